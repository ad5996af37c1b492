import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readDefault } from '../../src/ledger/default-branch.ts';
import type { Whereabouts } from '../../src/ledger/remote.ts';
import { listing, makeRepository, type Repository } from '../support/repository.ts';
import { optionsAt, refusalOf, stand, type Stand } from './remotes.ts';

const PATH = '.github/plugin-channels.yml';

/** A clone with a file on main, pushed to the served repository. */
function pushed({ folder, bare }: Stand, text = 'channels: {}\n'): Repository {
  const repository = makeRepository(join(folder, 'clone'), { [PATH]: text, 'large.txt': 'x'.repeat(2000) });
  repository.git('remote', 'add', 'origin', bare.folder);
  repository.git('push', '-q', 'origin', 'main');
  repository.git('fetch', '-q', 'origin');
  return repository;
}

async function read({ folder, temporary }: Stand, where: Whereabouts): Promise<string | undefined> {
  return (await readDefault({ ...optionsAt(folder, where), temporary }, PATH))?.toString();
}

describe('a file on the default branch', () => {
  test.each(['http', 'file'] as const)(
    'of a remote (%s) is read where its HEAD is, whatever else it has',
    async (kind) => {
      await stand(async (place) => {
        const repository = pushed(place);
        repository.git('checkout', '-q', '-b', 'feature');
        repository.write({ [PATH]: 'other: true\n' });
        repository.commit();
        repository.git('push', '-q', 'origin', 'feature');

        expect(await read(place, place[kind])).toBe('channels: {}\n');
        place.bare.git('symbolic-ref', 'HEAD', 'refs/heads/feature');
        expect(await read(place, place[kind])).toBe('other: true\n');
      });
    },
  );

  test.each(['http', 'file'] as const)('comes alone: %s works though no other file is there', async (kind) => {
    await stand(async (place) => {
      pushed(place);
      const id = place.bare.git('rev-parse', 'main:large.txt');
      rmSync(join(place.bare.folder, 'objects', id.slice(0, 2), id.slice(2)));

      expect(await read(place, place[kind])).toBe('channels: {}\n');
    });
  });

  test('is read from a remote that leaves nothing out', async () => {
    await stand(async (place) => {
      pushed(place);
      place.bare.git('config', 'uploadpack.allowFilter', 'false');
      place.bare.git('config', 'uploadpack.allowAnySHA1InWant', 'false');

      expect(await read(place, place.http)).toBe('channels: {}\n');
    });
  });

  test('of the repository one stands in is that of origin as it was fetched, whatever is checked out', async () => {
    await stand(async (place) => {
      const repository = pushed(place);
      const here: Whereabouts = { kind: 'here', directory: repository.folder };
      repository.git('checkout', '-q', '-b', 'feature');
      repository.write({ [PATH]: 'other: true\n' });
      repository.commit();
      const before = listing(repository.folder);

      expect(await read(place, here)).toBe('other: true\n');
      expect(listing(repository.folder)).toEqual(before);
      repository.git('remote', 'set-head', 'origin', 'main');
      expect(await read(place, here)).toBe('channels: {}\n');
    });
  });

  test.each(['http', 'file'] as const)('that is not there, or where nothing is yet, is none (%s)', async (kind) => {
    await stand(async (place) => {
      expect(await read(place, place[kind])).toBeUndefined();
      const repository = pushed(place);
      repository.git('rm', '-q', PATH);
      repository.commit();
      repository.git('push', '-q', 'origin', 'main');

      expect(await read(place, place[kind])).toBeUndefined();
    });
  });

  test.each([
    ['a link', '120000'],
    ['a submodule', '160000'],
  ])('is not followed where it is %s', async (_, mode) => {
    await stand(async (place) => {
      const repository = pushed(place);
      const id =
        mode === '120000'
          ? execFileSync('git', ['hash-object', '-w', '--stdin'], { cwd: repository.folder, input: '/etc/passwd' })
              .toString()
              .trim()
          : 'a'.repeat(40);
      repository.git('update-index', '--cacheinfo', `${mode},${id},${PATH}`);
      repository.git('commit', '-q', '-m', 'odd');
      repository.git('push', '-q', 'origin', 'main');

      expect((await refusalOf(read(place, place.http))).reason).toBe('ledger_corrupt');
    });
  });

  test('of a remote that does not let us in is refused', async () => {
    await stand(
      async (place) => {
        pushed(place);

        expect((await refusalOf(read(place, place.http))).reason).toBe('not_permitted');
      },
      { authorization: 'Basic other' },
    );
  });
});
