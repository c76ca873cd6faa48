/**
 * What the people and things of a country are called: 'Norwegian museums', 'норвежские музеи'. English adjectives in small letters,
 * Russian ones as stems before their endings.
 */
// prettier-ignore
const table: Readonly<Record<string, readonly [en: string, ru: string]>> = {
  'united-states': ['american us u.s', 'американск'], australia: ['australian', 'австралийск'], austria: ['austrian', 'австрийск'],
  argentina: ['argentine argentinian', 'аргентинск'], armenia: ['armenian', 'армянск'], azerbaijan: ['azerbaijani', 'азербайджанск'],
  bangladesh: ['bangladeshi', 'бангладешск'], belarus: ['belarusian', 'белорусск'], belgium: ['belgian', 'бельгийск'],
  brazil: ['brazilian', 'бразильск'], bulgaria: ['bulgarian', 'болгарск'], 'united-kingdom': ['british', 'британск'], canada: ['canadian', 'канадск'],
  chile: ['chilean', 'чилийск'], china: ['chinese', 'китайск'], colombia: ['colombian', 'колумбийск'], croatia: ['croatian', 'хорватск'],
  czechia: ['czech', 'чешск'], denmark: ['danish', 'датск'], egypt: ['egyptian', 'египетск'], estonia: ['estonian', 'эстонск'],
  ethiopia: ['ethiopian', 'эфиопск'], finland: ['finnish', 'финск'], france: ['french', 'французск'], georgia: ['georgian', 'грузинск'],
  germany: ['german', 'немецк германск'], ghana: ['ghanaian', 'ганск'], greece: ['greek', 'греческ'], hungary: ['hungarian', 'венгерск'],
  iceland: ['icelandic', 'исландск'], india: ['indian', 'индийск'], indonesia: ['indonesian', 'индонезийск'], iran: ['iranian', 'иранск'],
  ireland: ['irish', 'ирландск'], israel: ['israeli', 'израильск'], italy: ['italian', 'итальянск'], japan: ['japanese', 'японск'],
  kazakhstan: ['kazakh kazakhstani', 'казахстанск казахск'], kenya: ['kenyan', 'кенийск'], 'south-korea': ['korean', 'корейск южнокорейск'],
  latvia: ['latvian', 'латвийск латышск'], lithuania: ['lithuanian', 'литовск'], malaysia: ['malaysian', 'малайзийск'], mexico: ['mexican', 'мексиканск'],
  mongolia: ['mongolian', 'монгольск'], morocco: ['moroccan', 'марокканск'], netherlands: ['dutch', 'нидерландск голландск'],
  'new-zealand': ['', 'новозеландск'], nigeria: ['nigerian', 'нигерийск'], norway: ['norwegian', 'норвежск'], pakistan: ['pakistani', 'пакистанск'],
  peru: ['peruvian', 'перуанск'], philippines: ['philippine filipino', 'филиппинск'], poland: ['polish', 'польск'], portugal: ['portuguese', 'португальск'],
  romania: ['romanian', 'румынск'], russia: ['russian', 'российск русск'], rwanda: ['rwandan', 'руандийск'], 'saudi-arabia': ['saudi', 'саудовск'],
  serbia: ['serbian', 'сербск'], singapore: ['singaporean', 'сингапурск'], slovakia: ['slovak', 'словацк'], slovenia: ['slovenian slovene', 'словенск'],
  'south-africa': ['', 'южноафриканск'], spain: ['spanish', 'испанск'], 'sri-lanka': ['', 'шри-ланкийск'], sweden: ['swedish', 'шведск'],
  switzerland: ['swiss', 'швейцарск'], taiwan: ['taiwanese', 'тайваньск'], tanzania: ['tanzanian', 'танзанийск'], thailand: ['thai', 'тайск'],
  tunisia: ['tunisian', 'тунисск'], turkiye: ['turkish', 'турецк'], uganda: ['ugandan', 'угандийск'], ukraine: ['ukrainian', 'украинск'],
  uruguay: ['uruguayan', 'уругвайск'], uzbekistan: ['uzbek', 'узбекск узбекистанск'], vietnam: ['vietnamese', 'вьетнамск'], zambia: ['zambian', 'замбийск'],
  // Cities whose Russian adjective no rule makes.
  moscow: ['muscovite', 'московск'], paris: ['parisian', 'парижск'], london: ['', 'лондонск'], berlin: ['', 'берлинск'],
  'saint-petersburg': ['', 'петербургск'], tokyo: ['', 'токийск'], seoul: ['', 'сеульск'], vienna: ['viennese', 'венск'],
}

/** English adjective → the country it speaks of. */
export const englishDemonyms: ReadonlyMap<string, string> = new Map(
  Object.entries(table).flatMap(([id, [en]]) => wordsOf(en).map((word) => [word, id] as const)),
)
/** Stem of a Russian adjective → the country or city it speaks of. */
export const russianDemonyms: ReadonlyMap<string, string> = new Map(
  Object.entries(table).flatMap(([id, [, ru]]) => wordsOf(ru).map((stem) => [stem, id] as const)),
)

/** 'казанск' of Казань, 'томск' of Томск, 'карагандинск' of Караганда: stems of the adjectives a Russian name of a city may make by rule. */
export function russianAdjectiveStems(name: string): readonly string[] {
  const word = name.toLowerCase()
  if (!/^[а-яё]{4,}$/u.test(word)) return []
  if (word.endsWith('ск')) return [word]
  const stem = word.replace(/(?:ь|а|я|ы|и|о)$/u, '')
  if (!/[бвгджзклмнпрстфхцчш]$/u.test(stem) || stem.length < 4) return []
  return /[аыи]$/u.test(word) ? [`${stem}ск`, `${stem}инск`] : [`${stem}ск`]
}

function wordsOf(list: string): string[] {
  return list.split(' ').filter(Boolean)
}
