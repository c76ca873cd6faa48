import { planTexts, type PlanColumns, type PlanText } from '#shared/dataset/import/plan-columns.ts'
import { chosenTexts } from './plan-sections.ts'

/**
 * The JSON of a batch: what `parseColumns` reads, for some rows of a plan. Columns that are the same in every row are
 * written once, ids as their numbers; numbers are written as bytes, for a million strings would cost more than all else.
 */
export function encodeBatch(plan: PlanColumns, rows: Uint32Array, prefix: string): Uint8Array {
  const out = new JsonBytes()
  out.text(`{"rows":${rows.length},"texts":{"id":{"prefix":${JSON.stringify(prefix)},"numbers":`)
  out.numbers(rows.length, (at) => plan.number.at(rows[at] ?? 0))
  out.text('}')
  for (const column of planTexts) writeTexts(out, plan, column, rows)
  out.text('},"value":[')
  for (let at = 0; at < rows.length; at++) out.text(`${at === 0 ? '' : ','}${plan.valueOf(rows[at] ?? 0)}`)
  out.text('],"decimals":')
  const first = plan.decimals.at(rows[0] ?? 0)
  if (rows.every((row) => plan.decimals.at(row) === first)) out.text(String(first))
  else {
    out.text('[')
    for (let at = 0; at < rows.length; at++)
      out.text(`${at === 0 ? '' : ','}${plan.decimals.at(rows[at] ?? 0)}`)
    out.text(']')
  }
  out.text('}')
  return out.bytes()
}

function writeTexts(out: JsonBytes, plan: PlanColumns, column: PlanText, rows: Uint32Array): void {
  const { dictionary, codes } = chosenTexts(plan, column, rows)
  out.text(`,${JSON.stringify(column)}:{"dictionary":${JSON.stringify(dictionary)}`)
  if (dictionary.length > 1) {
    out.text(',"index":')
    out.numbers(codes.length, (at) => codes[at] ?? 0)
  }
  out.text('}')
}

/** Bytes that grow; ASCII digits go in without becoming strings. */
class JsonBytes {
  #bytes = Buffer.allocUnsafe(1 << 20)
  #length = 0

  text(text: string): void {
    const most = text.length * 3
    this.#reserve(most)
    this.#length += this.#bytes.write(text, this.#length)
  }

  /** `[1,22,333]` of whole numbers that are not negative. */
  numbers(count: number, at: (index: number) => number): void {
    this.#reserve(count * 11 + 2)
    const bytes = this.#bytes
    let end = this.#length
    bytes[end++] = 0x5b
    for (let index = 0; index < count; index++) {
      if (index > 0) bytes[end++] = 0x2c
      let number = at(index)
      let digits = 1
      for (let power = 10; power <= number; power *= 10) digits++
      for (let place = end + digits - 1; place >= end; place--) {
        bytes[place] = 0x30 + (number % 10)
        number = Math.floor(number / 10)
      }
      end += digits
    }
    bytes[end++] = 0x5d
    this.#length = end
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const grown = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + more))
    this.#bytes.copy(grown, 0, 0, this.#length)
    this.#bytes = grown
  }
}
