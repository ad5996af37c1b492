import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { bundleFaults, bundleMembers, bundleName, type Bundled } from '../../src/channel/bundle.ts';
import { releaseDigest } from '../../src/channel/digest.ts';
import type { Release } from '../../src/channel/release.ts';
import { definitionOf } from './asking.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const CONTENT = { inputs: sha256('inputs'), lockfiles: { 'requirements.lock': sha256('lock') }, wasm: sha256('wasm') };

function bundled(plugin: string): Bundled {
  const definition = definitionOf(plugin);
  return {
    plugin,
    version: '1.4.0+0123456789ab',
    definition,
    digest: releaseDigest(plugin, '1.4.0+0123456789ab', definition, CONTENT),
    content: CONTENT,
    lock: `/built/${plugin}/lock.json`,
    lockfiles: { 'requirements.lock': `/built/${plugin}/requirements.lock` },
    module: `/built/${plugin}/greeter.wasm`,
  };
}

function released(plugin: string): Release {
  const { version, definition, digest, content } = bundled(plugin);
  const source = { repository: null, commit: null, ref: null, pull_request: null };
  const said = { run: null, actor: 'ada', staged_at: '2026-11-23T09:00:00Z', notes: null };
  const metadata = { digest, content, source, ...said, lock: null, wasm: null, artifact: null };
  return { plugin, version, channel: 'canary', rollout: 1, staged: true, metadata, definition };
}

/** The digests of a bundle whose files hold what was recorded. */
function digestsOf(plugins: readonly string[]): Map<string, string> {
  const held: Readonly<Record<string, string>> = { 'requirements.lock': 'lock', 'greeter.wasm': 'wasm' };
  return new Map(
    bundleMembers(plugins.map(bundled)).map(({ path, content }) => [
      path,
      sha256('text' in content ? content.text : (held[content.file.split('/').at(-1) ?? ''] ?? 'built')),
    ]),
  );
}

describe('the bundle of a release', () => {
  test('holds the definition with its version, lock.json, the lockfiles and the module', () => {
    const members = bundleMembers([bundled('greeter')]);

    expect(members.map(({ path }) => path)).toEqual([
      'bundle.json',
      'plugins/greeter/definition.json',
      'plugins/greeter/lock.json',
      'plugins/greeter/lockfiles/requirements.lock',
      'plugins/greeter/module.wasm',
    ]);
    const [index, definition] = members.map(({ content }) =>
      'text' in content ? (JSON.parse(content.text) as unknown) : content.file,
    );
    const { version, digest } = bundled('greeter');
    expect(index).toEqual({ schema: 1, releases: [{ plugin: 'greeter', version, digest, content: CONTENT }] });
    expect(definition).toMatchObject({ identifier: 'greeter', version });
  });

  test('leaves out what there is none of', () => {
    const members = bundleMembers([{ ...bundled('greeter'), lock: null, lockfiles: {}, module: null }]);

    expect(members.map(({ path }) => path)).toEqual(['bundle.json', 'plugins/greeter/definition.json']);
  });

  test('is the same in whatever order its releases are given', () => {
    const [one, other] = [bundled('greeter'), bundled('waver')];

    expect(bundleMembers([other, one])).toEqual(bundleMembers([one, other]));
  });

  test('is named by its digest', () => {
    expect(bundleName(`sha256:${'0123456789abcdef'.repeat(4)}`)).toBe(
      'plugin-bundle-0123456789abcdef0123456789abcdef.tar',
    );
  });
});

describe('a release is checked against its bundle', () => {
  test('and found there, beside others', () => {
    const faults = bundleFaults(released('greeter'), digestsOf(['greeter', 'waver']));

    expect(faults).toEqual([]);
  });

  test.each(['definition.json', 'lockfiles/requirements.lock', 'module.wasm'])(
    'and what differs or is missing is named: %s',
    (path) => {
      const digests = digestsOf(['greeter']);
      const changed = new Map(digests).set(`plugins/greeter/${path}`, sha256('other'));
      digests.delete(`plugins/greeter/${path}`);

      const faults = [changed, digests].map((each) => bundleFaults(released('greeter'), each));

      expect(faults).toEqual([
        [
          expect.stringMatching(
            new RegExp(`'plugins/greeter/${path}' is ${sha256('other')}, recorded is [0-9a-f]{64}`),
          ),
        ],
        [`'plugins/greeter/${path}' is missing`],
      ]);
    },
  );

  test("and another plugin's bundle holds nothing of it", () => {
    const faults = bundleFaults(released('greeter'), digestsOf(['waver']));

    expect(faults).toHaveLength(3);
  });
});
