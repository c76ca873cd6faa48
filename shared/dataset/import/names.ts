import type { Hub } from '../../domain/hub.ts'
import { slugOf } from '../../domain/id.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { problemOf, type Problem } from '../../ipc/problem.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import { hubByName, indicatorByName } from '../entry-by-name.ts'
import type { HubIndex } from '../hub-index.ts'
import type { IndicatorIndex } from '../indicator-index.ts'
import { seriesOf } from '../periods.ts'
import { isConvertible } from '../units.ts'
import { areaOf } from './area-codes.ts'
import type { HubDecisions } from './mapping.ts'
import { nearHubs } from './near-hubs.ts'

export type Named =
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'left-out' }
  | { readonly kind: 'refused'; readonly problem: Problem }

/** What a printed hub came to, and how many rows need it, which is for the reader of rows to count. */
export type MetHub = { readonly named: Named; rows: number }

/** A name of a file that no hub has, or several have, and what becomes of its rows unless a person decides otherwise. */
export type OpenHubName = {
  readonly name: string
  /** What a hub that is added for it is called: the words of a code it stands for, else the name itself. */
  readonly as: string
  readonly rows: number
  /** Hubs of this name, or hubs whose names are nearly this one: offered, never taken. */
  readonly candidates: readonly string[]
  readonly ambiguous: boolean
}

/** Turns printed names into ids, and remembers what it had to add. One per import; each name is looked up once. */
export interface NameReader {
  /** `id` is the hub's id where the file tells it: it is what a new hub is kept under. */
  hub(printed: string, id: string): MetHub
  /** `unit` and `period` of the first row describe an indicator that has to be added. */
  indicator(printed: string, id: string, unit: string, period: string): Named
  readonly newHubs: readonly Hub[]
  readonly newIndicators: readonly Indicator[]
  /** Names nobody knows and names of several hubs, the most frequent first. */
  openHubs(): readonly OpenHubName[]
  /** How a name that is not a hub's own led to one: codes, footnote marks, decisions. */
  readonly explained: readonly Sentence[]
}

const MAX_NAME = 300
const SHARE_OF_OUTPUT = 'percent-of-gdp'
const slugForm = /^[\p{Ll}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{N}]+)*$/u
/** '1)', '²', '*' behind a name point to a note under the table. */
const footnote = /(?<=\p{L}|\))\s*(?:\d{1,2}(?:\)|\s*,\s*\d{1,2}\))|[¹²³⁴-⁹⁰]+\)?|\*+|†)$/u

/** '09 Cataluña', '11 서울특별시': offices number their regions. */
const numberBefore = /^\d{2,6}\s+(?=\p{Lu}\p{Ll}|\p{Lo}{2})/u

/** Candidates cost a look at every hub: only so many names get them. */
const MOST_WITH_CANDIDATES = 200

type Seen = MetHub & { readonly open: { readonly name: string; readonly as: string } | null }

/** A name of two hubs is refused, naming both; a name of none becomes a hub of unknown type, unless decided otherwise. */
export function createNameReader(
  hubs: HubIndex,
  indicators: IndicatorIndex,
  decisions: HubDecisions = {},
): NameReader {
  const newHubs = new Map<string, Hub>()
  const newIndicators = new Map<string, Indicator>()
  const seenHubs = new Map<string, Seen>()
  const seenIndicators = new Map<string, Named>()
  const codes = new Set<string>()

  function readHub(printed: string, givenId: string): Seen {
    const name = plainName(printed)
    const decided = Object.hasOwn(decisions, printed) ? decisions[printed] : undefined
    if (decided?.do === 'leave-out')
      return { named: { kind: 'left-out' }, rows: 0, open: { name: printed, as: printed } }
    if (decided?.do === 'hub') {
      const named: Named =
        hubs.get(decided.hub) === undefined
          ? refused('hub-unknown', { hub: decided.hub })
          : { kind: 'id', id: decided.hub }
      return { named, rows: 0, open: { name: printed, as: printed } }
    }
    if (givenId !== '') {
      if (hubs.get(givenId) !== undefined) return { named: { kind: 'id', id: givenId }, rows: 0, open: null }
      if (slugForm.test(givenId) && givenId.length <= 120) return added(givenId, name, printed)
    }
    const found = resolved(name)
    if (found.kind === 'one') return { named: { kind: 'id', id: found.hub.id }, rows: 0, open: null }
    if (found.kind === 'several' && decided?.do !== 'new') {
      const named = refused('hub-ambiguous', { name, hubs: found.hubs.map(({ names }) => names) })
      return { named, rows: 0, open: { name: printed, as: printed } }
    }
    const meant = areaOf(name) ?? name
    const id = slugOf(meant)
    if (id === '' || name.length > MAX_NAME)
      return { named: refused('hub-name-unreadable', { name: name.slice(0, 80) }), rows: 0, open: null }
    const free = hubs.get(id) === undefined ? id : `${id}-2`
    return added(decided?.do === 'new' ? free : id, meant, printed)
  }

  function resolved(name: string): ReturnType<HubIndex['resolve']> {
    const own = hubs.resolve(name)
    if (own.kind !== 'none') return own
    const area = areaOf(name)
    if (area === null) return inTwoLanguages(name) ?? withoutNumber(name) ?? own
    codes.add(`${name} = ${area}`)
    return hubs.resolve(area)
  }

  /** 'Shanghai (1)': the number of a note behind a name that is known without it; other names keep theirs. */
  function withoutNumber(name: string): ReturnType<HubIndex['resolve']> | null {
    const [, bare = ''] = /^(.*\p{L})\s*[(（]\d{1,2}[)）]$/u.exec(name) ?? []
    const found = bare === '' ? null : resolved(bare)
    if (found?.kind !== 'one') return null
    codes.add(`${name} = ${bare}`)
    return found
  }

  /** '北京 Beijing' or 'Beijing 北京' in yearbooks: a hub that both names mean. */
  function inTwoLanguages(name: string): ReturnType<HubIndex['resolve']> | null {
    const [, before = '', behind = ''] = /^(\p{Script=Han}+)\s+(\P{Script=Han}+)$/u.exec(name) ?? []
    const [, first = before, second = behind] = /^(\P{Script=Han}+?)\s+(\p{Script=Han}+)$/u.exec(name) ?? []
    const [han, latin] = [first, second]
    if (han === '') return null
    const [own, other] = [hubs.resolve(han), hubs.resolve(latin)]
    return own.kind === 'one' && other.kind === 'one' && own.hub.id === other.hub.id ? own : null
  }

  function candidatesOf(printed: string, isListed: boolean): Pick<OpenHubName, 'candidates' | 'ambiguous'> {
    const name = plainName(printed)
    const found = hubs.resolve(name)
    if (found.kind === 'several')
      return { candidates: found.hubs.map(({ id }) => id as string), ambiguous: true }
    return { candidates: isListed ? nearHubs(hubs, name) : [], ambiguous: false }
  }

  function added(id: string, name: string, printed: string): Seen {
    if (hubs.get(id) === undefined && !newHubs.has(id)) newHubs.set(id, unknownHub(id, name, printed))
    return {
      named: { kind: 'id', id },
      rows: 0,
      open: { name: printed, as: name === plainName(printed) ? printed : name },
    }
  }

  /** 'R&D expenditure' in percent of GDP is what R&D intensity is called in many tables. */
  function shareOfOutput({ names, unit: own }: Indicator, unit: string): Indicator | null {
    if (unit !== SHARE_OF_OUTPUT || own === null || isConvertible(own, unit)) return null
    const share = indicators.resolve(`${names.en} as a share of GDP`)
    return share.kind === 'one' ? share.indicator : null
  }

  function readIndicator(name: string, givenId: string, unit: string, period: string): Named {
    if (givenId !== '' && indicators.get(givenId) !== undefined) return { kind: 'id', id: givenId }
    const isOwnId = slugForm.test(givenId) && givenId.length <= 120
    if (!isOwnId) {
      const found = indicators.resolve(name)
      // A bracket such as '(base 2014)' tells two measures apart, so a name that only fits without it is not taken.
      if (found.kind === 'one' && found.how !== 'without-remark')
        return { kind: 'id', id: (shareOfOutput(found.indicator, unit) ?? found.indicator).id }
      if (found.kind === 'several') {
        const same = found.indicators.filter((indicator) => isNamed(indicator, name))
        if (same.length > 1)
          return refused('indicator-ambiguous', { name, indicators: same.map(({ names }) => names) })
      }
    }
    const id = isOwnId ? givenId : slugOf(name)
    if (id === '' || name.length > MAX_NAME)
      return refused('indicator-name-unreadable', { name: name.slice(0, 80) })
    if (indicators.get(id) === undefined && !newIndicators.has(id))
      newIndicators.set(id, unknownIndicator(id, name, unit, period))
    return { kind: 'id', id }
  }

  return {
    hub(printed, id) {
      const key = id === '' ? printed : `${id}\u0000${printed}`
      let seen = seenHubs.get(key)
      if (seen === undefined) seenHubs.set(key, (seen = readHub(printed, id)))
      return seen
    },
    indicator(printed, id, unit, period) {
      const plain = id === '' ? printed : `${id}\u0000${printed}`
      const key = unit === SHARE_OF_OUTPUT ? `${unit}\u0000${plain}` : plain
      const known = seenIndicators.get(key)
      if (known !== undefined) return known
      const named = readIndicator(printed, id, unit, period)
      seenIndicators.set(key, named)
      return named
    },
    get newHubs() {
      return [...newHubs.values()]
    },
    get newIndicators() {
      return [...newIndicators.values()]
    },
    openHubs: () =>
      [...seenHubs.values()]
        .flatMap(({ open, rows }) => (open === null ? [] : [{ ...open, rows }]))
        .sort((a, b) => b.rows - a.rows)
        .map((open, at) => ({ ...open, ...candidatesOf(open.name, at < MOST_WITH_CANDIDATES) }))
        .sort((a, b) => Number(b.ambiguous) - Number(a.ambiguous)),
    get explained() {
      return codes.size === 0 ? [] : [sentence('data-import.codes', { codes: [...codes].slice(0, 8) })]
    },
  }
}

/** 'DE: Germany' → Germany; '北 京' → 北京; 'Тюменская область 1)' → without the mark that points to a note. */
function plainName(printed: string): string {
  const name = printed
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(numberBefore, '')
  const [, label = name] = /^[A-Z][A-Z0-9_]{1,11}:\s*(\S.*)$/u.exec(name) ?? []
  return (
    label
      .replace(footnote, '')
      .replace(/^г\. ?(?=\p{Lu})/u, '')
      .trim() || name
  )
}

function refused(code: string, values: Parameters<typeof problemOf>[1]): Named {
  return { kind: 'refused', problem: problemOf(code, values) }
}

function isNamed({ names, aliases }: Indicator, name: string): boolean {
  const all = [names.en, names.zh, names.ru, ...aliases.en, ...aliases.zh, ...aliases.ru]
  return all.some((own) => own !== null && slugOf(own) === slugOf(name))
}

function unknownHub(id: string, name: string, printed: string): Hub {
  const hub = hubByName(id, name)
  const isAnother = name !== printed && slugOf(printed) !== id
  return isAnother ? { ...hub, aliases: { ...hub.aliases, en: [printed] } } : hub
}

function unknownIndicator(id: string, name: string, unit: string, period: string): Indicator {
  return { ...indicatorByName(id, name, unit), series: seriesOf(period) }
}
