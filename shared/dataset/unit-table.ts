/**
 * A power of ten that may stand before any unit. `printed` are its spellings in lower case, without dots and spaces.
 * Chinese scales are their own words: 万 is ten thousand, 亿 a hundred million.
 */
export type Scale = {
  readonly id: string
  readonly power: number
  readonly en: string
  readonly ru: string
  readonly zh: string
  readonly symbol: string
  readonly printed: readonly string[]
}

/** A unit before any scale. `power`: one of it is 10^power of the base of its dimension. */
export type Core = {
  readonly id: string
  readonly dimension: string
  readonly power: number
  readonly en: string
  readonly ru: string
  readonly zh: string
  readonly symbol: string
  readonly printed: readonly string[]
}

// prettier-ignore
export const scales: readonly Scale[] = [
  { id: 'ten-thousand', power: 4, en: '10 000', ru: 'десять тысяч', zh: '万', symbol: '10⁴', printed: ['10000', '10 000', '10,000', 'ten thousand', '万', '萬', '만', 'десять тысяч'] },
  { id: 'hundred-million', power: 8, en: '100 million', ru: 'сто миллионов', zh: '亿', symbol: '10⁸', printed: ['100 million', 'hundred million', '亿', '億', '억', 'сто миллионов'] },
  { id: 'lakh-crore', power: 12, en: 'lakh crore', ru: 'лакх крор', zh: '拉克克罗尔', symbol: 'lakh crore', printed: ['lakh crore', 'lakh crores', 'лакх крор', '拉克克罗尔'] },
  { id: 'lakh', power: 5, en: 'lakh', ru: 'лакх', zh: '拉克', symbol: 'lakh', printed: ['lakh', 'lakhs', 'lac', 'лакх', 'лакхов', '拉克'] },
  { id: 'crore', power: 7, en: 'crore', ru: 'крор', zh: '克罗尔', symbol: 'crore', printed: ['crore', 'crores', 'крор', 'кроров', '克罗尔'] },
  { id: 'thousand', power: 3, en: 'thousand', ru: 'тыс.', zh: '千', symbol: 'k', printed: ['thousand', 'thousands', 'thsd', '000', '千', '천', 'тыс', 'тысяча', 'тысячи', 'тысяч', 'tsd', 'tausend', 'milliers', 'miles'] },
  { id: 'million', power: 6, en: 'million', ru: 'млн', zh: '百万', symbol: 'm', printed: ['million', 'millions', 'mln', 'mn', '百万', '百萬', '백만', 'млн', 'миллион', 'миллиона', 'миллионов', 'mill', 'mio', 'millionen', 'millones', 'milhões', 'milioni'] },
  { id: 'billion', power: 9, en: 'billion', ru: 'млрд', zh: '十亿', symbol: 'bn', printed: ['billion', 'billions', 'bln', 'bn', '十亿', '十億', '십억', 'млрд', 'миллиард', 'миллиарда', 'миллиардов', 'mrd', 'milliarden', 'milliard', 'milliards', 'mil millones', 'miles de millones', 'miliardi'] },
  { id: 'trillion', power: 12, en: 'trillion', ru: 'трлн', zh: '万亿', symbol: 'tn', printed: ['trillion', 'trillions', 'trn', 'tln', 'tn', '万亿', '萬億', '兆', '조', 'трлн', 'триллион', 'триллиона', 'триллионов', 'billionen', 'billones'] },
]

// prettier-ignore
export const cores: readonly Core[] = [
  { id: 'count', dimension: 'count', power: 0, en: 'count', ru: 'единиц', zh: '个', symbol: '', printed: ['count', 'number', 'units', 'no', 'items', 'pcs', 'единиц', 'единицы', 'ед', 'штук', 'шт', '个', '家', '件', '项', 'anzahl', 'nombre', 'número', 'numero', 'stück', '건', '개', '개소'] },
  { id: 'persons', dimension: 'count', power: 0, en: 'persons', ru: 'чел.', zh: '人', symbol: 'persons', printed: ['persons', 'person', 'people', 'inhabitants', 'человек', 'чел', '人', 'personen', 'einwohner', 'personnes', 'habitants', 'personas', 'habitantes', 'persone', '명', 'pessoas'] },
  { id: 'percent', dimension: 'percent', power: 0, en: 'percent', ru: '%', zh: '%', symbol: '%', printed: ['percent', 'percentage', 'per cent', '%', 'pct', 'процент', 'процента', 'процентов', 'процентах', '百分比', 'prozent', 'pourcentage', 'pour cent', 'porcentaje', 'por ciento', 'percentuale'] },
  { id: 'percent-of-gdp', dimension: 'percent', power: 0, en: 'percent of GDP', ru: '% ВВП', zh: '%（占GDP）', symbol: '% of GDP', printed: ['percent of gdp', '% of gdp', 'per cent of gdp', 'share of gdp %', '% ввп', 'percent of gross regional product', 'percent of grp', '% of grp', 'процент врп', 'процентов врп', '% врп', 'процентов ввп', 'процент ввп', '占gdp比重%', '占gdp的%', '占gdp%', 'prozent des bip', '% des bip', 'anteil am bip in %', '% du pib', 'en % du pib', 'pourcentage du pib', '% del pib', 'porcentaje del pib'] },
  { id: 'ratio', dimension: 'percent', power: 2, en: 'share of one', ru: 'доля единицы', zh: '比值', symbol: '', printed: ['share of one', 'ratio', 'доля единицы', '比值'] },
  { id: 'per-mille', dimension: 'percent', power: -1, en: 'per mille', ru: 'промилле', zh: '‰', symbol: '‰', printed: ['per mille', 'permille', '‰', 'промилле', 'promille'] },
  { id: 'fraction', dimension: 'percent', power: 2, en: 'share of one', ru: 'доля единицы', zh: '比值（0–1）', symbol: '0–1', printed: ['share of one', 'fraction', 'proportion', 'share (0-1)', 'share of total (0-1)', 'доля единицы', 'в долях единицы', '小数'] },
  { id: 'percentage-points', dimension: 'percentage-points', power: 0, en: 'percentage points', ru: 'процентных пунктов', zh: '个百分点', symbol: 'pp', printed: ['percentage points', 'percentage point', 'pp', 'p p', 'ppt', 'ppts', 'процентных пунктов', 'процентный пункт', 'процентных пункта', 'п п', 'пп', '百分点', '个百分点'] },
  { id: 'yuan', dimension: 'yuan', power: 0, en: 'yuan', ru: 'юаней', zh: '元', symbol: 'yuan', printed: ['yuan', 'cny', 'rmb', 'renminbi', 'yuan rmb', 'юаней', 'юань', 'юаня', '元', '元人民币', '人民币元', '¥'] },
  { id: 'canadian-dollars', dimension: 'canadian-dollars', power: 0, en: 'Canadian dollars', ru: 'канадских долл.', zh: '加元', symbol: 'C$', printed: ['canadian dollars', 'canadian dollar', 'cad', 'c$', 'канадских долларов', '加元', '加拿大元'] },
  { id: 'brazilian-reais', dimension: 'brazilian-reais', power: 0, en: 'Brazilian reais', ru: 'бразильских реалов', zh: '雷亚尔', symbol: 'R$', printed: ['brazilian reais', 'reais', 'brl', 'r$', 'реалов', 'бразильских реалов', '巴西雷亚尔', '雷亚尔'] },
  { id: 'us-dollars', dimension: 'us-dollars', power: 0, en: 'US dollars', ru: 'долл. США', zh: '美元', symbol: 'US$', printed: ['us dollars', 'us dollar', 'usd', 'us$', '$', 'dollars', 'долл сша', 'долларов сша', 'доллар сша', 'доллара сша', 'долларов', '美元', 'us-dollar', 'dollar us', 'dollars us', 'dollars américains', 'dólares'] },
  { id: 'euro', dimension: 'euro', power: 0, en: 'euros', ru: 'евро', zh: '欧元', symbol: '€', printed: ['euro', 'euros', 'eur', '€', 'евро', '欧元'] },
  { id: 'pounds', dimension: 'pounds', power: 0, en: 'pounds sterling', ru: 'фунтов стерлингов', zh: '英镑', symbol: '£', printed: ['pounds', 'pound', 'pounds sterling', 'gbp', '£', 'фунтов', 'фунтов стерлингов', '英镑', 'pfund'] },
  { id: 'yen', dimension: 'yen', power: 0, en: 'yen', ru: 'иен', zh: '日元', symbol: 'JP¥', printed: ['yen', 'jpy', 'иен', 'иена', '日元', '円'] },
  { id: 'hong-kong-dollars', dimension: 'hong-kong-dollars', power: 0, en: 'Hong Kong dollars', ru: 'гонконгских долл.', zh: '港元', symbol: 'HK$', printed: ['hong kong dollars', 'hkd', 'hk$', 'hk dollars', 'гонконгских долларов', '港元', '港币'] },
  { id: 'roubles', dimension: 'roubles', power: 0, en: 'roubles', ru: 'руб.', zh: '卢布', symbol: '₽', printed: ['roubles', 'rouble', 'rubles', 'ruble', 'rub', '₽', 'рублей', 'рубль', 'рубля', 'руб', '卢布'] },
  { id: 'won', dimension: 'won', power: 0, en: 'won', ru: 'вон', zh: '韩元', symbol: '₩', printed: ['won', 'krw', '₩', 'вон', '韩元', '원'] },
  { id: 'yuan-per-person', dimension: 'yuan-per-person', power: 0, en: 'yuan per person', ru: 'юаней на человека', zh: '元/人', symbol: 'yuan/person', printed: ['yuan per person', 'yuan per capita', 'yuan/person', 'cny per capita', 'юаней на человека', 'юаней на душу населения', '元/人'] },
  { id: 'per-10000-people', dimension: 'per-person', power: -4, en: 'per 10 000 people', ru: 'на 10 000 чел.', zh: '每万人', symbol: '/10 000', printed: ['per 10 000 people', 'per 10000 people', 'per 10,000 people', 'per 10 000 persons', 'per 10 000 inhabitants', 'per ten thousand people', 'на 10 000 человек', 'на 10000 человек', 'на 10 тыс человек', '每万人', '件/万人', 'per 10 000 residents', 'per 10 000 population', 'per 10000 residents', 'per 10000 inhabitants', 'per 10000 population', 'per 10,000 residents', 'per 10,000 inhabitants', 'per 10,000 population'] },
  { id: 'per-thousand-people', dimension: 'per-person', power: -3, en: 'per thousand people', ru: 'на тысячу чел.', zh: '每千人', symbol: '/1000', printed: ['per thousand people', 'per 1000 people', 'per 1 000 people', 'per 1,000 people', 'на тысячу человек', 'на 1000 человек', '每千人', 'per thousand residents', 'per thousand inhabitants', 'per thousand population', 'per 1000 residents', 'per 1000 inhabitants', 'per 1000 population', 'per 1 000 residents', 'per 1 000 inhabitants', 'per 1 000 population', 'per 1,000 residents', 'per 1,000 inhabitants', 'per 1,000 population'] },
  { id: 'per-100000-people', dimension: 'per-person', power: -5, en: 'per 100 000 people', ru: 'на 100 000 чел.', zh: '每十万人', symbol: '/100 000', printed: ['per 100 000 people', 'per 100000 people', 'per 100,000 people', 'на 100 000 человек', '每十万人', 'per 100 000 residents', 'per 100 000 inhabitants', 'per 100 000 population', 'per 100000 residents', 'per 100000 inhabitants', 'per 100000 population', 'per 100,000 residents', 'per 100,000 inhabitants', 'per 100,000 population'] },
  { id: 'per-million-people', dimension: 'per-person', power: -6, en: 'per million people', ru: 'на миллион чел.', zh: '每百万人', symbol: '/million', printed: ['per million people', 'per million persons', 'per million inhabitants', 'per 1 000 000 people', 'на миллион человек', 'на млн человек', '每百万人', 'per million residents', 'per million population', 'per 1 000 000 residents', 'per 1 000 000 inhabitants', 'per 1 000 000 population', 'per 1,000,000 residents', 'per 1,000,000 inhabitants', 'per 1,000,000 population'] },
  { id: 'rank', dimension: 'rank', power: 0, en: 'rank', ru: 'место', zh: '名', symbol: 'rank', printed: ['rank', 'place', 'position', 'ranking', 'место', 'ранг', '名', '名次', '位', '排名', 'rang'] },
  { id: 'index', dimension: 'index', power: 0, en: 'index', ru: 'индекс', zh: '指数', symbol: 'index', printed: ['index', 'index points', 'индекс', 'пунктов', '指数', '点', 'indice', 'índice'] },
  { id: 'score-0-100', dimension: 'score-0-100', power: 0, en: 'score 0–100', ru: 'балл 0–100', zh: '分（0–100）', symbol: '0–100', printed: ['score 0-100', 'score 0–100', 'score', 'балл', 'баллов', '分'] },
  { id: 'share-points', dimension: 'share-points', power: 0, en: 'share points', ru: 'единиц Share', zh: '份额', symbol: 'share', printed: ['share points', 'share'] },
  { id: 'km2', dimension: 'area', power: 0, en: 'km²', ru: 'км²', zh: '平方公里', symbol: 'km²', printed: ['km2', 'km²', 'sq km', 'square kilometres', 'square kilometers', 'км2', 'км²', 'кв км', 'квадратных километров', '平方公里', '平方千米', 'qkm'] },
  { id: 'hectares', dimension: 'area', power: -2, en: 'hectares', ru: 'га', zh: '公顷', symbol: 'ha', printed: ['hectares', 'hectare', 'ha', 'гектаров', 'га', '公顷', 'hektar'] },
  { id: 'm2', dimension: 'area', power: -6, en: 'm²', ru: 'м²', zh: '平方米', symbol: 'm²', printed: ['m2', 'm²', 'sq m', 'square metres', 'square meters', 'м2', 'м²', 'кв м', 'кв метров', 'квадратных метров', '平方米'] },
  { id: 'years', dimension: 'years', power: 0, en: 'years', ru: 'лет', zh: '岁', symbol: 'years', printed: ['years', 'year', 'лет', 'года', 'год', '岁', 'jahre', 'années', 'años'] },
  { id: 'unstated', dimension: 'unstated', power: 0, en: 'unit not stated', ru: 'единица не указана', zh: '未注明单位', symbol: '', printed: [] },
]
