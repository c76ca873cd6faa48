import { sentence } from '../messages/sentence.ts'
import type { BriefingData } from './briefing-data.ts'

type Publication = { readonly title: string; readonly publisher: string }

/** Characters that a source line may take, about two lines of it; nine publications under a chart are a wall nobody reads. */
const LINE = 180

/**
 * 'Sources: Communiqué 2024 (National Bureau of Statistics); …', and where that is long, the publishers alone, each once, in
 * `publishers`. Both empty or absent where the chart names no source.
 */
export function printChartSources(
  publications: readonly Publication[],
  { speak }: BriefingData,
): { readonly source: string; readonly publishers?: string } {
  if (publications.length === 0) return { source: '' }
  const titles = publications.map(({ title, publisher }) =>
    publisher === '' || publisher === title ? title : `${title} (${publisher})`,
  )
  const source = speak(sentence('briefings.chart-sources', { sources: titles.join('; ') }))
  const publishers = [...new Set(publications.map(({ title, publisher }) => publisher || title))].join('; ')
  return source.length <= LINE
    ? { source }
    : { source, publishers: speak(sentence('briefings.chart-publishers', { publishers })) }
}
