import { parseFormula } from '#shared/analysis/formula/parse-formula.ts'
import { referencesOf } from '#shared/analysis/formula/formula-references.ts'
import { measureFormula, type MeasuredFormula } from '#shared/analysis/formula/measure-formula.ts'
import { workOut, type FormulaFacts } from '#shared/analysis/formula/work-out.ts'
import type { FactTable } from '#shared/analysis/facts/fact-table.ts'
import { shifted } from '#shared/dataset/units.ts'
import type { FormulaRecipe } from '#shared/domain/recipe.ts'
import { sentence, type Locale, type Sentence } from '#shared/messages/sentence.ts'
import { namedIn } from '#shared/messages/naming.ts'
import type { DerivationParts, StatedAbsence } from './derivations.ts'
import type { DerivedCell } from './derived-rows.ts'

/** A formula read over the dataset as it stands, ready to be worked out anywhere; or why it cannot be. */
export type ReadyFormula =
  | { readonly kind: 'ready'; readonly formula: MeasuredFormula; readonly facts: FormulaFacts }
  | { readonly kind: 'problem'; readonly problem: Sentence }

/** Loads what a kept formula reads. Names in sentences are those of `locale`. */
export async function readyFormula(
  body: FormulaRecipe,
  parts: DerivationParts,
  locale: Locale = 'en',
): Promise<ReadyFormula> {
  const read = parseFormula(body.formula, (printed) => printed)
  if (read.kind === 'problem') return { kind: 'problem', problem: read.problem.sentence }
  const references = referencesOf(read.expression)
  const tables = new Map<string, FactTable>()
  const absences = new Map<string, StatedAbsence>()
  for (const indicator of references) {
    tables.set(indicator, await parts.table(indicator))
    absences.set(indicator, await parts.stated(indicator))
  }
  const measured = measureFormula(read.expression, (id) => tables.get(id)?.unit ?? null, body.unit)
  if (measured.kind === 'problem') return { kind: 'problem', problem: measured.problem.sentence }
  const [hubs, indicators] = [parts.hubs(), parts.indicators()]
  return {
    kind: 'ready',
    formula: measured.formula,
    facts: {
      table: (indicator) => tables.get(indicator) ?? emptyTable(),
      hubName: (id) => namedIn(hubs.get(id)?.names ?? id, locale),
      indicatorName: (id) => namedIn(indicators.get(id)?.names ?? id, locale),
      stated: (indicator, { hub, period }) => absences.get(indicator)?.(hub, period) ?? null,
    },
  }
}

/** A formula in every hub and period in which any of its indicators has a value. */
export async function deriveFormula(
  body: FormulaRecipe,
  parts: DerivationParts,
): Promise<{ unit: string | null; cells: readonly DerivedCell[]; problem: Sentence | null }> {
  const ready = await readyFormula(body, parts)
  if (ready.kind === 'problem') return { unit: null, cells: [], problem: ready.problem }
  const { formula, facts } = ready
  const seen = new Map<string, { hub: string; period: string }>()
  for (const indicator of referencesOf(formula.expression)) {
    const table = facts.table(indicator)
    for (let fact = 0; fact < table.count; fact += 1) {
      const hub = table.hubs[table.hubOf[fact] ?? 0] ?? ''
      const period = table.periods[table.periodOf[fact] ?? 0] ?? ''
      seen.set(`${hub}|${period}`, { hub, period })
    }
  }
  const cells = [...seen.values()].map((cell): DerivedCell => {
    const { outcome } = workOut(formula, cell, facts)
    if (outcome.kind === 'none') return { ...cell, outcome, notes: [] }
    const { worth } = outcome
    const told = {
      ...worth,
      value: shifted(worth.value, formula.shift),
      half: shifted(worth.half, formula.shift),
    }
    return {
      ...cell,
      outcome: { kind: 'worth', worth: told },
      notes: partialNotes(worth.partial, facts.hubName),
    }
  })
  return { unit: formula.unit, cells, problem: null }
}

/** What a value that lacks members says of itself. */
export function partialNotes(partial: readonly string[], hubName: (id: string) => string): Sentence[] {
  return partial.length === 0 ? [] : [sentence('recipes.partial', { members: partial.map(hubName) })]
}

function emptyTable(): never {
  throw new Error('A formula asked for an indicator it does not name')
}
