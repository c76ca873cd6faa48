import type { PlanColumns } from '#shared/dataset/import/plan-columns.ts'
import { chosenTexts } from './chosen-texts.ts'
import { perColumn, type Section } from './section.ts'

/** Some rows of a plan as sections, one an indicator, each in the order of its file: what the batch's blob would convert to. */
export function planSections(plan: PlanColumns, rows: Uint32Array, prefix: string): Section[] {
  return rowsByIndicator(plan, rows).map(({ indicator, own }) => {
    const texts = chosenTexts(plan, own)
    const numbers = new Uint32Array(own.length)
    const value = new Float64Array(own.length)
    const decimals = new Int8Array(own.length)
    for (let at = 0; at < own.length; at++) {
      const row = own[at] ?? 0
      numbers[at] = plan.number.at(row)
      value[at] = plan.value.at(row)
      decimals[at] = plan.decimals.at(row)
    }
    return {
      indicator,
      rows: own.length,
      ids: { kind: 'numbered', prefix, numbers },
      value,
      decimals,
      texts: perColumn((column) => texts[column]),
    }
  })
}

/** Indicators in the order in which they come. */
function rowsByIndicator(
  plan: PlanColumns,
  rows: Uint32Array,
): { readonly indicator: string; readonly own: Uint32Array }[] {
  const { indicator } = plan.texts
  const counts = new Map<number, number>()
  for (const row of rows) {
    const code = indicator.code(row)
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  const lists = new Map(
    [...counts].map(([code, count]) => [code, { own: new Uint32Array(count), filled: 0 }]),
  )
  for (const row of rows) {
    const list = lists.get(indicator.code(row))
    if (list !== undefined) list.own[list.filled++] = row
  }
  return [...lists].map(([code, { own }]) => ({ indicator: indicator.dictionary.texts[code] ?? '', own }))
}
