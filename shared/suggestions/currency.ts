import type { ForeignUnit } from './foreign-units.ts'

/** Money by the dimension its unit has, whatever stands before it ('million-egyptian-pounds'). */
const money =
  /(?:^|-)(?:yuan|yen-or-yuan|money|dollars|euros?|pounds|yen|roubles|won|rand|ringgit|rupees|francs|kronor|kroner|krona|krone|koruna|pesos|reais|lira|zloty|dirhams|riyals|rials|shekels|baht|dong|naira|cedis|birr|shillings|tenge|sum|som|hryvnias?|lari|drams?|manats?|forints?|lei|leva|dinars|rupiah|taka|kyat|kwacha|tugrik|тенге|гривен|сумов|сомов|лари|манатов|драмов|злотых|крон|лир|рупий|шекелей|дирхамов|риалов|реалов|песо|франков|форинтов|донгов|батов|рингитов|рэндов|найр|元|日元|韩元|卢比|卢布|泰铢|越南盾|林吉特|兰特|雷亚尔|比索|里亚尔|迪拉姆|坚戈|瑞郎|英镑|欧元|美元|港元|澳元|加元|新元|新加坡元)$/u

/** Whether a unit is a sum of money. */
export function isCurrency(unit: string): boolean {
  return money.test(unit)
}

/** Names of money that are ordinary words too: they are money behind a scale alone ('214 billion won', never 'party 5 won'). */
const ambiguous: readonly (readonly [id: string, words: string])[] = [
  ['won', 'won|вон(?!\\p{L})'],
  ['rand', 'rand'],
  ['brazilian-reais', '(?:Brazilian\\s)?(?:reais|reals?)|реалов'],
  ['kronor', '(?:Swedish\\s)?(?:kronor|kronas?|crowns)'],
  ['norwegian-kroner', 'Norwegian\\s(?:kroner|crowns)'],
  ['danish-kroner', 'Danish\\s(?:kroner|crowns)'],
  ['czech-koruna', '(?:Czech\\s(?:crowns|koruna)|koruna)'],
  ['sum', '(?:sum|sums|soum|UZS|сум(?:ов|а)?)'],
  ['som', '(?:som|soms|KGS|сом(?:ов|а)?)'],
  ['lei', '(?:lei|леев)'],
  ['dong', '(?:dong|VND|донгов|越南盾)'],
  ['baht', '(?:baht|THB|батов|бат|泰铢)'],
  ['lira', '(?:lira|liras|TRY|лир)'],
  ['francs', '(?:francs|франков)'],
  ['australian-dollars', 'Australian dollars'],
  ['canadian-dollars', 'Canadian dollars'],
  ['new-zealand-dollars', 'New Zealand dollars'],
  ['singapore-dollars', '(?:Singapore dollars|新加坡元|新元)'],
  ['taiwan-dollars', '(?:New Taiwan dollars|Taiwan dollars|NT dollars|新台币)'],
]
const plain: readonly (readonly [id: string, words: string])[] = [
  ['ringgit', 'ringgit|рингитов|林吉特'],
  ['zloty', 'zlot(?:y|ys|ych)|злотых'],
  ['dirhams', 'dirhams?|дирхамов|迪拉姆'],
  ['shekels', 'shekels?|шекелей|谢克尔'],
  ['rupees', 'rupees?|рупий|卢比'],
  ['rupiah', 'rupiah|рупий Индонезии|印尼盾'],
  ['forints', 'forints?|HUF|форинтов|福林'],
  ['tenge', 'tenge|KZT|тенге|坚戈'],
  ['naira', 'naira|найр'],
  ['shillings', 'shillings|шиллингов'],
  ['pesos', 'pesos|песо|比索'],
  ['riyals', 'riyals?|риалов|里亚尔'],
  ['hryvnia', 'hryvnias?|UAH|гривен'],
  ['lari', 'lari|GEL|лари'],
  ['drams', 'drams?|AMD|драмов'],
  ['manats', 'manats?|AZN|манатов'],
  ['leva', 'leva|BGN|левов'],
  ['dinars', 'dinars?|динаров|第纳尔'],
  ['taka', 'taka|так(?:а|и)'],
  ['cedis', 'cedis|седи'],
  ['birr', 'birr|быров'],
  ['kwacha', 'kwacha'],
]

const end = '(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}])'
const unitOf =
  (needsScale: boolean) =>
  ([id, words]: readonly [id: string, words: string]): ForeignUnit => ({
    id,
    printed: new RegExp(`^[\\s\\u00a0-]{0,2}(?:of\\s)?(?:${words})${end}`, needsScale ? 'u' : 'iu'),
    needsScale,
  })

/** Money no workspace need measure in: '17.6 billion rand' is no count of billions. Names of more words before their last one. */
export const namedCurrencies: readonly ForeignUnit[] = [
  ...ambiguous.map(unitOf(true)),
  ...plain.map(unitOf(false)),
]
