import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** Copies what GitHub would load of this repository, less what act does not know, and returns the folder. */
export function copyOfAction(folder: string): string {
  const workflows = join(folder, '.github', 'workflows');
  mkdirSync(workflows, { recursive: true });
  cpSync(join(ROOT, 'action.yml'), join(folder, 'action.yml'));
  cpSync(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true });
  for (const name of readdirSync(join(ROOT, '.github', 'workflows'))) {
    const text = readFileSync(join(ROOT, '.github', 'workflows', name), 'utf8');
    const known = text.replace(/^ *queue: max.*\n/gmu, '').replace(/uses: \$(\/\S*)$/gmu, (_, path: string) => {
      return `uses: coolbox/plugin-action${path === '/' ? '' : path}@v1`;
    });
    writeFileSync(join(workflows, name), known);
  }
  return folder;
}

/** Actions of others in words that need no github.com, by the names and hashes under which workflows use them. */
export function standIns(folder: string): Readonly<Record<string, string>> {
  const workflows = readdirSync(join(ROOT, '.github', 'workflows')).map((name) =>
    readFileSync(join(ROOT, '.github', 'workflows', name), 'utf8'),
  );
  const found: Record<string, string> = {};
  for (const [, name = '', hash = ''] of workflows.join('\n').matchAll(/uses: (actions\/[\w-]+)@([0-9a-f]{40})/gu)) {
    const text = STAND_INS[name];
    if (text === undefined) continue;
    const place = join(folder, name);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'action.yml'), text);
    found[`${name}@${hash}`] = place;
  }
  return found;
}

const STAND_INS: Readonly<Record<string, string>> = {
  'actions/checkout': `
inputs:
  ref: { default: '\${{ github.sha }}' }
  fetch-depth: { default: '1' }
  persist-credentials: { default: 'true' }
  token: { default: '\${{ github.token }}' }
runs:
  using: composite
  steps:
    - shell: bash
      env:
        REF: \${{ inputs.ref }}
        DEPTH: \${{ inputs.fetch-depth }}
        KEEP: \${{ inputs.persist-credentials }}
        TOKEN: \${{ inputs.token }}
        REMOTE: \${{ github.server_url }}/\${{ github.repository }}
      run: |
        header="Authorization: Basic $(printf 'x-access-token:%s' "$TOKEN" | base64 -w0)"
        git init -q -b main .
        git remote add origin "$REMOTE"
        depth=("--depth=$DEPTH"); [ "$DEPTH" != 0 ] || depth=(origin '+refs/heads/*:refs/remotes/origin/*')
        [ "$DEPTH" != 0 ] || git -c "http.extraHeader=$header" fetch -q "\${depth[@]}"
        git -c "http.extraHeader=$header" fetch -q "$([ "$DEPTH" = 0 ] && echo --no-tags || echo "--depth=$DEPTH")" origin "$REF"
        git -c advice.detachedHead=false checkout -q FETCH_HEAD
        [ "$KEEP" = false ] || git config "http.extraHeader" "$header"
`,
  'actions/setup-python': `
inputs:
  python-version: {}
runs:
  using: composite
  steps:
    - shell: bash
      run: python3 --version
`,
};
