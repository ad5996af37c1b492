import { Refusal } from '../errors.ts';
import type { Inputs } from '../inputs.ts';
import { BOARD } from '../ledger/paths.ts';
import { openPublished, type ReadFile } from '../ledger/published.ts';
import type { World } from '../world/world.ts';
import type { PlaceInputs } from './ledger.ts';

/** Gives the work the files of the ledger: of the folder or address that is named, else of the branch's tip. */
export async function withFiles<T>(
  inputs: PlaceInputs & Inputs<'ledger'>,
  world: World,
  work: (read: ReadFile) => Promise<T>,
): Promise<T> {
  if (inputs.ledger !== undefined) return work(openPublished(inputs.ledger, world.directory, world.signal));
  // What speaks to a branch is most of the program: files are read without it.
  const { withBranchOf } = await import('./ledger.ts');
  return withBranchOf(inputs, world, async (branch) => {
    const tip = await branch.read();
    return work((path) => tip.read(path));
  });
}

/** A file that must be there. @throws Refusal `ledger_corrupt` where it is not, `nothing_staged` where there is no ledger. */
export async function present(read: ReadFile, file: string): Promise<Uint8Array> {
  const bytes = await read(file);
  if (bytes !== undefined) return bytes;
  if (file !== BOARD)
    throw new Refusal('ledger_corrupt', `The ledger names '${file}', which is not there.`, {
      hint: '`verify` tells what was removed from the ledger branch.',
    });
  throw new Refusal('nothing_staged', 'The ledger has no channels.json: nothing was released yet.', {
    hint: '`stage canary` records the first release.',
  });
}
