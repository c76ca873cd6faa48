import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { indexDraws } from './composite-index.ts'
import { comparison } from './comparison.ts'
import type { Figure } from './figure.ts'
import { kill } from './g2-kill.ts'
import { edit } from './g3-g4-edit.ts'
import { load } from './g5-load.ts'
import { capacity } from './g8-capacity.ts'
import { chartEditor } from './chart-editor.ts'
import { charts } from './g11-g12-charts.ts'
import { anchoring } from './g14-anchoring.ts'
import { grid } from './grid.ts'
import { hostile } from './g18-hostile.ts'
import { imports } from './g15-g16-import.ts'
import { longSource } from './long-source.ts'
import { pdf } from './pdf.ts'
import { coverage } from './coverage.ts'
import { rollUps } from './roll-up.ts'
import { suggestions } from './suggestions.ts'

/**
 * `npm run bench -- [ID…] [--trials 1000] [--rows 10000000]`: measures each goal beside its baseline, in a folder of its
 * own, and prints a table. It prints figures; it never fails because of one.
 */
const benchmarks = [
  kill,
  edit,
  load,
  capacity,
  charts,
  chartEditor,
  anchoring,
  hostile,
  imports,
  pdf,
  suggestions,
  comparison,
  longSource,
  grid,
  indexDraws,
  rollUps,
  coverage,
]
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { trials: { type: 'string', default: '40' }, rows: { type: 'string', default: '1000000' } },
})
const wanted = benchmarks.filter(
  ({ id }) => positionals.length === 0 || id.split(' ').some((part) => positionals.includes(part)),
)
const folder = await mkdtemp(join(tmpdir(), 'plumbline-bench-'))
process.env['PLUMBLINE_CONFIG'] = join(folder, 'config')
const figures: Figure[] = []
try {
  for (const benchmark of wanted) {
    console.error(`measuring ${benchmark.id} …`)
    const options = { folder, trials: Number(values.trials), rows: Number(values.rows) }
    figures.push(...(await benchmark.run(options)))
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
console.log('| id | what | figure | baseline in the same run | ratio | target |\n|---|---|---|---|---|---|')
for (const { id, what, figure, baseline, ratio, target } of figures)
  console.log(`| ${[id, what, figure, baseline, ratio, target].join(' | ')} |`)
