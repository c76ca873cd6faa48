import { join } from 'node:path'
import { openStore } from '#electron/storage/open-store.ts'
import { hugeWorkspace } from './big-dataset.ts'
import { milliseconds, ratioOf, type Benchmark } from './figure.ts'
import { editsIn } from './g3-g4-edit.ts'

/** How many times as many observations are held. */
const TIMES = 10

/** Ten times the rows: they open, and one edit costs what it costs among a tenth of them. lowdb fails above three million. */
export const capacity: Benchmark = {
  id: 'G8',
  async run({ folder, rows }) {
    const [small, large] = [join(folder, 'capacity-small'), join(folder, 'capacity-large')]
    await hugeWorkspace(small, rows)
    await hugeWorkspace(large, rows * TIMES)
    const [few, many] = [await openedIn(small), await openedIn(large)]
    const [before, after] = [await editsIn(small), await editsIn(large)]
    return [
      {
        id: 'G8',
        what: `one edit among ${rows * TIMES} observations, until durable (median of 200)`,
        figure: milliseconds(after.latency),
        baseline: `ours among ${rows}: ${milliseconds(before.latency)}`,
        ratio: ratioOf(after.latency, before.latency),
        target: 'the same',
      },
      {
        id: 'G8',
        what: `until ${rows * TIMES} observations are open and counted`,
        figure: milliseconds(many),
        baseline: `ours of ${rows}: ${milliseconds(few)}`,
        ratio: ratioOf(many, few),
        target: '10 M held',
      },
    ]
  },
}

async function openedIn(folder: string): Promise<number> {
  const start = performance.now()
  const store = await openStore({ folder })
  await store.observations.tally()
  const time = performance.now() - start
  await store.close()
  return time
}
