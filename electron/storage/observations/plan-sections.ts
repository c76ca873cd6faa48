import type { PlanColumns, PlanText } from '#shared/dataset/import/plan-columns.ts'
import { perColumn, type Codes, type Section, type TextCodes } from './section.ts'

/** Some rows of a plan as sections, one an indicator, each in the order of its file: what the batch's blob would convert to. */
export function planSections(plan: PlanColumns, rows: Uint32Array, prefix: string): Section[] {
  const byIndicator = new Map<number, number[]>()
  for (const row of rows) {
    const code = plan.codes.indicator.at(row)
    const own = byIndicator.get(code)
    if (own === undefined) byIndicator.set(code, [row])
    else own.push(row)
  }
  return [...byIndicator].map(([code, own]) => {
    const chosen = Uint32Array.from(own)
    const texts = perColumn((column) => narrowed(chosenTexts(plan, column, chosen)))
    return {
      indicator: plan.dictionaries.indicator.texts[code] ?? '',
      rows: chosen.length,
      ids: { kind: 'numbered', prefix, numbers: chosen.map((row) => plan.number.at(row)) },
      value: Float64Array.from(chosen, (row) => plan.value.at(row)),
      decimals: Int8Array.from(chosen, (row) => plan.decimals.at(row)),
      texts: {
        ...texts,
        'printed.hub': sharing(texts['printed.hub'], texts.hub),
        'printed.period': sharing(texts['printed.period'], texts.period),
      },
    }
  })
}

/** The texts of a column in some rows, numbered anew in the order in which they come. */
export function chosenTexts(
  plan: PlanColumns,
  column: PlanText,
  rows: Uint32Array,
): { readonly dictionary: readonly string[]; readonly codes: Uint32Array } {
  const { texts } = plan.dictionaries[column]
  const all = plan.codes[column]
  const renumbered = new Int32Array(texts.length).fill(-1)
  const dictionary: string[] = []
  const codes = new Uint32Array(rows.length)
  for (let at = 0; at < rows.length; at++) {
    const old = all.at(rows[at] ?? 0)
    let code = renumbered[old] ?? -1
    if (code < 0) {
      renumbered[old] = code = dictionary.length
      dictionary.push(texts[old] ?? '')
    }
    codes[at] = code
  }
  return { dictionary, codes }
}

function narrowed({ dictionary, codes }: ReturnType<typeof chosenTexts>): TextCodes {
  return { dictionary, codes: narrow(codes, dictionary.length) }
}

function narrow(codes: Uint32Array, size: number): Codes | null {
  if (size <= 1) return null
  if (size <= 0x100) return Uint8Array.from(codes)
  return size <= 0x1_0000 ? Uint16Array.from(codes) : codes
}

/** Most files print each hub and period in one way: its codes are then kept once. */
function sharing(printed: TextCodes, meant: TextCodes): TextCodes {
  const { codes } = printed
  if (codes === null || meant.codes === null || codes.length !== meant.codes.length) return printed
  for (let at = 0; at < codes.length; at++) if (codes[at] !== meant.codes[at]) return printed
  return { dictionary: printed.dictionary, codes: meant.codes }
}
