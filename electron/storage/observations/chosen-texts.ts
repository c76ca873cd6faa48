import type { PlanColumns, PlanText } from '#shared/dataset/import/plan-columns.ts'
import type { TextGroup } from '#shared/dataset/import/text-group.ts'
import type { Codes, TextCodes } from './section.ts'

/**
 * The texts of some planned rows, numbered anew in the order in which they come. Columns whose texts go together, as a
 * period and its print do in most files, share their codes.
 */
export function chosenTexts(plan: PlanColumns, rows: Uint32Array): Readonly<Record<PlanText, TextCodes>> {
  return {
    ...chosenOf(plan.hubs, rows),
    ...chosenOf(plan.periods, rows),
    ...chosenOf(plan.measures, rows),
    ...chosenOf(plan.sources, rows),
    ...chosenOf(plan.qualities, rows),
    ...chosenOf(plan.prints, rows),
  }
}

function chosenOf<Column extends string>(
  group: TextGroup<Column>,
  rows: Uint32Array,
): Record<Column, TextCodes> {
  const { combinations, codes } = chosenCombinations(group, rows)
  const entries = Object.entries<TextGroup<Column>['texts'][Column]>(group.texts).map(
    ([column, { dictionary: all, codes: codeOf }]) => {
      const renumbered = new Map<number, number>()
      const own = combinations.map((combination) => {
        const code = codeOf.at(combination)
        const number = renumbered.get(code) ?? renumbered.size
        renumbered.set(code, number)
        return number
      })
      const dictionary = [...renumbered.keys()].map((code) => all.texts[code] ?? '')
      if (dictionary.length <= 1) return [column, { dictionary, codes: null }] as const
      if (dictionary.length === combinations.length) return [column, { dictionary, codes }] as const
      return [column, { dictionary, codes: translated(codes, own, dictionary.length) }] as const
    },
  )
  return Object.fromEntries(entries) as Record<Column, TextCodes>
}

/** The combinations of some rows in the order in which they come, and which of them each row has. */
function chosenCombinations<Column extends string>(
  { size, combinations }: TextGroup<Column>,
  rows: Uint32Array,
): { readonly combinations: readonly number[]; readonly codes: Codes } {
  const renumbered = new Int32Array(size).fill(-1)
  const chosen: number[] = []
  const codes = codesFor(size, rows.length)
  for (let at = 0; at < rows.length; at++) {
    const old = combinations.at(rows[at] ?? 0)
    let code = renumbered[old] ?? -1
    if (code < 0) {
      renumbered[old] = code = chosen.length
      chosen.push(old)
    }
    codes[at] = code
  }
  return { combinations: chosen, codes: narrowed(codes, chosen.length) }
}

function translated(codes: Codes, to: readonly number[], size: number): Codes {
  const made = codesFor(size, codes.length)
  for (let at = 0; at < codes.length; at++) made[at] = to[codes[at] ?? 0] ?? 0
  return made
}

function narrowed(codes: Codes, size: number): Codes {
  const narrow = codesFor(size, 0)
  if (narrow.BYTES_PER_ELEMENT === codes.BYTES_PER_ELEMENT) return codes
  return narrow instanceof Uint8Array ? new Uint8Array(codes) : new Uint16Array(codes)
}

/** The narrowest codes that tell `size` texts apart. */
function codesFor(size: number, length: number): Codes {
  if (size <= 0x100) return new Uint8Array(length)
  return size <= 0x1_0000 ? new Uint16Array(length) : new Uint32Array(length)
}
