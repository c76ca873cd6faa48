import { readFile } from 'node:fs/promises'
import { openStore } from '#electron/storage/open-store.ts'
import { bigRows } from './big-dataset.ts'
import { lowdbFrom } from './lowdb-baseline.ts'

/** A process of its own for `peak-memory.ts`: loads, saves one edit, prints its peak resident size in KiB. */
const [, , which, path = ''] = process.argv
if (which === 'ours') {
  const store = await openStore({ folder: path })
  await store.observations.select({ hubs: ['hub-1'] })
  const [row] = bigRows(1)
  if (row !== undefined)
    await store.change('dataset.edit', [{ do: 'put', collection: 'observations', entity: row }])
  await store.close()
} else {
  const low = await lowdbFrom(path)
  const [row] = low.data
  if (row !== undefined) row.value = 1
  await low.write()
}
// Linux counts a parent's peak into a child's `maxRSS`; VmHWM begins anew with the program.
const status = await readFile('/proc/self/status', 'utf8').catch(() => '')
console.log(/^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS)
