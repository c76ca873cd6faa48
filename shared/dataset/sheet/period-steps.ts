/** How many periods a year has, by the form of the period behind its year. */
const parts: readonly (readonly [RegExp, number, (part: number) => string])[] = [
  [/^(\d{4})$/, 1, () => ''],
  [/^(\d{4})-H(\d)$/, 2, (part) => `-H${part + 1}`],
  [/^(\d{4})-Q(\d)$/, 4, (part) => `-Q${part + 1}`],
  [/^(\d{4})-(\d\d)$/, 12, (part) => `-${String(part + 1).padStart(2, '0')}`],
]

/**
 * The period so many steps later in the same form: 2024 → 2025, 2024-Q4 → 2025-Q1, `GII 2025` → `GII 2026`. A range is
 * followed by the next of its length, one of two years (2024/2025) by the one that begins a year later. Null beyond the
 * years 1000 to 9999 and for a spelling the domain refuses.
 */
export function periodAfter(period: string, steps = 1): string | null {
  for (const [pattern, perYear, print] of parts) {
    const [, year, part = '1'] = pattern.exec(period) ?? []
    if (year === undefined) continue
    const place = Number(year) * perYear + Number(part) - 1 + steps
    const printedYear = yearText(Math.floor(place / perYear))
    return printedYear === null ? null : printedYear + print(place % perYear)
  }
  return dayAfter(period, steps) ?? rangeAfter(period, steps) ?? editionAfter(period, steps)
}

function dayAfter(period: string, steps: number): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(period)) return null
  const day = Date.parse(`${period}T00:00:00Z`) + steps * 86_400_000
  const text = Number.isNaN(day) ? '' : new Date(day).toISOString().slice(0, 10)
  return /^[1-9]\d{3}-/.test(text) ? text : null
}

function rangeAfter(period: string, steps: number): string | null {
  const [, from, to] = /^(\d{4})\/(\d{4})$/.exec(period) ?? []
  if (from === undefined || to === undefined) return null
  const years = Number(to) - Number(from)
  const length = years === 1 ? 1 : years + 1
  const ends = [yearText(Number(from) + length * steps), yearText(Number(to) + length * steps)]
  return ends.includes(null) ? null : ends.join('/')
}

function editionAfter(period: string, steps: number): string | null {
  const [, name, year] = /^(\p{L}.*) (\d{4})$/u.exec(period) ?? []
  const next = year === undefined ? null : yearText(Number(year) + steps)
  return next === null || name === undefined ? null : `${name} ${next}`
}

function yearText(year: number): string | null {
  return year >= 1000 && year <= 9999 ? String(year) : null
}
