import { unitOf } from '../../dataset/units.ts'
import { sentence } from '../../messages/sentence.ts'
import { groupedBy } from '../../dataset/grouped-by.ts'
import { distinctTexts, type ComparabilityRule } from './compared.ts'

const currencies = new Set([
  'yuan',
  'us-dollars',
  'euro',
  'pounds',
  'yen',
  'hong-kong-dollars',
  'roubles',
  'won',
])
const constant = /constant price|comparable price|real terms|不变价|可比价|сопоставим\S* цен|постоянн\S* цен/i

/**
 * Amounts in different currencies or at different prices: an exchange rate or a deflator stands between them, and nobody
 * said which. A product in dollars beside one in yuan, or growth at constant prices beside values at current ones.
 */
export const money: ComparabilityRule = {
  name: 'money',
  find({ values }) {
    return [...groupedBy(values, ({ indicator }) => indicator)].flatMap(([id, own]) => {
      const amounts = own.filter(({ unit }) => currencies.has(unitOf(unit).dimension))
      const used = distinctTexts(amounts.map(({ unit }) => unitOf(unit).dimension))
      const real = amounts.filter((one) =>
        constant.test(`${one.printed.indicator} ${one.printed.unit} ${one.note}`),
      )
      return [
        ...(used.length > 1
          ? [
              {
                sentence: sentence('comparability.currencies', {
                  currencies: used.map((one) => unitOf(one).symbol),
                }),
                about: [id, ...used],
              },
            ]
          : []),
        ...(real.length > 0 && real.length < amounts.length
          ? [{ sentence: sentence('comparability.prices', { count: real.length }), about: [id, 'prices'] }]
          : []),
      ]
    })
  },
}
