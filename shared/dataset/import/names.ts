import type { Hub } from '../../domain/hub.ts'
import { slugOf } from '../../domain/id.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { problemOf, type Problem } from '../../ipc/problem.ts'
import type { HubIndex } from '../hub-index.ts'
import type { IndicatorIndex } from '../indicator-index.ts'
import { seriesOf } from '../periods.ts'

type Named =
  { readonly kind: 'id'; readonly id: string } | { readonly kind: 'refused'; readonly problem: Problem }

/** Turns printed names into ids, and remembers what it had to add. One per import; each name is looked up once. */
export interface NameReader {
  hub(printed: string): Named
  /** `unit` and `period` of the first row describe an indicator that has to be added. */
  indicator(printed: string, unit: string, period: string): Named
  readonly newHubs: readonly Hub[]
  readonly newIndicators: readonly Indicator[]
}

const MAX_NAME = 300

/** A name of two hubs is refused, naming both; a name of none becomes a hub of unknown type. */
export function createNameReader(hubs: HubIndex, indicators: IndicatorIndex): NameReader {
  const newHubs = new Map<string, Hub>()
  const newIndicators = new Map<string, Indicator>()
  const seenHubs = new Map<string, Named>()
  const seenIndicators = new Map<string, Named>()

  function readHub(name: string): Named {
    const found = hubs.resolve(name)
    if (found.kind === 'one') return { kind: 'id', id: found.hub.id }
    if (found.kind === 'several')
      return refused('hub-ambiguous', { name, hubs: found.hubs.map(({ names }) => names.en) })
    const id = slugOf(name)
    if (id === '' || name.length > MAX_NAME)
      return refused('hub-name-unreadable', { name: name.slice(0, 80) })
    if (hubs.get(id) === undefined && !newHubs.has(id)) newHubs.set(id, unknownHub(id, name))
    return { kind: 'id', id }
  }

  function readIndicator(name: string, unit: string, period: string): Named {
    const found = indicators.resolve(name)
    // A bracket such as '(base 2014)' tells two measures apart, so a name that only fits without it is not taken.
    if (found.kind === 'one' && found.how !== 'without-remark') return { kind: 'id', id: found.indicator.id }
    if (found.kind === 'several') {
      const same = found.indicators.filter((indicator) => isNamed(indicator, name))
      if (same.length > 1)
        return refused('indicator-ambiguous', { name, indicators: same.map(({ names }) => names.en) })
    }
    const id = slugOf(name)
    if (id === '' || name.length > MAX_NAME)
      return refused('indicator-name-unreadable', { name: name.slice(0, 80) })
    if (indicators.get(id) === undefined && !newIndicators.has(id))
      newIndicators.set(id, unknownIndicator(id, name, unit, period))
    return { kind: 'id', id }
  }

  return {
    hub: (printed) => remembered(seenHubs, printed, () => readHub(printed)),
    indicator: (printed, unit, period) =>
      remembered(seenIndicators, printed, () => readIndicator(printed, unit, period)),
    get newHubs() {
      return [...newHubs.values()]
    },
    get newIndicators() {
      return [...newIndicators.values()]
    },
  }
}

function remembered(seen: Map<string, Named>, printed: string, read: () => Named): Named {
  const known = seen.get(printed)
  if (known !== undefined) return known
  const named = read()
  seen.set(printed, named)
  return named
}

function refused(code: string, values: Parameters<typeof problemOf>[1]): Named {
  return { kind: 'refused', problem: problemOf(code, values) }
}

function isNamed({ names, aliases }: Indicator, name: string): boolean {
  const all = [names.en, names.zh, names.ru, ...aliases.en, ...aliases.zh, ...aliases.ru]
  return all.some((own) => own !== null && slugOf(own) === slugOf(name))
}

const noAliases = { en: [], zh: [], ru: [] }

function unknownHub(id: string, name: string): Hub {
  const names = { en: name, zh: null, ru: null }
  return { id, type: 'unknown', names, aliases: noAliases, parent: null, place: null, note: null }
}

function unknownIndicator(id: string, name: string, unit: string, period: string): Indicator {
  return {
    id,
    names: { en: name, zh: null, ru: null },
    aliases: noAliases,
    definition: null,
    unit,
    direction: unit === 'rank' ? 'lower' : 'neither',
    series: seriesOf(period),
    methods: [],
  }
}
