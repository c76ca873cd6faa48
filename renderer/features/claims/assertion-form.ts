import type { Assertion, ClaimKind, Scope } from '#shared/domain/assertion.ts'
import type { Quantity } from '#shared/domain/quantity.ts'
import { parsePeriod } from '#shared/dataset/periods.ts'
import { parseDate } from '#shared/text/dates.ts'

export const claimKinds = [
  'value',
  'comparison',
  'rank',
  'change',
  'membership',
  'plan',
  'event',
  'cause',
  'opinion',
] as const satisfies readonly ClaimKind[]

/**
 * An assertion while it is typed: every kind's fields at once, so that changing the kind loses nothing a person has
 * already entered. Texts are as typed; `assertionOf` reads them.
 */
export type TypedAssertion = {
  kind: ClaimKind
  hub: string | null
  other: string | null
  hubs: string[]
  indicator: string | null
  period: string
  from: string
  to: string
  value: string
  unit: string | null
  qualifier: Quantity['qualifier']
  direction: 'above' | 'below' | 'equal'
  change: 'up' | 'down' | 'none'
  relative: boolean
  rank: string
  rankIs: 'exactly' | 'within'
  /** Which end places are counted from; kept as it was read. */
  rankFrom: 'top' | 'bottom'
  scope: Scope
  overtakes: string | null
  firstTime: boolean
  date: string
  planned: boolean
  /** The quantity the value was typed from: its precision and print stay as long as the number does. */
  stated: Quantity | null
}
export type TypedField = 'period' | 'from' | 'to' | 'value' | 'rank' | 'date'

const empty: TypedAssertion = {
  kind: 'value',
  hub: null,
  other: null,
  hubs: [],
  indicator: null,
  period: '',
  from: '',
  to: '',
  value: '',
  unit: null,
  qualifier: 'exact',
  direction: 'above',
  change: 'up',
  relative: false,
  rank: '',
  rankIs: 'exactly',
  rankFrom: 'top',
  scope: { kind: 'all', printed: '' },
  overtakes: null,
  firstTime: false,
  date: '',
  planned: false,
  stated: null,
}

const quantity = (stated: Quantity | null) =>
  stated === null
    ? {}
    : { value: String(stated.value), unit: stated.unit, qualifier: stated.qualifier, stated }

export function typedOf(assertion: Assertion): TypedAssertion {
  const { kind } = assertion
  switch (assertion.kind) {
    case 'value': {
      const { hub, indicator, period, value } = assertion
      return {
        ...empty,
        kind,
        hub,
        hubs: hub === null ? [] : [hub],
        indicator,
        period: period ?? '',
        ...quantity(value),
      }
    }
    case 'comparison': {
      const { hub, other, indicator, period, direction, by } = assertion
      return { ...empty, kind, hub, other, indicator, period: period ?? '', direction, ...quantity(by) }
    }
    case 'rank': {
      const { hubs, indicator, period, rank, scope, overtakes, firstTime } = assertion
      const place =
        'exactly' in rank
          ? ({ rankIs: 'exactly', rank: String(rank.exactly) } as const)
          : ({ rankIs: 'within', rank: String(rank.within) } as const)
      return {
        ...empty,
        kind,
        hub: hubs[0] ?? null,
        hubs: [...hubs],
        indicator,
        period: period ?? '',
        ...place,
        rankFrom: assertion.from ?? 'top',
        scope,
        overtakes,
        firstTime,
      }
    }
    case 'change': {
      const { hub, indicator, from, to, direction, amount, relative } = assertion
      return {
        ...empty,
        kind,
        hub,
        indicator,
        from: from ?? '',
        to: to ?? '',
        period: to ?? '',
        change: direction,
        relative,
        ...quantity(amount),
      }
    }
    case 'membership':
      return {
        ...empty,
        kind,
        hub: assertion.hub,
        hubs: [...assertion.members],
        date: assertion.from ?? '',
        planned: assertion.planned,
      }
    case 'plan':
      return { ...empty, kind, hubs: [...assertion.hubs], date: assertion.due ?? '' }
    case 'event':
      return { ...empty, kind, hubs: [...assertion.hubs], date: assertion.when ?? '' }
    case 'cause':
    case 'opinion':
      return { ...empty, kind, hub: assertion.hubs[0] ?? null, hubs: [...assertion.hubs] }
  }
}

type Read =
  { readonly ok: true; readonly assertion: Assertion } | { readonly ok: false; readonly field: TypedField }
class Unreadable extends Error {
  constructor(readonly field: TypedField) {
    super(field)
  }
}

/** What was typed as an assertion, or the field that cannot be read. Empty is 'the words do not tell'. */
export function assertionOf(typed: TypedAssertion): Read {
  try {
    return { ok: true, assertion: read(typed) }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, field: error.field }
    throw error
  }
}

function read(typed: TypedAssertion): Assertion {
  const { kind, hub, other, hubs, indicator } = typed
  switch (kind) {
    case 'value': {
      const value = quantityOf(typed)
      if (value === null) throw new Unreadable('value')
      return { kind, hub, indicator, period: periodOf(typed, 'period'), value }
    }
    case 'comparison':
      return {
        kind,
        hub,
        other,
        indicator,
        period: periodOf(typed, 'period'),
        direction: typed.direction,
        by: quantityOf(typed),
      }
    case 'rank': {
      const place = Number(typed.rank)
      if (!Number.isInteger(place) || place < 1) throw new Unreadable('rank')
      const rank = typed.rankIs === 'exactly' ? { exactly: place } : { within: place }
      const { scope, overtakes, firstTime } = typed
      const from = typed.rankFrom === 'bottom' ? { from: typed.rankFrom } : {}
      const period = periodOf(typed, 'period')
      return { kind, hubs, indicator, period, rank, ...from, scope, overtakes, firstTime }
    }
    case 'change':
      return {
        kind,
        hub,
        indicator,
        from: periodOf(typed, 'from'),
        to: periodOf(typed, 'to'),
        direction: typed.change,
        amount: quantityOf(typed),
        relative: typed.relative,
      }
    case 'membership':
      return { kind, hub, members: hubs, from: dayOf(typed), planned: typed.planned }
    case 'plan':
      return { kind, due: dayOf(typed), hubs }
    case 'event':
      return { kind, when: dayOf(typed), hubs }
    case 'cause':
    case 'opinion':
      return { kind, hubs }
  }
}

function periodOf(typed: TypedAssertion, field: 'period' | 'from' | 'to'): string | null {
  if (typed[field].trim() === '') return null
  const parsed = parsePeriod(typed[field])
  if (parsed.kind === 'unread') throw new Unreadable(field)
  return parsed.period
}

/** Dates stay as exactly as they are known; what was stored may be any EDTF text and passes as it is. */
function dayOf(typed: TypedAssertion): string | null {
  const plain = typed.date.trim()
  if (plain === '') return null
  const date = /^[\dX]{4}(?:-\d{2}){0,2}$/.test(plain) ? plain : parseDate(plain)
  if (date === null) throw new Unreadable('date')
  return date
}

/** `6,58` and `6.58` are the same number; thousands stand without separators or with spaces. */
function quantityOf(typed: TypedAssertion): Quantity | null {
  const plain = typed.value.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  if (plain === '') return null
  if (!/^[-+]?\d+(?:\.\d+)?$/.test(plain)) throw new Unreadable('value')
  const { stated, unit, qualifier } = typed
  const value = Number(plain)
  if (stated !== null && stated.value === value && stated.unit === unit) return { ...stated, qualifier }
  return { value, unit, qualifier, decimals: plain.split('.')[1]?.length ?? 0, printed: typed.value.trim() }
}
