import { sentence } from '../../messages/sentence.ts'
import { groupedBy } from '../../dataset/grouped-by.ts'
import { distinctTexts, type ComparabilityRule } from './compared.ts'

/**
 * Index values with different base years: each says how much since its own base and nothing of the other. The regional
 * development index of Beijing-Tianjin-Hebei is 167.72 for 2019 where 2010 is 100, and 118.98 where 2014 is.
 */
export const bases: ComparabilityRule = {
  name: 'bases',
  find({ values }) {
    return [...groupedBy(values, ({ indicator }) => indicator)].flatMap(([id, own]) => {
      const years = distinctTexts(
        own.flatMap((one) => baseOf(`${one.printed.unit} ${one.printed.indicator} ${one.note}`)),
      )
      return years.length < 2
        ? []
        : [{ sentence: sentence('comparability.bases', { bases: years }), about: [id, ...years] }]
    })
  },
}

function baseOf(words: string): string[] {
  const found = /\b(\d{4})\s*=\s*100\b/.exec(words) ?? /\bbase(?: year)?[: ]+(\d{4})\b/i.exec(words)
  return found?.[1] === undefined ? [] : [found[1]]
}
