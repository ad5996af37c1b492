import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** The rooms of src/ and what each may import: the walls of CONTRIBUTING, "The house". */
const rooms = {
  manifest: [],
  report: ['manifest'],
  channel: ['manifest'],
  ledger: ['channel', 'manifest', 'report', 'world'],
  build: ['manifest', 'world'],
  python: ['build', 'manifest', 'world'],
  wasm: ['build', 'manifest', 'world'],
  preview: ['manifest', 'world'],
  conversation: ['channel', 'manifest', 'report'],
  commands: ['python', 'wasm', 'build', 'ledger', 'channel', 'preview', 'conversation', 'manifest', 'report', 'world'],
  world: [],
};
/** Rooms that compute and touch nothing outside the process. */
const pure = ['manifest', 'report', 'channel', 'conversation'];

const names = Object.keys(rooms);
const walls = names.map((room) => {
  const closed = names.filter((other) => other !== room && !rooms[room].includes(other));
  return {
    files: [`src/${room}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...closed.map((other) => ({
              group: [`../${other}/*`],
              message: `${room}/ does not import ${other}/ (see CONTRIBUTING, "The house").`,
            })),
            ...(pure.includes(room)
              ? [
                  {
                    group: ['@actions/*', 'node:*', '!node:crypto'],
                    message: `${room}/ is pure: nothing of the outside.`,
                  },
                ]
              : []),
          ],
        },
      ],
      ...(pure.includes(room)
        ? {
            'no-restricted-globals': ['error', 'process', 'Date', 'fetch', 'setTimeout', 'console'],
          }
        : {}),
    },
  };
});

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'artifacts/', 'coverage/', 'examples/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: ['./test/tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='process'][callee.property.name='exit']",
          message: 'Only src/main.ts ends the process.',
        },
        {
          selector: "MemberExpression[object.name='process'][property.name='argv']",
          message: 'Only src/main.ts and src/inputs.ts read what was asked.',
        },
      ],
    },
  },
  ...walls,
  { files: ['src/main.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        performance: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        Buffer: 'readonly',
        WebAssembly: 'readonly',
      },
    },
  },
);
