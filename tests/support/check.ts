import { staticChecks } from './static-checks.ts'

/** `npm run check`: types, lint and format, all of them, whatever fails first. */
let failed = 0
for (const { name, run } of staticChecks) {
  const ok = (await run()) === 0
  if (!ok) failed += 1
  process.stdout.write(`${ok ? '✓' : '✕'} ${name}\n`)
}
process.exitCode = failed === 0 ? 0 : 1
