import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { openStore } from '#electron/storage/open-store.ts'
import { bigRows, bigWorkspace, bytesIn } from './big-dataset.ts'
import { megabytes, median, milliseconds, ratioOf, type Benchmark } from './figure.ts'
import { lowdbFrom, lowdbWith } from './lowdb-baseline.ts'
import { peakMemory } from './peak-memory.ts'

const chartHubs = ['hub-1', 'hub-2', 'hub-3']

/** Opening until the rows of a line chart are there, bytes on disk, and the peak memory of a program that does so. */
export const load: Benchmark = {
  id: 'G5 G6 G7',
  async run({ folder, rows }) {
    const workspace = join(folder, 'load')
    const empty = join(folder, 'load-empty')
    const path = join(folder, 'load-lowdb.json')
    await bigWorkspace(workspace, bigRows(rows))
    await bigWorkspace(empty, [])
    await lowdbWith(path, bigRows(rows))

    const chart = await timed(5, () => chartRows(workspace, 'indicator-1'))
    const everything = await timed(5, () => chartRows(workspace, undefined))
    const opening = await timed(5, () => opened(workspace))
    const openingEmpty = await timed(5, () => opened(empty))
    const baseline = await timed(3, async () => {
      const { data } = await lowdbFrom(path)
      const found = data.filter(
        ({ indicator, hub }) => indicator === 'indicator-1' && chartHubs.includes(hub),
      )
      if (found.length === 0) throw new Error('no rows')
    })
    const ours = await bytesIn(workspace)
    const theirs = (await stat(path)).size
    const memory = await peakMemory('ours', workspace)
    const lowdbMemory = await peakMemory('lowdb', path)
    await rm(path)
    return [
      {
        id: 'G5',
        what: `open ${rows} observations until the rows of a chart are there`,
        figure: `${milliseconds(chart)} (all indicators read: ${milliseconds(everything)})`,
        baseline: `lowdb ${milliseconds(baseline)}`,
        ratio: `${ratioOf(chart, baseline)} (${ratioOf(everything, baseline)})`,
        target: '≤ 1/8',
      },
      {
        id: 'G6',
        what: `bytes on disk of ${rows} observations`,
        figure: megabytes(ours),
        baseline: `lowdb ${megabytes(theirs)}`,
        ratio: ratioOf(ours, theirs),
        target: '≤ 1/15',
      },
      {
        id: 'G7',
        what: 'peak memory, load everything and one save',
        figure: megabytes(memory),
        baseline: `lowdb ${megabytes(lowdbMemory)}`,
        ratio: ratioOf(memory, lowdbMemory),
        target: '≤ 1/4',
      },
      {
        id: 'G17',
        what: `opening ${rows} observations against an empty workspace`,
        figure: milliseconds(opening),
        baseline: `empty ${milliseconds(openingEmpty)}`,
        ratio: (opening / openingEmpty).toFixed(2),
        target: '≤ 1.3',
      },
    ]
  },
}

async function chartRows(folder: string, indicator: string | undefined): Promise<void> {
  const store = await openStore({ folder })
  const rows = await store.observations.select({ ...(indicator ? { indicator } : {}), hubs: chartHubs })
  if (rows.length === 0) throw new Error('no rows')
  await store.close()
}

async function opened(folder: string): Promise<void> {
  const store = await openStore({ folder })
  store.observations.count()
  await store.close()
}

async function timed(times: number, work: () => Promise<void>): Promise<number> {
  const taken: number[] = []
  for (let run = 0; run < times; run++) {
    const start = performance.now()
    await work()
    taken.push(performance.now() - start)
  }
  return median(taken)
}
