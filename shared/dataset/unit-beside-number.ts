import type { Quantity } from '../domain/quantity.ts'
import type { Locale } from '../messages/sentence.ts'
import { unitName } from './units.ts'

/**
 * Russian units after a number, where they bend: 1 юань, 2 юаня, 3,49 юаня; the form after 5 is the unit's name.
 * A fraction takes the genitive singular, which is another word than after 2 where an adjective stands in the unit.
 */
const russian: Readonly<
  Record<string, { readonly one: string; readonly few: string; readonly part: string }>
> = {
  count: { one: 'единица', few: 'единицы', part: 'единицы' },
  'percentage-points': {
    one: 'процентный пункт',
    few: 'процентных пункта',
    part: 'процентного пункта',
  },
  yuan: { one: 'юань', few: 'юаня', part: 'юаня' },
  pounds: { one: 'фунт стерлингов', few: 'фунта стерлингов', part: 'фунта стерлингов' },
  yen: { one: 'иена', few: 'иены', part: 'иены' },
  won: { one: 'вона', few: 'воны', part: 'воны' },
  'yuan-per-person': {
    one: 'юань на человека',
    few: 'юаня на человека',
    part: 'юаня на человека',
  },
  'share-points': { one: 'единица Share', few: 'единицы Share', part: 'единицы Share' },
  years: { one: 'год', few: 'года', part: 'года' },
}
/** English units that are plural by name, after exactly 1. */
const english: Readonly<Record<string, string>> = {
  persons: 'person',
  'percentage-points': 'percentage point',
  'us-dollars': 'US dollar',
  euro: 'euro',
  pounds: 'pound sterling',
  'hong-kong-dollars': 'Hong Kong dollar',
  roubles: 'rouble',
  hectares: 'hectare',
  years: 'year',
}
/** 'около', 'более' and 'менее' stand before the genitive: 'более 1 юаня', 'более 2 юаней'. */
const genitive: ReadonlySet<Quantity['qualifier']> = new Set(['about', 'more-than', 'less-than'])

type Numbered = Pick<Quantity, 'value' | 'qualifier'> & {
  /** As many decimals as are printed: '8,0' is a fraction too. */
  readonly decimals?: number | undefined
}

/**
 * A unit in words as it stands after that number: '1 юань', '3,5 процентного пункта', 'более 2 юаней', '1 euro'. Units that do
 * not bend, those with a scale ('млрд юаней') and words the table does not know are their name.
 */
export function unitBesideNumber(
  unit: string,
  { value, qualifier, decimals = 0 }: Numbered,
  locale: Locale,
): string {
  const minimumFractionDigits = Math.min(20, Math.max(0, decimals))
  if (locale === 'en') {
    const isOne = Math.abs(value) === 1 && minimumFractionDigits === 0
    return (isOne ? english[unit] : undefined) ?? unitName(unit, 'en')
  }
  const forms = locale === 'ru' ? russian[unit] : undefined
  if (forms === undefined) return unitName(unit, locale)
  switch (russianForm(value, minimumFractionDigits)) {
    case 'one':
      return genitive.has(qualifier) ? forms.part : forms.one
    case 'few':
      return genitive.has(qualifier) ? unitName(unit, locale) : forms.few
    case 'other':
      return forms.part
    default:
      return unitName(unit, locale)
  }
}

function russianForm(value: number, minimumFractionDigits: number): Intl.LDMLPluralRule {
  return new Intl.PluralRules('ru', { minimumFractionDigits, maximumFractionDigits: 20 }).select(value)
}
