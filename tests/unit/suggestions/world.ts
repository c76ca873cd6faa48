import { loadGazetteer } from '#electron/services/dataset/gazetteer.ts'
import { createHubIndex } from '#shared/dataset/hub-index.ts'
import { createIndicatorIndex } from '#shared/dataset/indicator-index.ts'
import type { Hub } from '#shared/domain/hub.ts'
import { slugOf } from '#shared/domain/id.ts'
import type { Indicator } from '#shared/domain/indicator.ts'
import type { ExtractedText } from '#shared/domain/text-block.ts'
import { readArticle } from '#shared/reading/read-article.ts'
import { suggest } from '#shared/suggestions/suggest.ts'
import { extractText } from '#electron/workers/extract/extract-text.ts'

const none = { en: [], zh: [], ru: [] }

/** A hub as an import of a table makes it: a name and nothing else known. */
export function importedHub(name: string): Hub {
  return {
    id: slugOf(name),
    type: 'unknown',
    names: { en: name, zh: null, ru: null },
    aliases: none,
    parent: null,
    place: null,
    note: null,
  }
}

/** An indicator as an import of a table makes it. */
export function importedIndicator(name: string, unit: string): Indicator {
  return {
    id: slugOf(name),
    names: { en: name, zh: null, ru: null },
    aliases: none,
    definition: null,
    unit,
    direction: 'neither',
    series: null,
    methods: [],
  }
}

const gazetteer = await loadGazetteer('resources')
const importedHubs = [
  'Bac Ninh',
  'Lakeside University',
  'Northgate University',
  'Hillcrest Institute of Technology',
  'Tsinghua University',
  'Atlantic Energy Cluster',
  'Bordeaux',
]
const importedIndicators = [
  importedIndicator('Registered unemployment rate', 'percent'),
  importedIndicator('Registered unemployed people', 'persons'),
  importedIndicator('Exports (goods, customs basis)', 'billion-us-dollars'),
  importedIndicator('Imports (goods, customs basis)', 'billion-us-dollars'),
  importedIndicator('World Campus Ranking', 'rank'),
  importedIndicator('Students', 'persons'),
  importedIndicator('Research income', 'million-us-dollars'),
  importedIndicator('Renewable share of electricity (net)', 'percent'),
  {
    ...importedIndicator('Unemployment rate', 'percent'),
    names: { en: 'Unemployment rate', zh: null, ru: 'Уровень безработицы' },
  },
]
export const hubs = createHubIndex(
  [...gazetteer.hubs, ...importedHubs.map(importedHub)],
  gazetteer.memberships,
)
export const indicators = createIndicatorIndex([...gazetteer.indicators, ...importedIndicators])

/** Any string as one document, without the checks an import makes. */
export function suggestionsOfRaw(text: string) {
  const extracted: ExtractedText = { text, blocks: [] }
  return suggest(extracted, { hubs, indicators, reading: readArticle(extracted) })
}

/** A text as the program reads it: extracted, its form read off, then suggested from. */
export function suggestionsOf(text: string, fileName = 'article.md') {
  const extracted: ExtractedText = extractText({ name: fileName, bytes: Buffer.from(text, 'utf8') })
  const reading = readArticle(extracted)
  return suggest(extracted, { hubs, indicators, reading })
}
