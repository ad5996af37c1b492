export function generatePolicySchema(): string;
