import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { openStore } from '#electron/storage/open-store.ts'
import { bigRows, bigWorkspace } from './big-dataset.ts'
import { median, milliseconds, ratioOf, type Benchmark } from './figure.ts'
import { lowdbWith } from './lowdb-baseline.ts'

type Edits = { readonly latency: number; readonly stall: number }

/** One correction among many observations, until it is on disk, and how long the event loop stood still for it. */
export const edit: Benchmark = {
  id: 'G3 G4',
  async run({ folder, rows }) {
    const small = await editsAt(join(folder, 'edit-small'), 10_000)
    const large = await editsAt(join(folder, 'edit-large'), rows)
    const baseline = await lowdbEdits(join(folder, 'edit-lowdb.json'), rows)
    return [
      {
        id: 'G3',
        what: `one edit among ${rows} observations, until durable (median of 200)`,
        figure: milliseconds(large.latency),
        baseline: `lowdb ${milliseconds(baseline.latency)}`,
        ratio: ratioOf(large.latency, baseline.latency),
        target: '≤ 1/500, ≤ 2 ms',
      },
      {
        id: 'G4',
        what: 'longest stall of the main thread over 200 saves',
        figure: milliseconds(large.stall),
        baseline: `lowdb ${milliseconds(baseline.stall)}; ours at 10 k ${milliseconds(small.stall)}`,
        ratio: `${ratioOf(large.stall, baseline.stall)}; ${(large.stall / small.stall).toFixed(2)} of 10 k`,
        target: '≤ 4 ms, ≤ 1.5 of 10 k',
      },
    ]
  },
}

async function editsAt(folder: string, rows: number): Promise<Edits> {
  await bigWorkspace(folder, bigRows(rows))
  return editsIn(folder)
}

/** Edits of a workspace that is there: 50 to be warm, 200 measured. */
export async function editsIn(folder: string): Promise<Edits> {
  const store = await openStore({ folder })
  const some = await store.observations.select({ hubs: ['hub-1'] })
  const corrected = (number: number) => {
    const row = some[number % some.length]
    if (row === undefined) throw new Error('no row')
    return store.change('dataset.edit', [
      { do: 'put', collection: 'observations', entity: { ...row, value: number } },
    ])
  }
  for (let number = 0; number < 50; number++) await corrected(number)
  // The million row objects the workspace was made of are collected meanwhile.
  await setTimeout(2000)
  const result = await measured(200, corrected)
  await store.close()
  return result
}

async function lowdbEdits(path: string, rows: number): Promise<Edits> {
  const low = await lowdbWith(path, bigRows(rows))
  return measured(3, async (number) => {
    const row = low.data[number]
    if (row !== undefined) row.value = number
    await low.write()
  })
}

async function measured(times: number, work: (number: number) => Promise<unknown>): Promise<Edits> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const latencies: number[] = []
  await setTimeout(50)
  delay.enable()
  for (let number = 0; number < times; number++) {
    const start = performance.now()
    await work(number)
    latencies.push(performance.now() - start)
    await setTimeout(2)
  }
  delay.disable()
  // The monitor's own timer counts one resolution step even when nothing stalls.
  return { latency: median(latencies), stall: Math.max(0.01, delay.max / 1e6 - 1) }
}
