import type { Assertion } from '#shared/domain/assertion.ts'
import type { Services } from '#shared/ipc/services.ts'
import { findNamed } from './find-named.ts'
import { typedDate } from './typed-date.ts'
import { typedPeriod } from './typed-period.ts'
import { UsageProblem } from './usage-problem.ts'

/** Fields by which a suggestion is filled in, by kind; named as `open` names them. */
const fields: Readonly<Record<Assertion['kind'], readonly string[]>> = {
  value: ['hub', 'indicator', 'period'],
  comparison: ['hub', 'other', 'indicator', 'period'],
  rank: ['hub', 'indicator', 'period'],
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
export async function fillIn(assertion: Assertion, filled: Filled, services: Services): Promise<Assertion> {
  const set = new Map<string, string>()
  for (const [field, words] of filled) {
    if (!fieldsOf(assertion).includes(field))
      throw new UsageProblem('cli-unknown-field', {
        typed: `${field}=${words}`,
        fields: fieldsOf(assertion).join(', '),
      })
    set.set(field, words)
  }
  const named = async <Before>(field: string, of: 'hub' | 'indicator', before: Before) => {
    const words = set.get(field)
    return words === undefined ? before : findNamed(services, of, words)
  }
  const hubs = async (before: readonly string[], field = 'hub') => {
    const words = set.get(field)
    if (words === undefined) return [...before]
    const names = words.split(';').map((name) => name.trim())
    return Promise.all(names.map((name) => findNamed(services, 'hub', name)))
  }
  const period = (field: string, before: string | null) => {
    const words = set.get(field)
    return words === undefined ? before : typedPeriod(words)
  }
  switch (assertion.kind) {
    case 'value':
    case 'comparison':
    case 'change': {
      const [hub, indicator] = [
        await named('hub', 'hub', assertion.hub),
        await named('indicator', 'indicator', assertion.indicator),
      ]
      if (assertion.kind === 'change')
        return {
          ...assertion,
          hub,
          indicator,
          from: period('from', assertion.from),
          to: period('period', assertion.to),
        }
      const at = { hub, indicator, period: period('period', assertion.period) }
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
        indicator: await named('indicator', 'indicator', assertion.indicator),
        period: period('period', assertion.period),
      }
    case 'membership':
      return {
        ...assertion,
        hub: await named('whole', 'hub', assertion.hub),
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
          : { goal: { ...goal, indicator: await named('indicator', 'indicator', goal.indicator) } }),
        due: due === undefined ? assertion.due : typedDate(due),
      }
    }
    case 'event':
    case 'cause':
    case 'opinion':
      return { ...assertion, hubs: await hubs(assertion.hubs) }
  }
}
