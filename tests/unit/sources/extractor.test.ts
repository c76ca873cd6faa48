import { describe, expect, it } from 'vitest'
import { ProblemError } from '#shared/ipc/problem.ts'
import { createExtractor } from '#electron/workers/extractor.ts'
import { smallPdf } from '../../support/documents/small-pdf.ts'

const resources = 'resources'
const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) })
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof ProblemError ? error.problem.code : String(error)),
  )
/** Far more markup than the smallest limits allow. */
const heavy = file('slow.html', '<p>A paragraph of <b>some</b> words.</p>'.repeat(200_000))

describe('the extraction worker', () => {
  it('answers for several files at once, each its own', async () => {
    const extract = createExtractor(resources)
    const found = await Promise.all([
      extract(file('a.txt', 'One')),
      extract(file('b.md', '# Two')),
      extract(file('c.html', '<p>Three</p>')),
    ])
    expect(found.map(({ text, format }) => [text, format])).toEqual([
      ['One', 'txt'],
      ['Two', 'md'],
      ['Three', 'html'],
    ])
  })

  it('passes on what is wrong with a file, and goes on with the next', async () => {
    const extract = createExtractor(resources)
    expect(await codeOf(extract(file('a.txt', '')))).toBe('file-empty')
    expect(await codeOf(extract(file('b.txt', 'Words')))).toBe('done')
  })

  it('stops a file that takes too long, and goes on with the next', async () => {
    const extract = createExtractor(resources, { seconds: 0.3, megabytes: 512 })
    const slow = extract(heavy)
    const next = extract(file('b.txt', 'Words'))
    expect(await codeOf(slow)).toBe('extraction-timeout')
    expect(await codeOf(next)).toBe('done')
  })

  it('gives a long PDF more time as its pages come', async () => {
    const extract = createExtractor(resources, { seconds: 1, megabytes: 512 })
    const [page] = [`BT /F1 11 Tf 50 700 Td (${'Words of a page that are read. '.repeat(40)}) Tj ET`]
    const long = { name: 'long.pdf', bytes: smallPdf({ pages: new Array<string>(2000).fill(page) }) }
    expect((await extract(long)).pages).toHaveLength(2000)
  })

  it('stops at once where a person cancels, in the middle of a file and before its turn', async () => {
    const extract = createExtractor(resources, { seconds: 60, megabytes: 1024 })
    await extract(file('a.txt', 'Starts the worker.'))
    const cancel = new AbortController()
    const running = extract(heavy, cancel.signal)
    const waiting = extract(file('b.txt', 'Words'), cancel.signal)
    const other = extract(file('c.txt', 'Words'))
    cancel.abort()
    expect(await codeOf(running)).toBe('import-cancelled')
    expect(await codeOf(waiting)).toBe('import-cancelled')
    expect(await codeOf(other)).toBe('done')
    expect(await codeOf(extract(file('d.txt', 'Words'), cancel.signal))).toBe('import-cancelled')
  })

  it('names the file that was cancelled', async () => {
    const extract = createExtractor(resources)
    const refused = await extract(file('b.txt', 'Words'), AbortSignal.abort()).catch(
      (error: unknown) => error,
    )
    expect(refused instanceof ProblemError && refused.problem.sentence).toEqual({
      key: 'problems.import-cancelled',
      values: { file: 'b.txt' },
    })
  })

  it('stops a file that takes too much memory, and goes on with the next', async () => {
    const extract = createExtractor(resources, { seconds: 60, megabytes: 24 })
    const greedy = extract(file('greedy.html', '<p><b>x</b></p>'.repeat(200_000)))
    const next = extract(file('b.txt', 'Words'))
    expect(await codeOf(greedy)).toBe('extraction-memory')
    expect(await codeOf(next)).toBe('done')
  })

  it('stops a PDF that unpacks without end, whose bytes lie outside the heap', async () => {
    const extract = createExtractor(resources, { seconds: 60, megabytes: 64 })
    const bomb = { name: 'bomb.pdf', bytes: smallPdf({ pages: [' '.repeat(400_000_000)] }) }
    expect(await codeOf(extract(bomb))).toBe('extraction-memory')
    expect(await codeOf(extract(file('b.txt', 'Words')))).toBe('done')
  })

  it('refuses a page nested 100 000 deep', async () => {
    const extract = createExtractor(resources)
    const deep = file('deep.html', `<p>Words</p>${'<div>'.repeat(100_000)}core${'</div>'.repeat(100_000)}`)
    expect(await codeOf(extract(deep))).toBe('file-too-deep')
    expect(await codeOf(extract(file('b.txt', 'Words')))).toBe('done')
  })
})
