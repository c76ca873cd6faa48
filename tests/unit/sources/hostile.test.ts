import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadSpeakers } from '#electron/services/messages/catalogue.ts'
import { locales } from '#shared/messages/sentence.ts'
import { hostileCorpus } from '../../support/documents/hostile/corpus.ts'
import { guard, readCorpus, type CorpusRead } from '../../support/documents/hostile/read-corpus.ts'
import { tempFolder } from '../../support/temp-folder.ts'

/** A worker that does, by every door, what no file may bring a parser to do. */
const thief = `
  const { Worker } = require('node:worker_threads')
  new Worker(\`
    const attempts = [
      () => require('node:fs').writeFileSync('stolen', ''),
      () => import('node:fs/promises').then(({ writeFile }) => writeFile('stolen', '')),
      () => require('node:net').connect(9, '127.0.0.1'),
      () => fetch('http://127.0.0.1:9/'),
      () => require('node:child_process').execFileSync('true'),
      () => stolen(),
    ]
    for (const attempt of attempts) { try { Promise.resolve(attempt()).catch(() => undefined) } catch {} }
  \`, { eval: true, execArgv: [] })`

describe('the guard over the reading of hostile files', () => {
  it('sees and stops what a worker tries', async () => {
    await using folder = await tempFolder()
    const log = join(folder.path, 'guard.log')
    await promisify(execFile)(process.execPath, ['-e', thief], {
      cwd: folder.path,
      env: { PLUMBLINE_GUARD_LOG: log, NODE_OPTIONS: `--require ${guard}` },
    })
    const seen = (await readFile(log, 'utf8')).trim().split('\n')
    expect(seen.map((line) => line.split(' ').slice(0, 2).join(' ')).toSorted()).toEqual([
      'program execFileSync',
      'request connect',
      'request fetch',
      'script ran',
      'write writeFile',
      'write writeFileSync',
    ])
    expect(await readdir(folder.path)).toEqual(['guard.log'])
  })
})

/** Target G18: the real worker with its real limits reads every hostile file. */
describe('hostile files', () => {
  let read: CorpusRead
  beforeAll(async () => {
    read = await readCorpus(hostileCorpus)
  }, 300_000)

  it('run no script, reach no other machine, start no program and write nothing', () => {
    expect(read.tried).toEqual([])
    expect(read.written).toEqual([])
  })

  it('cost no more than 512 MB each', () => {
    const greedy = hostileCorpus.filter(
      (_, index) => (read.outcomes[index]?.growth ?? Infinity) > 512_000_000,
    )
    expect(greedy.map(({ what }) => what)).toEqual([])
  })

  it('are told of in a sentence of their own, in every language', () => {
    const speakers = loadSpeakers('resources')
    for (const { code, sentence } of read.outcomes) {
      if (code === null) continue
      expect(sentence?.key).toBe(`problems.${code}`)
      const spoken = locales.map((locale) => (sentence === null ? '' : speakers[locale](sentence)))
      expect(new Set(spoken).size).toBe(locales.length)
      for (const words of spoken) expect(words).toMatch(/^[^{}]{12,}[.。]$/u)
    }
  })

  it.each(hostileCorpus.map((file, index) => [file.what, file, index] as const))(
    '%s',
    (_, { outcome }, index) => {
      const found = read.outcomes[index]
      expect(found?.smuggled).toBeNull()
      expect(found?.missing).toEqual([])
      if ('refused' in outcome) expect(found?.code ?? 'read').toMatch(new RegExp(`^(?:${outcome.refused})$`))
      else expect(found?.code).toBeNull()
    },
  )
})
