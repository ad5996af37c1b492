export function generateLedgerSchemas(): Readonly<Record<string, string>>;
