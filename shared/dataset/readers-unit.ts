import type { Locale } from '../messages/sentence.ts'
import { convert, unitId } from './units.ts'
import { scales } from './unit-table.ts'

const longestFirst = scales.toSorted((a, b) => b.id.length - a.id.length)
const power = new Map(scales.map((scale) => [scale.id, scale.power]))
/** In which steps a language counts, the largest first: 58.03 billion yuan are 580.3 亿元. Below the last, without a scale. */
const steps: Readonly<Record<Locale, readonly string[]>> = {
  en: ['trillion', 'billion', 'million'],
  ru: ['trillion', 'billion', 'million'],
  zh: ['trillion', 'hundred-million', 'ten-thousand'],
}
/** Scales nobody counts in in that language; all others stay as they were printed. */
const foreign: Readonly<Record<Locale, ReadonlySet<string>>> = {
  en: new Set(['hundred-million', 'ten-thousand']),
  ru: new Set(['hundred-million', 'ten-thousand', 'lakh', 'crore', 'lakh-crore']),
  zh: new Set(['thousand', 'million', 'billion', 'lakh', 'crore', 'lakh-crore']),
}

/**
 * The unit in which a reader of that language counts a value: '580.3 亿元' is 58.03 bn yuan in English and 58,03 млрд юаней in
 * Russian. The same unit where its scale is one of the language, or it has none.
 */
export function readersUnit(value: number, unit: string, locale: Locale): string {
  const { scale, core } = partsOf(unit)
  if (scale === null || !foreign[locale].has(scale)) return unit
  const size = Math.abs(convert(value, unit, core) ?? 0)
  // Billions are counted in hundred millions however many there are: 49,843.1 亿元, as yearbooks print it.
  const most = locale === 'zh' && scale === 'billion' ? 8 : 12
  const step = steps[locale].find((one) => {
    const least = power.get(one) ?? 0
    return least <= most && size >= Number(`1e${least}`)
  })
  return step === undefined
    ? core
    : unitId(
        scales.find(({ id }) => id === step),
        core,
      )
}

/** The scale of a unit and what it scales: `billion-yuan` → billion, yuan; `million` → million, count. */
function partsOf(unit: string): { readonly scale: string | null; readonly core: string } {
  const scale = longestFirst.find(({ id }) => unit === id || unit.startsWith(`${id}-`))
  if (scale === undefined) return { scale: null, core: unit }
  return { scale: scale.id, core: unit === scale.id ? 'count' : unit.slice(scale.id.length + 1) }
}
