// Makes the JSON Schemas of the ledger's files, for hosts and other programs, from src/ledger/. Nothing of this is part of the bundle.
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { load } from './load.mjs';

const ROOM = join(import.meta.dirname, '..', '..', 'src', 'ledger');

/** The JSON Schemas of channels.json, metadata.json and a line of history.jsonl, by their paths, before they are laid out. */
export function generateLedgerSchemas() {
  return {
    'schema/channels.schema.json': schemaOf('board-schema.ts', 'board'),
    'schema/metadata.schema.json': schemaOf('metadata-schema.ts', 'release'),
    'schema/event.schema.json': schemaOf('event-schema.ts', 'event'),
  };
}

function schemaOf(file, name) {
  const { [name]: source, DEFINITIONS: definitions = {} } = load(join(ROOM, file));
  const schema = toJsonSchema(source, { target: 'draft-07', typeMode: 'input', definitions });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
