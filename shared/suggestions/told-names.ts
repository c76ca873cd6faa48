import { chineseConcepts, conceptsOf, type Concept } from '../dataset/measure-words.ts'
import { meaningfulWords } from '../dataset/indicator-words.ts'
import { nameWords } from '../dataset/name-words.ts'
import { unitOf } from '../dataset/units.ts'
import type { Indicator } from '../domain/indicator.ts'

/** One spelling of a measure's name: for each of its words what it may be spoken of by. */
export type Name = {
  readonly indicator: Indicator
  readonly printed: string
  /** What the name turns on: 'visitors' of 'Museum visitors'; null where that is not told from its order. */
  readonly head: readonly Concept[] | null
  readonly parts: readonly (readonly Concept[])[]
  readonly dropped: number
}

/** Words that stand for the kind of number a name is: its unit tells them already. */
const sizes = new Set(
  'number count amount total volume size figure quantity annual yearly average mean overall число количество численность объем объём общий общее общая среднегодовой годовой средний средняя среднее'.split(
    ' ',
  ),
)
const shares = new Set(
  'share rate ratio proportion percentage intensity level доля удельный вес уровень коэффициент gdp ввп percent'.split(
    ' ',
  ),
)

const han = /\p{Script=Han}/u
/** 'Обеспеченность врачами' is so many doctors to so many people. */
const density = /^(?:обеспеченность|плотность|численность|число|количество|density of|number of)\s/iu
/** To how many people a name counts: its unit tells it already. */
const perPeople =
  /\s(?:per|на)\s(?:[\d\s,.\u00a0]*(?:thousand|million|тыс\.?|тысяч[иу]?|млн)?)\s*(?:people|persons|inhabitants|residents|capita|населения|жителей|человек|душу населения)/iu

/** Every spelling of an indicator's name by what its words speak of, without those that its unit tells already. */
export function namesOf(indicator: Indicator): Name[] {
  const { names, aliases } = indicator
  const printed = [names.en, names.zh, names.ru, ...aliases.en, ...aliases.zh, ...aliases.ru]
  const isShare = indicator.unit !== null && unitOf(indicator.unit).dimension === 'percent'
  return [...new Set(printed)].flatMap((name) => {
    if (name === null || name === '' || indicator.unit === 'rank') return []
    const bare = name.replace(/\s*[（(][^（()）]*[)）]\s*/gu, ' ').trim()
    const isPerPerson = indicator.unit !== null && unitOf(indicator.unit).dimension === 'per-person'
    const parts = han.test(bare)
      ? chineseParts(bare, isShare)
      : partsOf(isPerPerson ? bare.replace(perPeople, '').replace(density, '') : bare, isShare)
    return parts.parts.length === 0 || parts.parts.length > 7 ? [] : [{ indicator, printed: name, ...parts }]
  })
}

function partsOf(name: string, isShare: boolean) {
  const words = meaningfulWords(name)
  const told = words.filter(
    (word) =>
      word !== 's' &&
      word !== 'up' &&
      word !== 'ups' &&
      !sizes.has(word) &&
      !(isShare && shares.has(word)) &&
      // The trade and the age are told by what stands beside them: 'IT industry revenue', 'under 39'.
      !/^(?:industry|sector|under|over|aged|\d+)$/u.test(word),
  )
  // 'GDP growth' without GDP would be the growth of anything, and 'Share of the country's GDP' whatever the country has.
  const isBare = told.every((word) => scope.test(word) || isProper(name, word))
  const parts = isBare ? words.filter((word) => word !== 's') : told
  return {
    head: headOf(name, parts),
    parts: parts.map((word) => conceptsOf(word)),
    dropped: words.filter((word) => shares.has(word)).length,
  }
}

const scope =
  /^(?:growth|increase|national|regional|local|domestic|global|world|country|nation|рост|прирост|темп\p{L}*|стран\p{L}*|национальн\p{L}*)$/u

/** 'China' of 'share of China's GDP'. */
function isProper(name: string, word: string): boolean {
  return name
    .split(/[^\p{L}]+/u)
    .some((part, at) => at > 0 && part.toLowerCase() === word && /^\p{Lu}\p{Ll}/u.test(part))
}

const joints = new Set('of in for by at with per to from on в во на по для из от о об'.split(' '))

/** English names turn on their last noun before 'in' and its like, Russian ones on their first that is no adjective. */
function headOf(name: string, told: readonly string[]): readonly Concept[] | null {
  const words = nameWords(name).map(({ folded }) => folded)
  const first = words.findIndex((word) => told.includes(word))
  const end = words.findIndex((word, at) => at > first && joints.has(word))
  const group = words.slice(first, end < 0 ? undefined : end).filter((word) => told.includes(word))
  const isRussian = /\p{Script=Cyrillic}/u.test(name)
  const head = isRussian
    ? group.find((word) => !/(?:ый|ий|ая|яя|ое|ее|ых|их|ой)$/u.test(word))
    : group.findLast((word) => !/(?:ed|ing)$/.test(word))
  return head === undefined ? null : conceptsOf(head)
}

function chineseParts(name: string, isShare: boolean) {
  const parts = chineseConcepts(name).flatMap((part) => {
    const [first = '', ...others] = part
    if (others.length > 0 || first.startsWith('#')) return [part]
    const bare = first.replace(/^的|(?:数量|总数|人数|人次|总量|总额|数|量|额)$/gu, '')
    return bare === '' ? [] : [[bare]]
  })
  return { parts, head: null, dropped: isShare ? 1 : 0 }
}

const contexts = new WeakMap<Indicator, readonly Concept[]>()

/** What all words of a measure's names speak of. */
export function contextOf(indicator: Indicator): readonly Concept[] {
  const known = contexts.get(indicator) ?? readContext(indicator)
  contexts.set(indicator, known)
  return known
}

function readContext({ names }: Indicator): readonly Concept[] {
  return [names.en, names.ru, names.zh].flatMap((name) =>
    name === null
      ? []
      : han.test(name)
        ? chineseConcepts(name).flat()
        : meaningfulWords(name).flatMap((word) => [...conceptsOf(word)]),
  )
}
