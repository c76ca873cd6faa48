import type { IndicatorIndex } from '../dataset/indicator-index.ts'
import type { Indicator } from '../domain/indicator.ts'
import { cores, scales, type Scale } from '../dataset/unit-table.ts'
import { unitId, unitOf } from '../dataset/units.ts'
import { namedCurrencies } from './currency.ts'
import type { PrintedQuantity } from '../text/quantities.ts'

/** A unit only the workspace's own data knows (megawatts, dirhams, 千瓦), and how it is printed behind a number; some only behind a scale. */
export type ForeignUnit = { readonly id: string; readonly printed: RegExp; readonly needsScale?: boolean }

const known = new Set(cores.map(({ dimension }) => dimension))
const scaleOf = new Map(scales.map((scale) => [scale.id, scale]))

/** The units of a workspace's indicators that no table of ours has, longest first, and money of all countries. */
export function foreignUnits(indicators: IndicatorIndex): readonly ForeignUnit[] {
  const ids = new Set(indicators.all().flatMap(({ unit }) => (unit === null ? [] : [unitOf(unit).dimension])))
  const own = [...ids]
    .filter((id) => !known.has(id))
    .sort((a, b) => b.length - a.length)
    .map((id): ForeignUnit => ({ id, printed: patternOf(id, isOnlyOfItsName(id, ids)) }))
  return [...own, ...namedCurrencies]
}

/** 'Francs' alone are those the workspace measures in, where it knows of one kind; dollars and pounds have a kind of their own. */
function isOnlyOfItsName(id: string, ids: ReadonlySet<string>): boolean {
  const name =
    /-(francs|kronor|kroner|krona|krone|pesos|rupees|dinars|dirhams|riyals|rials|shillings|lira|rand)$/u.exec(
      id,
    )?.[1]
  return (
    name !== undefined && [...ids].filter((each) => each === name || each.endsWith(`-${name}`)).length === 1
  )
}

/** Words of a unit in the number and case a sentence puts them in. */
function patternOf(id: string, isShort = false): RegExp {
  const words = id.split('-').map((word) => {
    const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    if (/^\p{Script=Cyrillic}{5,}$/u.test(word)) return `${escaped.slice(0, -2)}\\p{L}{0,4}`
    if (/^\p{Script=Cyrillic}{4}$/u.test(word)) return `${escaped}(?:а|ы|у|ой|е|ам|ах|ами|ов)?`
    return /^[a-z]{3,}$/.test(word) ? `${escaped.replace(/s$/, '')}(?:s|es)?` : escaped
  })
  const end = /\p{Script=Han}$/u.test(id) ? '' : '(?![\\p{L}\\p{N}])'
  const joint = '[\\s\\u00a0./·⋅∙*-]{1,2}'
  const kind = words
    .slice(0, -1)
    .map((word) => word + joint)
    .join('')
  return new RegExp(
    `^[\\s\\u00a0-]{0,2}(?:of\\s)?${isShort ? `(?:${kind})?` : kind}${words.at(-1) ?? ''}${end}`,
    'iu',
  )
}

/**
 * Gives numbers the units of the workspace: '168.2 billion dirhams' is no count of billions. A bare scale takes the unit
 * its sentence prints elsewhere ('168.2 billion dirhams, … 151.7 billion'), when there is only one.
 */
export function withForeignUnits(
  words: string,
  quantities: readonly PrintedQuantity[],
  units: readonly ForeignUnit[],
): PrintedQuantity[] {
  const read = quantities.map((each) => {
    const scale = bareScale(each)
    if (scale === undefined) return compound(words, each, units)
    const rest = words.slice(each.measure.end, each.measure.end + 60)
    const unit = units.find(
      ({ printed, needsScale }) => !(needsScale === true && scale === null) && printed.test(rest),
    )
    const length = unit === undefined ? 0 : (unit.printed.exec(rest)?.[0].length ?? 0)
    return unit === undefined ? each : reaching(words, each, unitId(scale ?? undefined, unit.id), length)
  })
  const printed = new Set(
    read.flatMap(({ quantity }) =>
      quantity.unit === null || isCount(quantity.unit) ? [] : unitOf(quantity.unit).dimension,
    ),
  )
  printed.delete('percent')
  printed.delete('percentage-points')
  printed.delete('times')
  const [only, ...others] = printed
  if (only === undefined || others.length > 0) return read
  return read.map((each) => {
    const scale = bareScale(each)
    return scale === undefined || scale === null || !endsThere.test(words.slice(each.span.end))
      ? each
      : reaching(words, each, unitId(scale, only), 0)
  })
}

/**
 * Gives a bare scale the unit of what its sentence measures: 'the figures had been 165.0 billion and 139.4 billion' after a
 * sentence on exports in dirhams. Only where nothing is counted behind it and all measures are told in one unit.
 */
export function withMeasuredUnits(
  words: string,
  quantities: readonly PrintedQuantity[],
  measures: readonly { readonly indicator: Indicator | null }[],
): readonly PrintedQuantity[] {
  const [only, ...others] = new Set(
    measures.map(({ indicator }) =>
      indicator?.unit === null || indicator === null ? null : unitOf(indicator.unit).dimension,
    ),
  )
  if (only === undefined || only === null || others.length > 0 || unscaled.has(only)) return quantities
  return quantities.map((each) => {
    const scale = bareScale(each) ?? nameless(each, only)
    const rest = words.slice(each.span.end)
    const ends = endsThere.test(rest) || (bareScale(each) === undefined && compares.test(rest))
    // '9.8 thousand people in 2023 and 14.2 thousand in 2025': people again.
    const people = scale === undefined || scale === null || scale === plain ? null : `${scale.id}-persons`
    const isOfPeople = quantities.some(({ quantity }) => quantity.unit === people)
    if (people !== null && isOfPeople && ends) return reaching(words, each, people, 0)
    return scale === undefined || scale === null || !ends
      ? each
      : reaching(words, each, scale === plain ? only : unitId(scale, only), 0)
  })
}

/** No scale at all: '900 pounds'. */
const plain = 'plain'

/** '2.6 billion pounds' of what is told in Egyptian pounds: whose pounds they are the data tell. '£' and 'US$' tell themselves. */
function nameless({ quantity }: PrintedQuantity, dimension: string): Scale | typeof plain | undefined {
  const of = unitOf(quantity.unit ?? '').dimension
  // 'Averaged 55 euros' of what is told in euros per cubic metre.
  if (dimension.startsWith(`${of}-per-`) || dimension.startsWith(`${of}s-per-`)) return plain
  const own = /(?:^|-)(?<name>pounds|dollars)$/u.exec(of)?.groups?.['name']
  if (own === undefined || known.has(dimension) || !dimension.endsWith(`-${own}`)) return undefined
  if (/£|US|USD|sterling/u.test(quantity.printed)) return undefined
  const scale = (quantity.unit ?? '').split('-')[0] ?? ''
  return scaleOf.get(scale) ?? plain
}

/** What is never told in millions: shares, places, scores; counts need no unit. */
const unscaled: ReadonlySet<string> = new Set([
  'count',
  'percent',
  'percentage-points',
  'rank',
  'index',
  'score-0-100',
  'years',
  'per-person',
  'unstated',
])

/** '68 euros per cubic metre': a unit of the workspace that begins with one of ours and goes on. */
function compound(words: string, each: PrintedQuantity, units: readonly ForeignUnit[]): PrintedQuantity {
  const printed = words.slice(each.measure.start, each.measure.end)
  const digits = /^[^\d]*\d[\d.,\s\u00a0]*(?<=\d)/u.exec(printed)?.[0].length ?? printed.length
  const rest = words.slice(each.measure.start + digits, each.measure.end + 60)
  const unit = units.find((one) => one.needsScale === undefined && one.printed.test(rest))
  const length = unit?.printed.exec(rest)?.[0].length ?? 0
  return unit !== undefined && length > printed.length - digits
    ? reaching(
        words,
        { ...each, measure: { start: each.measure.start, end: each.measure.start + digits } },
        unit.id,
        length,
      )
    : each
}

/** Behind a number that has no thing of its own. */
const compares = /^\s(?:more|less|higher|lower|above|below)\b/u
const endsThere =
  /^\s*(?:$|[,.;:)），。；、]|(?:and|in|for|from|to|at|while|a year|или|и|в|за|против|а|годом)(?![\p{L}]))/u

/** The scale of a number without a unit, null when it has none either; undefined when it has a unit. */
function bareScale({ quantity: { unit } }: PrintedQuantity) {
  if (unit === null) return null
  return scaleOf.get(unit)
}

function isCount(unit: string): boolean {
  return unitOf(unit).dimension === 'count'
}

function reaching(words: string, each: PrintedQuantity, unit: string, length: number): PrintedQuantity {
  const end = each.measure.end + length
  const span = { start: each.span.start, end: Math.max(each.span.end, end) }
  return {
    span,
    measure: { start: each.measure.start, end },
    quantity: { ...each.quantity, unit, printed: words.slice(span.start, span.end) },
  }
}
