import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureFormula } from '#shared/analysis/formula/measure-formula.ts'
import { parseFormula } from '#shared/analysis/formula/parse-formula.ts'

const units: Readonly<Record<string, string>> = {
  rd: 'billion-yuan',
  grp: 'trillion-yuan',
  people: 'million-persons',
  patents: 'count',
  intensity: 'percent-of-gdp',
  growth: 'percent',
  place: 'rank',
  area: 'km2',
  dollars: 'us-dollars',
}
const resolve = (printed: string) => (printed in units ? printed : null)

function unitOf(formula: string, wanted: string | null = null): string {
  const read = parseFormula(formula, resolve)
  if (read.kind === 'problem')
    return `! ${read.problem.sentence.key} ${read.problem.at.start}-${read.problem.at.end}`
  const measured = measureFormula(read.expression, (id) => units[id] ?? null, wanted)
  return measured.kind === 'measured'
    ? `${measured.formula.unit} ${measured.formula.shift}`
    : `! ${measured.problem.sentence.key} ${measured.problem.at.start}-${measured.problem.at.end}`
}

describe('units through a formula', () => {
  it.each([
    ['[rd] / [grp] * 100', 'percent 0'],
    // A share that nobody multiplied by 100 is told in percent all the same: its point moves by two.
    ['[rd] / [grp]', 'percent 2'],
    ['100 * [rd] / [grp]', 'percent 2'],
    ['[rd] + [rd]', 'billion-yuan 0'],
    ['[rd] - [grp]', 'billion-yuan 0'],
    ['[intensity] * [grp]', 'trillion-yuan -2'],
    ['[intensity] / 100 * [grp]', 'trillion-yuan 0'],
    ['[intensity] - [growth]', 'percentage-points 0'],
    ['[grp] / [people]', 'yuan-per-person 6'],
    ['per-capita([grp], [people])', 'yuan-per-person 6'],
    ['[patents] / [people]', 'per-10000-people -2'],
    ['[people] / [area]', 'persons-per-km2 6'],
    ['growth([grp])', 'percent 0'],
    ['index([grp], 2015)', 'index 0'],
    ['index([grp], "2015-H1") - 100', 'index 0'],
    ['lag([rd], 3)', 'billion-yuan 0'],
    ['of-hub([grp], "China")', 'trillion-yuan 0'],
    ['[grp] / of-hub([grp], china) × 100', 'percent 0'],
    ['-[rd]', 'billion-yuan 0'],
    ['[place] - lag([place])', 'count 0'],
  ])('%s is in %s', (formula, unit) => expect(unitOf(formula)).toBe(unit))

  it.each([
    ['[intensity] + [people]', '! recipes.units.differ 0-22'],
    ['[rd] + [dollars]', '! recipes.units.differ 0-16'],
    ['[rd] + 5', '! recipes.units.number-added 0-8'],
    ['[place] * 2', '! recipes.units.places 0-11'],
    ['growth([place])', '! recipes.units.places 0-15'],
    ['[rd] * [grp]', '! recipes.units.nameless 0-12'],
    ['per-capita([rd], [grp])', '! recipes.units.not-people 17-22'],
    ['max([rd], [people])', '! recipes.units.differ 0-19'],
    ['2 * 3', '! recipes.formula.no-indicator 0-5'],
    ['lag(5)', '! recipes.units.bare-argument 0-6'],
  ])('%s does not fit: %s', (formula, problem) => expect(unitOf(formula)).toBe(problem))

  it('is told in a wanted unit that fits, and refuses one that does not', () => {
    expect(unitOf('[rd] / [grp]', 'percent-of-gdp')).toBe('percent-of-gdp 2')
    expect(unitOf('[rd] / [grp]', 'per-mille')).toBe('per-mille 3')
    expect(unitOf('[rd] + [grp]', 'yuan')).toBe('yuan 9')
    expect(unitOf('[rd] + [grp]', 'persons')).toBe('! recipes.units.wanted 0-12')
    expect(unitOf('[intensity] - [growth]', 'percent')).toBe('! recipes.units.wanted 0-22')
  })
})

describe('what is no formula', () => {
  it.each([
    ['', 'recipes.formula.ends-early 0-0'],
    ['[rd] /', 'recipes.formula.ends-early 6-6'],
    ['[rd', 'recipes.formula.open-bracket 0-3'],
    ['[ ]', 'recipes.formula.empty-brackets 0-3'],
    ['[unheard of]', 'recipes.formula.unknown-indicator 0-12'],
    ['([rd]', 'recipes.formula.not-closed 0-1'],
    ['[rd])', 'recipes.formula.closes-nothing 4-5'],
    ['[rd] [grp]', 'recipes.formula.goes-on 5-10'],
    ['* [rd]', 'recipes.formula.operand-missing 0-1'],
    ['1.2.3', 'recipes.formula.number 0-5'],
    ['1,5 * [rd]', 'recipes.formula.goes-on 1-2'],
    ['[rd] ^ 2', 'recipes.formula.stray 5-6'],
    ['[rd]; drop', 'recipes.formula.stray 4-5'],
    ['eval([rd])', 'recipes.formula.unknown-function 0-4'],
    ['lag', 'recipes.formula.call-needs-brackets 0-3'],
    ['lag([rd], 0)', 'recipes.formula.years 10-11'],
    ['lag([rd], 1.5)', 'recipes.formula.years 10-13'],
    ['lag([rd], 1, 2)', 'recipes.formula.too-many-arguments 0-3'],
    ['index([rd])', 'recipes.formula.arguments.index 0-5'],
    ['index([rd], soon)', 'recipes.formula.period 12-16'],
    ['of-hub([rd], 7)', 'recipes.formula.hub 13-14'],
    ['"text" + 1', 'recipes.formula.quoted-here 0-6'],
    [`${'('.repeat(80)}[rd]${')'.repeat(80)}`, 'recipes.formula.too-deep 60-61'],
  ])('%s: %s', (formula, problem) => {
    const read = parseFormula(formula, resolve)
    expect(
      read.kind === 'problem' &&
        `${read.problem.sentence.key} ${read.problem.at.start}-${read.problem.at.end}`,
    ).toBe(problem)
  })

  it('never throws and never points outside the text', () => {
    const piece = fc.constantFrom(
      '[rd]',
      '[',
      ']',
      '(',
      ')',
      '+',
      '-',
      '*',
      '/',
      '12',
      '.',
      ',',
      'lag',
      'index',
      '"',
      '\u0000',
      '😀',
      ' ',
      'ß',
      '1e999',
      '__proto__',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
        ),
        (text) => {
          const read = parseFormula(text, resolve)
          if (read.kind === 'formula') return
          const { start, end } = read.problem.at
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(start).toBeLessThanOrEqual(end)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
