import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generatePolicySchema } from '../../scripts/generate/policy-schema.mjs';
import { readPolicy } from '../../src/channel/policy-file.ts';
import { DEFAULT_POLICY } from '../../src/channel/policy.ts';
import { parseText } from '../../src/manifest/read.ts';
import { createFindings } from '../../src/manifest/findings.ts';
import { HOUR, refusalOf } from './asking.ts';

const WHOLE = `# yaml-language-server: $schema=…
channels:
  beta:   { from: canary, soak: 24h, permission: write }
  stable: { from: beta, soak: 72h, permission: maintain, window: { days: [Mon, Tue, Wed, Thu], hours: "09:00-16:00", timezone: Europe/Copenhagen } }
`;

describe('a policy', () => {
  test('is read whole', () => {
    const { policy, problems } = readPolicy(WHOLE);

    expect(problems).toEqual([]);
    expect(policy).toEqual({
      ...DEFAULT_POLICY,
      stable: {
        from: 'beta',
        soak: 72 * HOUR,
        permission: 'maintain',
        window: { days: ['Mon', 'Tue', 'Wed', 'Thu'], hours: ['09:00', '16:00'], timezone: 'Europe/Copenhagen' },
      },
    });
  });

  test.each([
    ['nothing', ''],
    ['comments', '# nothing yet\r\n\n'],
    ['an empty mapping', '{}'],
    ['no channels', 'channels:\n'],
    ['channels that say nothing', 'channels: { beta: , stable: {} }'],
  ])('of %s is the default', (_, text) => {
    expect(readPolicy(text)).toEqual({ policy: DEFAULT_POLICY, problems: [] });
  });

  test('keeps the default of what a channel leaves out', () => {
    const { policy } = readPolicy(
      'channels: { stable: { permission: ADMIN, window: { days: sat } }, beta: { soak: 0 } }',
    );

    expect(policy.stable).toEqual({
      from: 'beta',
      soak: 72 * HOUR,
      permission: 'admin',
      window: { days: ['Sat'], hours: ['00:00', '24:00'], timezone: 'UTC' },
    });
    expect(policy.beta).toEqual({ ...DEFAULT_POLICY.beta, soak: 0 });
  });

  test('can have a channel take what is staged on it', () => {
    expect(readPolicy('channels: { beta: { from: beta } }').policy.beta).toMatchObject({ from: null, soak: 0 });
  });

  test('says where every problem is', () => {
    const text = `channels:
  canary: { soak: 1h }
  beta: { from: stable, soak: 24, permission: wite }
  stable:
    soaks: 1h
    window: { days: [Mon, Funday], hours: 9-16, timezone: Europe/Kopenhagen }
  nightly: {}
`;

    const { problems, reason, message } = refusalOf(() => readPolicy(text));

    const said = problems.map(({ line, column, severity, path }) => `${line ?? 0}:${column ?? 0} ${severity} ${path}`);
    expect(reason).toBe('manifest_invalid');
    expect(message).toContain("The policy '.github/plugin-channels.yml' has 7 errors, the first in line 2");
    expect(said).toEqual([
      '2:19 error channels.canary.soak',
      '3:17 error channels.beta.from',
      '3:31 error channels.beta.soak',
      '3:47 error channels.beta.permission',
      '5:5 warning channels.stable.soaks',
      '6:27 error channels.stable.window.days[1]',
      '6:43 error channels.stable.window.hours',
      '6:59 error channels.stable.window.timezone',
      '7:3 warning channels.nightly',
    ]);
    expect(problems[3]?.message).toContain('did you mean "write"?');
    expect(problems[4]?.message).toContain('did you mean "soak"?');
    expect(problems[7]?.message).toContain('did you mean "Europe/Copenhagen"?');
  });

  test.each([
    ['a list', '[]'],
    ['channels that are a list', 'channels: [beta]'],
    ['a channel that is text', 'channels: { beta: canary }'],
    ['no days', 'channels: { beta: { window: { days: [] } } }'],
    ['a soak of two years', 'channels: { beta: { soak: 2y } }'],
    ['an hour that is none', 'channels: { beta: { window: { hours: "09:00-24:30" } } }'],
    ['a key twice', 'channels: {}\nchannels: {}'],
    ['deep nesting', '['.repeat(5000)],
    ['a text that is too large', `# ${'x'.repeat(2 ** 20)}\n`],
    ['a tag', 'channels: !!js {}'],
  ])('of %s is refused', (_, text) => {
    expect(refusalOf(() => readPolicy(text)).reason).toBe('manifest_invalid');
  });
});

describe('the schema of policies', () => {
  const path = join(import.meta.dirname, '../../schema/plugin-channels.schema.json');

  test('is the one that the sources give', async () => {
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(JSON.parse(generatePolicySchema()));
  });

  test.each([
    ['takes a whole policy', WHOLE, true],
    ['takes what is left out', 'channels: { beta: null }', true],
    ['refuses unknown keys', 'channels: { beta: { soka: 1h } }', false],
    ['refuses a soak without a unit', 'channels: { beta: { soak: 24 } }', false],
    ['refuses an unknown day', 'channels: { beta: { window: { days: [Funday] } } }', false],
  ])('%s', async (_, text, expected) => {
    const validate = new Ajv({ strict: false }).compile(JSON.parse(await readFile(path, 'utf8')) as object);

    expect(validate(plain(parseText(text, createFindings('', text))))).toBe(expected);
  });
});

/** A read value as JSON has it. */
function plain(value: ReturnType<typeof parseText>): unknown {
  if (value === null) return null;
  if (value.type === 'list') return value.items.map(plain);
  if (value.type === 'map') return Object.fromEntries(value.entries.map(({ key, value: item }) => [key, plain(item)]));
  const { scalar } = value;
  if (scalar.kind === 'null') return null;
  return scalar.kind === 'integer' ? Number(scalar.source) : scalar.value;
}
