import type { Assertion, Scope } from '#shared/domain/assertion.ts'
import type { EntryAdding } from './entry-adding.ts'
import { typedDate } from './typed-date.ts'
import { typedPeriod } from './typed-period.ts'
import { typedScope } from './typed-scope.ts'
import { UsageProblem } from './usage-problem.ts'

/** Fields by which a suggestion is filled in, by kind; named as `open` names them. */
const fields: Readonly<Record<Assertion['kind'], readonly string[]>> = {
  value: ['hub', 'indicator', 'period'],
  comparison: ['hub', 'other', 'indicator', 'period'],
  rank: ['hub', 'indicator', 'period', 'scope'],
  change: ['hub', 'indicator', 'from', 'period'],
  membership: ['whole', 'members'],
  plan: ['hub', 'indicator', 'due'],
  event: ['hub'],
  cause: ['hub'],
  opinion: ['hub'],
}

/** A plan that is set no number is one of nothing measured. */
function fieldsOf(assertion: Assertion): readonly string[] {
  const all = fields[assertion.kind]
  return assertion.kind === 'plan' && assertion.goal === undefined
    ? all.filter((field) => field !== 'indicator')
    : all
}

export type Filled = readonly (readonly [field: string, words: string])[]

/** `hub=Turku`. Undefined where the words set no field. */
export function typedField(word: string): readonly [string, string] | undefined {
  const [, field, words] = /^(\w+)=([\s\S]+)$/.exec(word) ?? []
  return field === undefined || words === undefined ? undefined : [field, words.trim()]
}

/**
 * A suggestion's assertion with fields set by hand, which take the place of what it told. Hubs and indicators go by any
 * name that means one alone; members are several between semicolons. Throws `cli-unknown-field` for a field its kind has not.
 */
export async function fillIn(assertion: Assertion, filled: Filled, entries: EntryAdding): Promise<Assertion> {
  const set = new Map<string, string>()
  for (const [field, words] of filled) {
    if (!fieldsOf(assertion).includes(field))
      throw new UsageProblem('cli-unknown-field', {
        typed: `${field}=${words}`,
        fields: fieldsOf(assertion).join(', '),
      })
    set.set(field, words)
  }
  const hub = async <Before>(field: string, before: Before) => {
    const words = set.get(field)
    return words === undefined ? before : entries.hub(words)
  }
  const indicator = async <Before>(before: Before, unit: string | null) => {
    const words = set.get('indicator')
    return words === undefined ? before : entries.indicator(words, unit)
  }
  const hubs = async (before: readonly string[], field = 'hub') => {
    const words = set.get(field)
    if (words === undefined) return [...before]
    const names = words.split(';').map((name) => name.trim())
    return Promise.all(names.map((name) => entries.hub(name)))
  }
  const scope = async (before: Scope) => {
    const words = set.get('scope')
    return words === undefined ? before : typedScope(words, before, entries.hub)
  }
  const period = (field: string, before: string | null) => {
    const words = set.get(field)
    return words === undefined ? before : typedPeriod(words)
  }
  switch (assertion.kind) {
    case 'value':
    case 'comparison':
    case 'change': {
      const unit = assertion.kind === 'value' ? assertion.value.unit : null
      const of = {
        hub: await hub('hub', assertion.hub),
        indicator: await indicator(assertion.indicator, unit),
      }
      if (assertion.kind === 'change')
        return {
          ...assertion,
          ...of,
          from: period('from', assertion.from),
          to: period('period', assertion.to),
        }
      const at = { ...of, period: period('period', assertion.period) }
      if (assertion.kind === 'value') return { ...assertion, ...at }
      if (!set.has('other')) return { ...assertion, ...at }
      const [other = null, ...together] = await hubs([], 'other')
      const { together: _, ...rest } = assertion
      return { ...rest, ...at, other, ...(together.length === 0 ? {} : { together }) }
    }
    case 'rank':
      return {
        ...assertion,
        hubs: await hubs(assertion.hubs),
        indicator: await indicator(assertion.indicator, null),
        period: period('period', assertion.period),
        scope: await scope(assertion.scope),
      }
    case 'membership':
      return {
        ...assertion,
        hub: await hub('whole', assertion.hub),
        members: await hubs(assertion.members, 'members'),
      }
    case 'plan': {
      const due = set.get('due')
      const { goal } = assertion
      return {
        ...assertion,
        hubs: await hubs(assertion.hubs),
        ...(goal === undefined
          ? {}
          : { goal: { ...goal, indicator: await indicator(goal.indicator, goal.value.unit) } }),
        due: due === undefined ? assertion.due : typedDate(due),
      }
    }
    case 'event':
    case 'cause':
    case 'opinion':
      return { ...assertion, hubs: await hubs(assertion.hubs) }
  }
}
