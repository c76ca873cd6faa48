import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createWorkspace } from '#electron/storage/create-workspace.ts'
import { killedWhileWriting } from '../unit/storage/kill-trials.ts'
import type { Benchmark } from './figure.ts'

/** Programs killed (SIGKILL) while they write. Baseline: a JSON file written in place, as `writeFile` does. */
export const kill: Benchmark = {
  id: 'G2',
  async run({ folder, trials }) {
    const workspace = join(folder, 'killed')
    await createWorkspace(workspace, { name: 'Bench', sample: false })
    let lost = 0
    let unreadable = 0
    let temporary = 0
    for (let trial = 0; trial < trials; trial++) {
      try {
        const result = await killedWhileWriting(workspace, 1 + ((trial * 7) % 23))
        lost += Math.max(0, result.confirmed - result.found)
        temporary += result.temporary
      } catch {
        unreadable += 1
      }
    }
    let broken = 0
    for (let trial = 0; trial < trials; trial++)
      if (!(await survivesInPlace(join(folder, 'in-place.json')))) broken += 1
    return [
      {
        id: 'G2',
        what: `kill -9, ${trials} trials: lost / unreadable / temporary files left`,
        figure: `${lost} / ${unreadable} / ${temporary}`,
        baseline: `in-place write: ${broken} of ${trials} unreadable`,
        ratio: '–',
        target: '0 / 0 / 0',
      },
    ]
  },
}

const inPlace = `
  const { writeFileSync, writeSync } = require('node:fs')
  const text = JSON.stringify(Array.from({ length: 3000000 }, (_, at) => at))
  for (;;) {
    writeFileSync(process.argv[1], text)
    writeSync(1, '.')
  }`

async function survivesInPlace(path: string): Promise<boolean> {
  const writer = spawn(process.execPath, ['-e', inPlace, path], { stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = new Promise<void>((resolve) => writer.once('close', () => resolve()))
  await new Promise<void>((resolve) => writer.stdout.once('data', () => resolve()))
  setTimeout(() => writer.kill('SIGKILL'), Math.random() * 100)
  await ended
  try {
    JSON.parse(await readFile(path, 'utf8'))
    return true
  } catch {
    return false
  }
}
