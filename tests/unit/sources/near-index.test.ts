import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { appendFile, rm, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { NEARLY_THE_SAME, resemblance, sketchOf } from '#shared/text/shingles.ts'
import { NearDuplicates } from '#electron/services/sources/near-duplicates.ts'
import { SketchFile } from '#electron/services/sources/sketch-file.ts'
import { SketchIndex } from '#electron/services/sources/sketch-index.ts'
import { createWorkspace } from '#electron/storage/create-workspace.ts'
import { openStore } from '#electron/storage/open-store.ts'
import { extractText } from '#electron/workers/extract/extract-text.ts'
import { sourcesServiceOf } from '../../support/sources-service.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const word = fc.integer({ min: 0, max: 60 }).map((at) => `w${at}`)
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
/** An article of so many words, each article with words of its own. */
const article = (seed: number, words = 600) => {
  let state = seed * 7919 + 1
  return Array.from({ length: words }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return `s${(state >>> 8) % 5000}`
  }).join(' ')
}
const changed = (text: string, nth: number) =>
  text
    .split(' ')
    .map((each, at) => (at % nth === nth - 1 ? `x${at}` : each))
    .join(' ')

describe('the index of sketches', () => {
  it('misses none that is nearly the same, however short or long', () => {
    const text = fc.array(word, { minLength: 1, maxLength: 120 })
    const cut = fc.integer({ min: 0, max: 60 })
    fc.assert(
      fc.property(text, text, cut, (first, second, at) => {
        const texts = [first, second, [...first.slice(at), ...second.slice(0, 5)], first.toReversed()]
        const sketches = texts.map((words) => sketchOf(words.join(' ')))
        const index = new SketchIndex()
        sketches.forEach((sketch, key) => index.add(String(key), sketch))
        for (const sketch of sketches) {
          const found = index.candidates(sketch)
          sketches.forEach((other, key) => {
            if (resemblance(sketch, other) >= NEARLY_THE_SAME) expect(found.has(String(key))).toBe(true)
          })
        }
      }),
    )
  })

  it('names the near ones among a thousand, and hardly another', () => {
    const index = new SketchIndex()
    for (let seed = 0; seed < 1000; seed++) index.add(String(seed), sketchOf(article(seed)))
    for (const nth of [50, 20])
      expect([...index.candidates(sketchOf(changed(article(7), nth)))]).toEqual(['7'])
    expect(index.candidates(sketchOf(article(5000)))).toEqual(new Set())
  })
})

describe('sketches kept in the cache', () => {
  it('come back as they were, up to what was torn off', async () => {
    await using folder = await tempFolder()
    const file = new SketchFile(folder.path)
    const kept = ['First words here.', article(1, 2000), ''].map(
      (text) => [sha256(text), sketchOf(text)] as const,
    )
    await file.add(kept.slice(0, 2))
    await file.add(kept.slice(2))
    expect([...(await file.read())]).toEqual(kept)
    const path = join(folder.path, '.cache', 'sketches-1.bin')
    await truncate(path, (await stat(path)).size - 40)
    expect([...(await file.read()).keys()]).toEqual([kept[0]?.[0]])
    await appendFile(path, Buffer.alloc(100, 0xff))
    await rm(path)
    expect(await file.read()).toEqual(new Map())
  })

  it('give the same after the workspace is opened again, with the cache and without', async () => {
    await using folder = await tempFolder()
    const workspace = join(folder.path, 'workspace')
    await createWorkspace(workspace, { name: 'Test', sample: false })
    const texts = [article(1), article(2), article(3)]
    const extract = (file: Parameters<typeof extractText>[0]) => Promise.resolve(extractText(file))
    const opened = await openStore({ folder: workspace })
    const sources = sourcesServiceOf({ store: opened, extract })
    const files = texts.map((text, at) => ({
      name: `${at}.txt`,
      base64: Buffer.from(text).toString('base64'),
    }))
    await sources.import({ files, changed: 'source-of-its-own' })
    await opened.close()
    const found = []
    for (const hasCache of [true, false]) {
      if (!hasCache) await rm(join(workspace, '.cache'), { recursive: true })
      const store = await openStore({ folder: workspace })
      found.push(await new NearDuplicates(store).find(changed(article(2), 40)))
      expect(await new NearDuplicates(store).find(article(9))).toBeNull()
      await store.close()
    }
    expect(found[0]).toEqual(found[1])
    expect(found[0]?.similarity).toBeGreaterThan(0.7)
  })
})
