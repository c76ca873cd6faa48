import { describe, expect, it } from 'vitest'
import { extractText } from '#electron/workers/extract/extract-text.ts'
import { createSuggester } from '#electron/workers/suggester.ts'
import { createSuggestionsService } from '#electron/services/suggestions/suggestions-service.ts'
import { createDatasetReader } from '#electron/services/dataset/dataset-reader.ts'
import { createHubIndex } from '#shared/dataset/hub-index.ts'
import { createIndicatorIndex } from '#shared/dataset/indicator-index.ts'
import { createKnownSeries } from '#shared/dataset/known-series.ts'
import { ProblemError } from '#shared/ipc/problem.ts'
import { readArticle } from '#shared/reading/read-article.ts'
import { suggest } from '#shared/suggestions/suggest.ts'
import { article, workspace } from '../claims/workspace.ts'
import { importedHub, importedIndicator } from './world.ts'

const extracted = extractText({
  name: 'a.txt',
  bytes: Buffer.from(
    'KIRUNA, March 3, 2025 (STT) — A rocket is leaving Esrange. Esrange carried out 19 launches in 2024. In 2024, the number of rocket launches in Andoya was 7.',
    'utf8',
  ),
})
const tools = {
  hubs: createHubIndex([importedHub('Esrange'), importedHub('Andoya')], []),
  indicators: createIndicatorIndex([importedIndicator('Rocket launches', 'count')]),
  series: createKnownSeries([{ hub: 'esrange', indicator: 'rocket-launches', periods: new Set(['2024']) }]),
  reading: readArticle(extracted),
}

describe('a text read in a worker', () => {
  it('gives what it gives here, with the dataset known to both', async () => {
    const here = suggest(extracted, tools)
    expect(here.map(({ assertion }) => assertion.kind)).toEqual(['value', 'value'])
    expect(await createSuggester(undefined, 0)(extracted, tools)).toEqual(here)
  })

  it('that takes too long is refused in words', async () => {
    const slow = createSuggester({ seconds: 0.001, megabytes: 256 }, 0)
    const refused = await slow(extracted, tools).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(ProblemError)
    expect(refused).toMatchObject({ problem: { code: 'suggestions-failed' } })
  })
})

it('a text that takes long is left uncounted, those before it are counted', async () => {
  const { store, person, suggestions, importText } = await workspace()
  const quick = await importText(article)
  const slow = await importText('A quiet day in Shanghai. The river carried 40 boats.')
  const offered = await suggestions.list({ source: quick })
  const dataset = createDatasetReader({
    store,
    gazetteer: { hubs: [], memberships: [], indicators: [] },
    say: ({ key }) => key,
  })
  const waiting = createSuggestionsService({
    store,
    dataset,
    person,
    suggest: ({ text }) =>
      text.includes('40 boats') ? new Promise(() => undefined) : Promise.resolve(offered),
  })
  expect(await waiting.leftWithin([quick, slow])).toEqual(new Map([[quick, offered.length]]))
})
