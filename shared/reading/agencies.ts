/** News agencies by one name each, and how English, Russian and Chinese print them. */
const AGENCIES: readonly (readonly [name: string, ...aliases: string[]])[] = [
  [
    'Xinhua',
    'Xinhua News Agency',
    'Xinhuanet',
    'Синьхуа',
    'агентство Синьхуа',
    '新华社',
    '新华网',
    '新华通讯社',
  ],
  ['China News Service', 'CNS', 'Ecns', 'Чжунго синьвэнь', '中新社', '中新网', '中国新闻社', '中国新闻网'],
  ['TASS', 'ITAR-TASS', 'ТАСС', 'ИТАР-ТАСС', '塔斯社'],
  ['RIA Novosti', 'РИА Новости', 'РИА «Новости»', '俄新社'],
  ['Interfax', 'Интерфакс', 'INTERFAX.RU', '国际文传电讯社'],
  ['Sputnik', 'Спутник', '卫星通讯社', '俄罗斯卫星通讯社'],
  ['Reuters', 'Thomson Reuters', 'Рейтер', 'Рейтерс', '路透社'],
  ['AP', 'Associated Press', 'The Associated Press', 'Ассошиэйтед Пресс', '美联社'],
  ['AFP', 'Agence France-Presse', 'Франс Пресс', '法新社'],
  ['Bloomberg', 'Bloomberg News', 'Блумберг', '彭博社'],
  ['Kyodo', 'Kyodo News', 'Киодо', '共同社'],
  ['Jiji', 'Jiji Press', '时事社'],
  ['Yonhap', 'Yonhap News Agency', 'Ренхап', 'Ёнхап', '韩联社'],
  ['DPA', 'Deutsche Presse-Agentur', 'ДПА', '德新社'],
  ['EFE', 'ЭФЕ', '埃菲社'],
  ['ANSA', 'АНСА', '安莎社'],
  ['PTI', 'Press Trust of India'],
  ['ANI', 'Asian News International'],
  ['UPI', 'United Press International', '合众国际社'],
  ['Anadolu', 'Anadolu Agency', 'AA', 'Анадолу'],
  ['BelTA', 'БЕЛТА', '白通社'],
  ['Kazinform', 'КАЗИНФОРМ', 'Казинформ', '哈通社'],
  ['KCNA', 'ЦТАК', '朝中社'],
  ['VNA', 'Vietnam News Agency', '越通社'],
  ['Bernama'],
  ['Antara'],
  ['IRNA', 'ИРНА', '伊通社'],
  ['MENA'],
  ['WAM'],
  ['CNA', 'Central News Agency', '中央社'],
  ['Prime', 'ПРАЙМ', 'Прайм'],
  ['PRNewswire', 'PR Newswire', 'PRNewswire-Asia', '美通社'],
  ['Business Wire', 'BUSINESS WIRE'],
  ['Globe Newswire', 'GLOBE NEWSWIRE'],
]

const byAlias = new Map(
  AGENCIES.flatMap(([name, ...aliases]) => [name, ...aliases].map((alias) => [keyOf(alias), name])),
)

/** The agency's one English name for any of its printed names ('Синьхуа' → 'Xinhua'); undefined for other words. */
export function agencyNamed(printed: string): string | undefined {
  return byAlias.get(keyOf(printed))
}

/** Every printed name, also in capitals as datelines have it, longest first, for looking them up in running text. */
export const agencyAliases: readonly string[] = [
  ...new Set(AGENCIES.flat().flatMap((alias) => [alias, alias.toUpperCase()])),
].toSorted((a, b) => b.length - a.length)

function keyOf(printed: string): string {
  return printed
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[\s«»"“”'./-]+/g, ' ')
    .trim()
}
