/** Ordinals by their place: 'first' is 1. */
export const englishOrdinals =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth'.split(
    '|',
  )
export const englishOrdinal = `(?<ord>${englishOrdinals.join('|')}|\\d{1,3}(?:st|nd|rd|th))`
/** Sizes and orders by the end they count from: 'highest' goes by size, 'best' by order. */
export const superlative =
  '(?:(?<large>highest|largest|biggest|greatest|longest|most populous|most visited)|(?<small>lowest|smallest|fewest|shortest|cheapest|least populous)|(?<best>best|top-ranked|most innovative|leading)|(?<worst>worst))'

const has =
  'has|have|had|with|boast(?:s|ed)?|counts?|counted|hosts?|hosted|employs?|employed|holds?|held|saw|sees|drew|draws|spends?|spent|\\p{Ll}{3,}ed'
const more = 'more|higher|larger|bigger|greater|better|faster|longer'
const fewer = 'fewer|less|lower|smaller|slower|shorter'
const anyOther =
  'than\\s(?:(?:in|at|for|of|that of|those of)\\s)?(?:any(?:where|body|one|thing)?\\s(?:other|else)|any\\sof\\s(?:its|the|their)\\s\\p{Ll}+|(?:all|every)\\s(?:the\\s)?others?|all\\s(?:of\\s)?(?:its|their)\\s(?:\\p{Ll}+\\s)?(?:rivals|neighbou?rs|peers|competitors))\\b'
/** Ordinary words that end like a superlative. */
const noSuperlative =
  'test|quest|guest|interest|harvest|forest|request|west|southwest|northwest|latest|rest|protest|arrest|contest|invest|digest|conquest|crest|nest|chest|pest|priest|tempest|bequest|behest'

/** Places in an order that English tells by other words than a verb and an ordinal. */
export const englishRanks: readonly RegExp[] = [
  // 'Employs more people in the sector than any other African city', 'fewer than anywhere else'.
  new RegExp(`\\b(?:(?<first>${more})|(?<small>${fewer}))\\b[^.;:,]{0,60}?\\s${anyOther}`, 'giu'),
  // 'No other country in the group has a higher share', 'nowhere else are so many built'.
  new RegExp(
    `\\b(?:no other|nowhere else|no(?:body| one) else)\\b[^.;:,]{0,60}?\\s(?:(?<first>${more}|as (?:many|much|high|large|big|fast)|so (?:many|much|high|large))|(?<small>${fewer}|as (?:few|little|low|small)|so (?:few|little)))\\b`,
    'giu',
  ),
  /\b(?<first>(?:kept|keeps|held|holds|retain(?:ed|s)|took|takes|taking|defend(?:ed|s)|extend(?:ed|s)|maintain(?:ed|s)|regain(?:ed|s)|seized)\s(?:its|the|their)\slead)(?!\p{L}|\s(?:role|partner|author|investor|in talks))/giu,
  /\b(?<first>(?:leads|led)\s(?:in\s(?:terms\sof\s)?(?=\p{Ll}{4,})|with(?=\s\d)|the\s(?:way|field|pack|race)))/giu,
  /\b(?<first>(?:is|are|was|were|remain(?:s|ed))\s(?:still\s|again\s|now\s)?(?:(?:in\sthe|the\s(?:clear\s|undisputed\s|national\s|global\s)?)\s?lead(?:er)?))(?=[,.;]|\s(?:in|with|by|among|for|of)\b)/giu,
  /\b(?:(?<first>(?:grow(?:s|n|ing)?|grew|rose|ris(?:es|ing)|expand(?:s|ed|ing)|advanc(?:es|ed|ing))\s(?:the\s|by far the\s)?(?:fastest|most))|(?<small>(?:grow(?:s|n|ing)?|grew|rose|ris(?:es|ing)|expand(?:s|ed|ing))\s(?:the\s)?(?:slowest|least)))(?!\p{L})/giu,
  // 'Chile now stands fourth in the world', 'two years ago we were third'.
  new RegExp(
    `\\b(?:is|are|was|were|been|stands?|stood|lies|lay|sits?|sat|ended|started|stayed|remains?|remained)\\s(?:(?:only|just|now|still|again|back|up|down|a|joint|clear|equal|currently|in)\\s)*${englishOrdinal}(?=[.;:]|$|,\\s|\\s(?:in\\s(?!(?:19|20)\\d\\d)|of\\s(?!all\\b)|among|with|behind|overall|on the list|out of|for\\s\\p{Ll}{4,}))`,
    'giu',
  ),
  // 'The index ranks Ghana sixth of 38 countries', 'puts the city at number 14'.
  new RegExp(
    `(?<=\\b(?:rank|plac|put|list|rat)(?:s|es|ed|ing)?\\s(?:the\\s\\p{Ll}+|(?:the\\s)?\\p{Lu}[\\p{L}’'-]*(?:\\s\\p{Lu}[\\p{L}’'-]*){0,3}|it|us|them)\\s)(?:(?:only|just|now|joint|at|in|as)\\s)*(?:(?:No\\.|number|#)\\s?(?<num>\\d{1,3})|${englishOrdinal})(?![\\p{L}\\d-])`,
    'gu',
  ),
  // 'After eighth place in the edition before'.
  new RegExp(
    `\\b(?:after|despite|for|beyond)\\s(?:(?:its|their|the|a)\\s)?${englishOrdinal}\\s(?:place|position|spot|rank)\\b`,
    'giu',
  ),
  // 'The second busiest port', 'the third most visited city': an ordinal and any superlative.
  new RegExp(
    `\\b${englishOrdinal}[\\s-](?:(?:most|least)[\\s-]\\p{Ll}{4,}|(?!(?:${noSuperlative})(?!\\p{L}))\\p{Ll}{2,}est)(?![\\p{L}-])`,
    'giu',
  ),
  // 'Pune had the highest rate', 'employs the most people': whoever else there is.
  new RegExp(
    `\\b(?:${has})\\s(?:by far\\s)?the\\s(?:${englishOrdinal}[\\s-])?(?:${superlative}|(?<most>most)(?=\\s\\p{Ll}+(?:s|\\s\\p{Ll}+s|people|money|capital)\\b))(?!\\p{L})`,
    'giu',
  ),
]

const time = 'year|half-year|half|quarter|month|season|summer|winter|week|decade'
const size =
  'result|figure|level|value|total|number|amount|share|rate|sum|count|increase|rise|growth|gain|fall|drop|decline|performance|showing'
/** 'Its best year since the doors opened', 'the lowest share in nine years', 'a record': first among the times of one place. */
export const ranksInTime = new RegExp(
  `\\b(?:its|their|our|the|a|an)\\s(?:(?<large>best|highest|strongest|biggest|largest|busiest|steepest|sharpest|fastest|most)|(?<small>worst|lowest|weakest|smallest|slowest|fewest|least))(?:\\s[\\p{Ll}-]+){0,2}?(?:\\s(?:${time}|${size}))?\\s(?:since|ever|on record|in (?:its|their|the \\p{Ll}+['’]s) history|(?:in|for) (?:over |more than |almost |nearly |at least )?(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|a) (?:years|decade|quarters|months))(?!\\p{L})`,
  'giu',
)
