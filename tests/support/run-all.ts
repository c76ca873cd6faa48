import { runTool } from './run-command.ts'
import { prepareMachine } from './machine-tools.ts'
import { runPlaywright, runVitest } from './runner-reports.ts'
import { staticChecks } from './static-checks.ts'
import { nothing, plus, type Tally } from './tally.ts'

/**
 * `npm test`: everything, to the end whatever fails on the way. The last line adds up all runners.
 * `npm test -- lint types` runs the steps whose names hold one of the words.
 */
type Step = { readonly name: string; readonly run: () => Promise<Tally> }
const say = (line: string) => process.stdout.write(`${line}\n`)
const asOne = (code: number): Tally => (code === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 })
const hasBrowser = await prepareMachine(say)
const inBrowser = (run: () => Promise<Tally>) =>
  hasBrowser ? run() : Promise.resolve({ ...nothing, failed: 1 })

const steps: readonly Step[] = [
  ...staticChecks.map(({ name, run }) => ({ name, run: async () => asOne(await run()) })),
  {
    name: 'build',
    run: async () =>
      asOne(await runTool('electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn'])),
  },
  { name: 'unit tests', run: () => runVitest('unit') },
  { name: 'browser tests', run: () => inBrowser(() => runVitest('browser')) },
  { name: 'end-to-end tests', run: () => inBrowser(() => runPlaywright('e2e')) },
  {
    name: 'Electron shell tests (skipped where its program file is not here)',
    run: () => runPlaywright('electron'),
  },
]

const words = process.argv.slice(2)
const wanted = steps.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
/**
 * Lint takes one core for as long as types and format together, so it begins with them and is waited for in its turn. Not
 * beside the build, which puts files of a moment into the project.
 */
const begun = new Map(
  wanted.filter(({ name }) => name === 'lint').map(({ name, run }) => [name, run()] as const),
)
let total = nothing
const failures: string[] = []
for (const { name, run } of wanted) {
  say(`\n— ${name}`)
  const began = performance.now()
  const tally = await (begun.get(name) ?? run())
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  say(`${tally.failed === 0 ? '✓' : '✕'} ${name}: ${inWords(tally)} (${seconds} s)`)
  if (tally.failed > 0) failures.push(`${name}: ${inWords(tally)}`)
  total = plus(total, tally)
}
if (failures.length > 0) say(`\nFailed:\n${failures.map((line) => `  ${line}`).join('\n')}`)
say(`\n${inWords(total)}`)
process.exitCode = total.failed === 0 ? 0 : 1

function inWords({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}
