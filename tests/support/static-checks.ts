import { runTool } from './run-command.ts'

export type StaticCheck = { readonly name: string; readonly run: () => Promise<number> }

/** TypeScript's native compiler: the same rules in a fifth of the time. What reads Svelte and lints needs the one in JavaScript. */
const types = (folder: string): StaticCheck => ({
  name: `types: ${folder}`,
  run: () => runTool('typescript-native/bin/tsc', ['-p', folder]),
})

/** What is checked without running anything; each counts as one test. */
export const staticChecks: readonly StaticCheck[] = [
  types('shared'),
  types('electron'),
  types('tests'),
  {
    name: 'types: renderer',
    run: () =>
      runTool('svelte-check/bin/svelte-check', [
        '--tsconfig',
        'renderer/tsconfig.json',
        '--fail-on-warnings',
        '--output',
        'human',
      ]),
  },
  {
    name: 'format',
    run: () => runTool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  },
  { name: 'lint', run: () => runTool('eslint/bin/eslint.js', ['.', '--max-warnings', '0']) },
]
