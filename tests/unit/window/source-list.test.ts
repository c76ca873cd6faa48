import { describe, expect, it } from 'vitest'
import type { SourceSummary } from '#shared/ipc/answers/sources.ts'
import { filterSources, orderSources } from '#renderer/features/sources/list/filter-sources.ts'
import { source } from '../../browser/window/story.ts'

type Said = Partial<SourceSummary['source']['metadata']>
function summary(label: string, addedAt: string, metadata: Said): SourceSummary {
  return {
    source: {
      ...source,
      id: `${label}-aaaaaa`,
      addedAt: `${addedAt}T00:00:00.000Z`,
      metadata: { ...source.metadata, agency: null, published: null, ...metadata },
    },
    words: 1,
    versions: 1,
    quotations: 0,
    claims: 0,
    suggestionsLeft: null,
    sameOriginAs: [],
  }
}
const all = [
  summary('S1', '2026-01-01', { title: 'Report 10', publisher: 'Бюро статистики', published: '2025' }),
  summary('S2', '2026-01-03', {
    title: 'Report 9',
    language: 'ru',
    agency: 'Всё о науке',
    published: '2026-01',
  }),
  summary('S3', '2026-01-02', { title: 'Ａ题', language: 'zh' }),
]
const labels = (found: readonly SourceSummary[]) => found.map((one) => one.source.id.slice(0, 2))

describe('the list of sources', () => {
  it('is filtered by title, publisher, language and label, every word of them', () => {
    const names: Record<string, string> = { ru: 'Russian', zh: 'Chinese', en: 'English' }
    const found = (words: string) => labels(filterSources(all, words, (tag) => names[tag] ?? tag))
    expect(found('report')).toEqual(['S1', 'S2'])
    expect(found('report russian')).toEqual(['S2'])
    expect(found('БЮРО')).toEqual(['S1'])
    expect(found('все о')).toEqual(['S2'])
    expect(found('a题')).toEqual(['S3'])
    expect(found('s3')).toEqual(['S3'])
    expect(found('  ')).toEqual(['S1', 'S2', 'S3'])
    expect(found('nothing')).toEqual([])
  })
  it('is ordered by what came last, by title as people count, and by date', () => {
    expect(labels(orderSources(all, 'newest', 'en'))).toEqual(['S2', 'S3', 'S1'])
    expect(labels(orderSources(all, 'title', 'en')).filter((one) => one !== 'S3')).toEqual(['S2', 'S1'])
    expect(labels(orderSources(all, 'date', 'en'))).toEqual(['S2', 'S1', 'S3'])
  })
})
