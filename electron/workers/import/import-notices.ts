import type { Comparison } from '#shared/dataset/import/compare.ts'
import { measureOfFile } from '#shared/dataset/import/guess-mapping.ts'
import type { HubDecisions, Mapping } from '#shared/dataset/import/mapping.ts'
import { regionCodesAmong } from '#shared/dataset/import/region-codes.ts'
import { unitOf } from '#shared/dataset/units.ts'
import type { Hub } from '#shared/domain/hub.ts'
import { sentence, type Sentence } from '#shared/messages/sentence.ts'
import { mixedUnits } from './mixed-units.ts'
import type { ReadPlan } from './read-plan.ts'

/** Measures whose unit nobody told, named one by one. */
const MEASURES_TOLD = 12

/** What a person should know of a file as it was read, besides the rows that were rejected. */
export function noticesOf(
  read: ReadPlan,
  { contradictions }: Comparison,
  mapping: Mapping,
  file: string,
): Sentence[] {
  const { gaps, passedOver, gapRows, unclearMarks, asides, assumedUnits, plan, doubted, style } = read
  const notices: Sentence[] = []
  const measure = measureOfFile(mapping, file)
  if (measure !== null) notices.push(sentence('data-import.notice.named-by-file', { indicator: measure }))
  if (gaps > 0) {
    // In a table of many values a row, the row says little; what a file passes over has none.
    const isLong = passedOver === 0 && mapping.columns.every(({ use }) => use !== 'values')
    const rows = isLong ? gapRows.map(String) : []
    const key = rows.length === 0 ? 'gaps' : gaps > rows.length ? 'gaps-among' : 'gaps-in'
    notices.push(sentence(`data-import.notice.${key}`, { count: gaps, rows }))
  }
  if (asides.count > 0)
    notices.push(
      sentence('data-import.notice.asides', {
        count: asides.count,
        rows: asides.first.map(({ row, words }) => `${row}: ${words}`),
      }),
    )
  if (contradictions > 0)
    notices.push(sentence('data-import.notice.contradictions', { count: contradictions }))
  for (const [indicator, unit] of [...assumedUnits].slice(0, MEASURES_TOLD))
    notices.push(sentence('data-import.notice.unit-assumed', { indicator, unit: unitOf(unit).names }))
  if (unclearMarks > 0 && style !== 'mixed')
    notices.push(sentence(`data-import.notice.marks-${style}`, { count: unclearMarks }))
  notices.push(...mixedUnits(plan, doubted))
  return notices
}

/** Codes named one by one; all of them stand among the names to decide on. */
const CODES_TOLD = 40

/** New hubs that would be called by a code: nobody means a hub named 'DE11'. `decided` names are as a person wants them. */
export function regionCodeNotices(newHubs: readonly Hub[], decided: HubDecisions): Sentence[] {
  const names = newHubs.map(({ names: { en } }) => en).filter((name) => !Object.hasOwn(decided, name))
  const codes = regionCodesAmong(names)
  if (codes.length === 0) return []
  const told = { count: codes.length, codes: codes.slice(0, CODES_TOLD) }
  return [
    sentence('data-import.notice.region-codes', { ...told, more: Math.max(0, codes.length - CODES_TOLD) }),
  ]
}

const COLUMNS_TOLD = 20

/** Columns that hold something and are not used, by their heads. */
export function unusedNotice(heads: readonly string[]): Sentence {
  const names = heads.slice(0, COLUMNS_TOLD).map((head) => head.slice(0, 60))
  return sentence('data-import.notice.unused', { count: heads.length, names })
}
