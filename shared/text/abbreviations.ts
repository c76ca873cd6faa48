/** Words whose point does not end a sentence because something always follows them: titles, months, units, references. */
const OPEN = new Set(
  (
    'mr mrs ms messrs dr prof st sr jr gen col lt sgt capt cmdr adm maj gov sen rep hon rev pres no nos vol fig figs ' +
    'eq sec ch pp vs cf al approx est dept univ inc ltd corp co bros jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'mon tue wed thu fri sat sun ' +
    'г гг в вв им ул пр пл д стр рис табл гл п ст см ср напр тыс млн млрд трлн руб коп акад проф доц канд о обл р-н ' +
    'кв янв фев февр апр июн июл авг сен сент окт ноя нояб дек т к н э'
  ).split(' '),
)
/** Abbreviations that can as well end a sentence; they do when a word follows that commonly opens one. */
const EITHER =
  /(?:^|[\s("“«])(?:(?:\p{L}\.)+\p{L}|etc|др|пр|т\.\s?[дпе]|\p{Lu}|г|гг|руб|долл|проц|тыс|млн|млрд|трлн|inc|ltd|co|corp|jr)$/u
const OPENER =
  /^\s+["“«]?(?:The|This|That|These|Those|It|He|She|They|We|In|On|At|But|And|However|A|An|As|For|При|В|На|Это|Он|Она|Они|По|Как|Также|Кроме|Однако|Но|Он|С|К)\s/u

/** '… 96,4 тыс. Средняя зарплата': behind a number's scale a capital and then a small word begin a sentence. */
const SCALE =
  /\d[\s\u00a0](?:тыс|млн|млрд|трлн)$|\d[\s\u00a0](?:(?:тыс|млн|млрд|трлн)\.?[\s\u00a0])?(?:руб|долл|чел|га|км|шт|проц|экз)$/u
const NEW_CLAUSE = /^\s+[«"]?\p{Lu}\p{Ll}+\s\p{Ll}/u

/**
 * Whether a text that stops before a point stops inside an abbreviation, given the words after the point.
 * `before` needs no more than the last 24 characters, `after` no more than the next 24.
 */
export function endsWithAbbreviation(before: string, after: string): boolean {
  const word = /[\p{L}\p{N}.-]+$/u.exec(before)?.[0] ?? ''
  if (/^\d+$/.test(word) && /^\s*\p{N}/u.test(after)) return true
  // 'See p. 9', but 'at 5 p.m.'.
  if (/(?:^|[\s(])pp?$/u.test(before) && /^\s?\d/u.test(after)) return true
  if (SCALE.test(before) && NEW_CLAUSE.test(after)) return false
  if (EITHER.test(before)) return !OPENER.test(after)
  return OPEN.has(word.toLowerCase())
}
