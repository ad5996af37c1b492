export function generateManifestSchema(): string;
