import { parentPort } from 'node:worker_threads'
import { createHubIndex } from '#shared/dataset/hub-index.ts'
import { createIndicatorIndex } from '#shared/dataset/indicator-index.ts'
import { createKnownSeries, type SeriesEntry } from '#shared/dataset/known-series.ts'
import type { ArticleReading } from '#shared/domain/article-reading.ts'
import type { Hub, Membership } from '#shared/domain/hub.ts'
import type { Indicator } from '#shared/domain/indicator.ts'
import type { Suggestion } from '#shared/domain/suggestion.ts'
import type { ExtractedText } from '#shared/domain/text-block.ts'
import { suggest } from '#shared/suggestions/suggest.ts'

/** A text and what is known when it is read, as plain data: indexes do not travel between threads. */
export type SuggestionOrder = {
  readonly extracted: ExtractedText
  readonly reading: ArticleReading
  readonly hubs: readonly Hub[]
  readonly ownHubs: ReadonlySet<string>
  readonly memberships: readonly Membership[]
  readonly indicators: readonly Indicator[]
  readonly ownIndicators: ReadonlySet<string>
  readonly series: readonly SeriesEntry[]
}
export type SuggestionAnswer = readonly Suggestion[]

parentPort?.on('message', ({ extracted, reading, ...known }: SuggestionOrder) => {
  const found = suggest(extracted, {
    hubs: createHubIndex(known.hubs, known.memberships, new Map(), known.ownHubs),
    indicators: createIndicatorIndex(known.indicators, new Map(), known.ownIndicators),
    series: createKnownSeries(known.series),
    reading,
  })
  parentPort?.postMessage(found satisfies SuggestionAnswer)
})
parentPort?.postMessage('ready')
