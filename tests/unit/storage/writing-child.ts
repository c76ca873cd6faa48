import { writeSync } from 'node:fs'
import { openStore } from '#electron/storage/open-store.ts'
import { hub } from './sample-entities.ts'

/**
 * Run as a process of its own and killed: writes changes into the workspace named by its argument, and prints `open`,
 * then the note of every change once it is confirmed. Every seventh change is large, so that kills hit half-written lines.
 */
const store = await openStore({ folder: process.argv[2] ?? '' })
writeSync(1, 'open\n')
for (let number = Number(store.get('hubs', 'counter')?.note ?? 0) + 1; ; number++) {
  const size = number % 7 === 0 ? 300_000 : 10
  await store.change('test.count', [
    { do: 'put', collection: 'hubs', entity: hub('counter', String(number)) },
    { do: 'put', collection: 'hubs', entity: hub(`hub-${number % 50}`, `${number} ${'x'.repeat(size)}`) },
  ])
  writeSync(1, `${number}\n`)
}
