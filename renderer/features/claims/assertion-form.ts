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
  /** What a comparison is with; of several the values are taken together. */
  others: string[]
  hubs: string[]
  indicator: string | null
  period: string
  from: string
  to: string
  value: string
  /** The other end of a range; empty for one number. */
  upTo: string
  unit: string | null
  qualifier: Quantity['qualifier']
  /** Of which periods a value is claimed: the one named, one up to it, all since it, none before it. */
  holds: 'in' | 'by' | 'since' | 'first'
  direction: 'above' | 'below' | 'equal'
  /** Of a goal: up to it or down to it. */
  goal: 'up' | 'down'
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
export type TypedField = 'period' | 'from' | 'to' | 'value' | 'up-to' | 'goal' | 'rank' | 'date'

const empty: TypedAssertion = {
  kind: 'value',
  hub: null,
  others: [],
  hubs: [],
  indicator: null,
  period: '',
  from: '',
  to: '',
  value: '',
  upTo: '',
  unit: null,
  qualifier: 'exact',
  holds: 'in',
  direction: 'above',
  goal: 'up',
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
    : {
        value: String(stated.value),
        upTo: stated.upTo === undefined ? '' : String(stated.upTo),
        unit: stated.unit,
        qualifier: stated.qualifier,
        stated,
      }

export function typedOf(assertion: Assertion): TypedAssertion {
  const { kind } = assertion
  switch (assertion.kind) {
    case 'value': {
      const { hub, indicator, period, value, holds } = assertion
      return {
        ...empty,
        kind,
        hub,
        hubs: hub === null ? [] : [hub],
        indicator,
        period: period ?? '',
        holds: holds ?? 'in',
        ...quantity(value),
      }
    }
    case 'comparison': {
      const { hub, other, together = [], indicator, period, direction, by } = assertion
      const others = other === null ? [...together] : [other, ...together]
      return { ...empty, kind, hub, others, indicator, period: period ?? '', direction, ...quantity(by) }
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
    case 'plan': {
      const { due, hubs, goal } = assertion
      return {
        ...empty,
        kind,
        hub: hubs[0] ?? null,
        hubs: [...hubs],
        date: due ?? '',
        indicator: goal?.indicator ?? null,
        goal: goal?.direction ?? 'up',
        ...quantity(goal?.value ?? null),
      }
    }
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
  const { kind, hub, hubs, indicator } = typed
  const [other = null, ...together] = typed.others
  switch (kind) {
    case 'value': {
      const value = quantityOf(typed)
      if (value === null) throw new Unreadable('value')
      const period = periodOf(typed, 'period')
      const { holds } = typed
      return { kind, hub, indicator, period, value, ...(holds === 'in' ? {} : { holds }) }
    }
    case 'comparison':
      return {
        kind,
        hub,
        other,
        ...(together.length === 0 ? {} : { together }),
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
    case 'plan': {
      // An indicator without a number is no goal, and what was typed is not dropped unsaid.
      const value = quantityOf(typed)
      if (indicator !== null && value === null) throw new Unreadable('goal')
      const goal = value === null ? {} : { goal: { indicator, value, direction: typed.goal } }
      return { kind, due: dayOf(typed), hubs, ...goal }
    }
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
  const value = numberOf(typed.value, 'value')
  const upTo = numberOf(typed.upTo, 'up-to')
  if (value === null && upTo !== null) throw new Unreadable('value')
  if (value === null) return null
  const { stated, unit, qualifier } = typed
  const isSame = stated?.value === value && (stated.upTo ?? null) === upTo && stated.unit === unit
  if (stated !== null && isSame) return { ...stated, qualifier }
  const texts = [typed.value, typed.upTo].map((text) => text.trim()).filter((text) => text !== '')
  const decimals = Math.max(...texts.map((text) => /[.,](\d+)$/.exec(text)?.[1]?.length ?? 0))
  return { value, ...(upTo === null ? {} : { upTo }), unit, qualifier, decimals, printed: texts.join('–') }
}

function numberOf(text: string, field: 'value' | 'up-to'): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  if (plain === '') return null
  if (!/^[-+]?\d+(?:\.\d+)?$/.test(plain)) throw new Unreadable(field)
  return Number(plain)
}
