import { planTexts, type PlanColumns } from '#shared/dataset/import/plan-columns.ts'
import { chosenTexts } from './chosen-texts.ts'
import { JsonBytes } from './json-bytes.ts'

/**
 * The JSON of a batch: what `parseColumns` reads, for some rows of a plan. Columns that are the same in every row are
 * written once, ids as their numbers.
 */
export function encodeBatch(plan: PlanColumns, rows: Uint32Array, prefix: string): Uint8Array {
  const numbers = new Uint32Array(rows.length)
  const values = new Float64Array(rows.length)
  const decimals = new Int8Array(rows.length)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0
    numbers[at] = plan.number.at(row)
    values[at] = plan.value.at(row)
    decimals[at] = plan.decimals.at(row)
  }
  const out = new JsonBytes()
  out.text(`{"rows":${rows.length},"texts":{"id":{"prefix":${JSON.stringify(prefix)},"numbers":`)
  out.wholes(numbers)
  out.text('}')
  const texts = chosenTexts(plan, rows)
  for (const column of planTexts) {
    const { dictionary, codes } = texts[column]
    out.text(`,${JSON.stringify(column)}:{"dictionary":${JSON.stringify(dictionary)}`)
    if (codes !== null) {
      out.text(',"index":')
      out.wholes(codes)
    }
    out.text('}')
  }
  out.text('},"value":')
  out.values(values, decimals)
  out.text(`,"decimals":`)
  const [first = 0] = decimals
  out.text(decimals.every((one) => one === first) ? String(first) : JSON.stringify(Array.from(decimals)))
  out.text('}')
  return out.bytes()
}
