import { slugOf } from '../domain/id.ts'
import type { Locale } from '../messages/sentence.ts'
import { remembered } from '../text/remembered.ts'
import { cores, scales, type Core, type Scale } from './unit-table.ts'

/**
 * A unit as the dataset stores it. Values stay in the unit they were printed in; two values of one dimension meet
 * through `convert`, which only moves the decimal point: `1 unit = 10^power base units of its dimension`.
 */
export type Unit = {
  readonly id: string
  /** Units of one dimension convert into each other; every unknown word is a dimension of its own. */
  readonly dimension: string
  readonly power: number
  readonly names: Readonly<Record<Locale, string>>
  readonly symbol: string
}

/** The unit of a number whose file does not name one: comparable with itself alone. */
export const UNSTATED = 'unstated'

const scaleById = new Map(scales.map((scale) => [scale.id, scale]))
const coreById = new Map(cores.map((core) => [core.id, core]))

/** `billion-yuan` → its parts. Words the table does not know keep their own spelling as name and dimension. */
export function unitOf(id: string): Unit {
  return knownUnit(id)
}

const knownUnit = remembered((id: string): Unit => {
  const known = coreById.get(id)
  if (known !== undefined) return scaled(undefined, known)
  const plain = scaleById.get(id)
  if (plain !== undefined) return scaled(plain, counted)
  for (const scale of scales)
    if (id.startsWith(`${scale.id}-`)) {
      const rest = id.slice(scale.id.length + 1)
      return scaled(scale, coreById.get(rest) ?? foreign(rest))
    }
  return scaled(undefined, foreign(id))
})

/** The id under which a scale of a core is stored: `billion-yuan`, and `million` alone for counted things. */
export function unitId(scale: Scale | undefined, core: string): string {
  if (scale === undefined) return core
  return core === counted.id ? scale.id : `${scale.id}-${core}`
}

/** 'billion yuan', 'млрд юаней', '十亿元': a unit in words, for beside a number. */
export function unitName(id: string, locale: Locale): string {
  return unitOf(id).names[locale]
}

/** '%', 'bn yuan', '': the shortest honest sign, for axes and tables. */
export function unitSymbol(id: string): string {
  return unitOf(id).symbol
}

/** Whether two values can be compared at all. */
export function isConvertible(from: string, to: string): boolean {
  return unitOf(from).dimension === unitOf(to).dimension
}

/**
 * `convert(4984.31, 'billion-yuan', 'yuan')` is 4984310000000 exactly: the decimal point moves in the digits, nothing is
 * multiplied. Null outside a dimension: units are never guessed.
 */
export function convert(value: number, from: string, to: string): number | null {
  const [source, target] = [unitOf(from), unitOf(to)]
  return source.dimension === target.dimension ? shifted(value, source.power - target.power) : null
}

/** Decimals stated in one unit, told in another of its dimension: 2 in billion yuan are −7 in yuan. */
export function convertDecimals(decimals: number, from: string, to: string): number {
  return decimals - unitOf(from).power + unitOf(to).power
}

/** The value with its decimal point moved `places` to the right, by its shortest digits. */
export function shifted(value: number, places: number): number {
  if (places === 0 || value === 0 || !Number.isFinite(value)) return value
  const [digits = '0', exponent = '0'] = value.toExponential().split('e')
  return Number(`${digits}e${Number(exponent) + places}`)
}

const counted: Core = coreById.get('count') ?? foreign('count')

/** Words the table does not know; two units of it, one over the other (`yuan-per-km2`), are named by their own names. */
function foreign(id: string): Core {
  const [over, under] = (/^(.+)-per-(.+)$/.exec(id) ?? []).slice(1).map((part) => coreById.get(part))
  if (over !== undefined && under !== undefined)
    return {
      ...{ id, dimension: id, power: 0, printed: [] },
      ...{ en: `${over.en} per ${under.en}`, ru: `${over.ru} на ${under.ru}`, zh: `${over.zh}/${under.zh}` },
      symbol: `${over.symbol || over.en}/${under.symbol || under.en}`,
    }
  const words = id.replaceAll('-', ' ')
  // 'Percent of employment' is a percentage, of whatever.
  if (/^percent-of-./.test(id))
    return { id, dimension: 'percent', power: 0, en: words, ru: words, zh: words, symbol: '%', printed: [] }
  return { id, dimension: id, power: 0, en: words, ru: words, zh: words, symbol: words, printed: [] }
}

function scaled(scale: Scale | undefined, core: Core): Unit {
  const names = (locale: Locale) => {
    if (scale === undefined) return core[locale]
    if (core.id === 'count') return scale[locale]
    return locale === 'zh' ? `${scale.zh}${core.zh}` : `${scale[locale]} ${core[locale]}`
  }
  return {
    id: unitId(scale, core.id),
    dimension: core.dimension,
    power: core.power + (scale?.power ?? 0),
    names: { en: names('en'), ru: names('ru'), zh: names('zh') },
    symbol: [scale?.symbol, core.symbol].filter(Boolean).join(' '),
  }
}

/** What a printed unit says: the unit, and what its brackets say about the value that stands in it. */
export type ParsedUnit = {
  readonly unit: string
  /** One of the unit in base units of its dimension. */
  readonly factor: number
  /** Add to decimals stated in the unit to have decimals in the base: −9 for billions. */
  readonly decimalsShift: number
  readonly status?: 'E' | 'P' | 'F'
  readonly qualifier?: 'about' | 'more-than' | 'less-than' | 'nearly'
  /** A bracket that is neither, as printed: 'order as listed', '2015=100'. */
  readonly remark?: string
}

/**
 * 'percent of GDP (estimate)' → percent-of-gdp, status E; '10 000 yuan' → ten-thousand-yuan. Words nobody knows become a
 * unit of their own; null for what holds no word or sign of a unit.
 */
export function parseUnit(printed: string): ParsedUnit | null {
  const text = printed.normalize('NFC').trim()
  if (text.length > 100 || /\p{Cc}/u.test(text)) return null
  const twice = inTwoLanguages(text)
  if (twice !== null) return twice
  const [, before = text, bracket = ''] = /^(.*?)\s*[(（]([^()（）]*)[)）]$/su.exec(text) ?? []
  const scale = before === '' ? undefined : scaleNames.find(([name]) => name === spelled(bracket))
  const words = before === '' ? bracket : scale === undefined ? before : `${bracket} ${before}`
  const id = coreByName.get(spelled(text))?.id ?? readUnit(words)
  if (id === null) return null
  const { power } = unitOf(id)
  const inBracket = words === before ? bracket.trim() : ''
  return {
    unit: id,
    factor: Number(`1e${power}`),
    decimalsShift: 0 - power,
    ...(inBracket ? bracketMeaning(inBracket) : {}),
  }
}

/** '百万元 million yuan' in yearbooks: one unit, where both languages tell the same. */
function inTwoLanguages(text: string): ParsedUnit | null {
  const [, han = '', other = ''] =
    /^(\p{Script=Han}+)[\s/(（]+([A-Za-z0-9%][^()（）]*?)[)）]?$/u.exec(text) ?? []
  if (han === '' || coreByName.has(spelled(text))) return null
  const [own, same] = [parseUnit(han), parseUnit(other)]
  return own !== null && own.unit === same?.unit ? own : null
}

const spelled = (text: string) =>
  text
    .toLowerCase()
    .replace(/(?<=\p{L})\.|[.]$/gu, ' ')
    .replace(/[\s\u00a0\u2009\u202f]+/gu, ' ')
    .trim()
const spellings = ({ en, ru, zh, printed }: Core | Scale) => [en, ru, zh].map(spelled).concat(printed)
const coreByName = new Map(
  cores
    .filter(({ id }) => id !== UNSTATED)
    .flatMap((core) => spellings(core).map((name) => [name, core] as const)),
)
const scaleNames = scales
  .flatMap((scale) => spellings(scale).map((name) => [name, scale] as const))
  .sort(([a], [b]) => b.length - a.length)

/** Chinese and Japanese scales stand before any unit without a space; Korean ones before units that are known, as syllables vary. */
function joinsOn(scale: string, unit: string): boolean {
  return /\p{Script=Han}$/u.test(scale) || (/\p{Script=Hangul}$/u.test(scale) && coreByName.has(unit))
}

/** 'Mil Reais' is a thousand; before words of other languages 'mil' may be short for a million. */
const iberianThousand = /^mil (?=reais$|pesos?|pessoas$|personas$|habitantes$|euros$|toneladas$)/

/** Longest scale first, so that 万亿 is a trillion and not ten thousand of something called 亿. */
function readUnit(printed: string): string | null {
  const name = spelled(printed).replace(iberianThousand, 'thousand ')
  const whole = coreByName.get(name)
  if (whole !== undefined) return whole.id
  for (const [scaleName, scale] of scaleNames) {
    if (!name.startsWith(scaleName)) continue
    const rest = name.slice(scaleName.length)
    if (rest !== '' && !/^ /.test(rest) && !joinsOn(scaleName, rest)) continue
    const core = rest.trim().replace(/^(?:of |de |d['’]\s?)/, '')
    if (core === '') return scale.id
    return unitId(scale, coreByName.get(core)?.id ?? foreignUnit(core) ?? '') || null
  }
  // 'RMB bn', '$ million': the scale behind a unit the table knows.
  for (const [scaleName, scale] of scaleNames) {
    const core = name.endsWith(` ${scaleName}`)
      ? coreByName.get(name.slice(0, -scaleName.length).trim())
      : undefined
    if (core !== undefined) return unitId(scale, core.id)
  }
  return foreignUnit(name)
}

/** The slug of a unit the table does not know, or null when it begins with no letter. */
function foreignUnit(words: string): string | null {
  const slug = slugOf(words)
  return /^\p{L}/u.test(slug) ? slug : null
}

function bracketMeaning(bracket: string): Pick<ParsedUnit, 'status' | 'qualifier' | 'remark'> {
  const words = spelled(bracket)
  const meaning = bracketMeanings.find(([pattern]) => pattern.test(words))
  return meaning?.[1] ?? { remark: bracket }
}

// prettier-ignore
const bracketMeanings: readonly (readonly [RegExp, Pick<ParsedUnit, 'status' | 'qualifier'>])[] = [
  [/^(?:estimate[ds]?|est|оценка|估计|估算|预计)$/, { status: 'E' }],
  [/^(?:preliminary|provisional|prelim|предварительно|предварительные данные|初步|初步核算|快报)$/, { status: 'P' }],
  [/^(?:forecast|projection|projected|прогноз|预测)$/, { status: 'F' }],
  [/^(?:approx|approximate|approximately|about|around|roughly|около|примерно|约)$/, { qualifier: 'about' }],
  [/^(?:more than|over|above|at least|более|свыше|超过|超)$/, { qualifier: 'more-than' }],
  [/^(?:less than|under|below|at most|up to|менее|不足|不到)$/, { qualifier: 'less-than' }],
  [/^(?:nearly|almost|почти|近)$/, { qualifier: 'nearly' }],
]
