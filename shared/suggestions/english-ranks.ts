/** Ordinals by their place: 'first' is 1. */
export const englishOrdinals =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth'.split(
    '|',
  )
export const englishOrdinal = `(?<ord>${englishOrdinals.join('|')}|\\d{1,3}(?:st|nd|rd|th))`
/** Sizes and orders by the end they count from: 'highest' goes by size, 'best' by order. */
export const superlative =
  '(?:(?<large>highest|largest|biggest|greatest|longest|most populous|most visited)|(?<small>lowest|smallest|fewest|shortest|cheapest|least populous)|(?<best>best|top-ranked|most innovative|leading)|(?<worst>worst))'

const numbers = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty'
const has =
  'has|have|had|with|boast(?:s|ed)?|counts?|counted|hosts?|hosted|employs?|employed|holds?|held|saw|sees|drew|draws|spends?|spent|\\p{Ll}{3,}ed'
const more = 'more|higher|larger|bigger|greater|better|faster|longer'
const fewer = 'fewer|less|lower|smaller|slower|shorter'
const anyOther =
  'than\\s(?:(?:in|at|for|of|that of|those of)\\s)?(?:any(?:where|body|one|thing)?\\s(?:other|else)|any\\sof\\s(?:its|the|their)\\s\\p{Ll}+|(?:all|every)\\s(?:the\\s)?others?|all\\s(?:of\\s)?(?:its|their)\\s(?:\\p{Ll}+\\s)?(?:rivals|neighbou?rs|peers|competitors))\\b'
const places =
  '(?:\\p{Ll}+ )?(?:cit(?:y|ies)|countr(?:y|ies)|regions?|provinces?|states?|count(?:y|ies)|districts?|towns?|ports?|clusters?|hubs?|universit(?:y|ies)|parks?|sites?|nations?|econom(?:y|ies)|capitals?|municipalit(?:y|ies))'
/** Ordinary words that end like a superlative. */
const noSuperlative =
  'test|quest|guest|interest|harvest|forest|request|west|southwest|northwest|latest|rest|protest|arrest|contest|invest|digest|conquest|crest|nest|chest|pest|priest|tempest|bequest|behest'

/** Places in an order that English tells by other words than a verb and an ordinal. */
export const englishRanks: readonly RegExp[] = [
  // 'Employs more people in the sector than any other African city', 'fewer than anywhere else'.
  new RegExp(`\\b(?:(?<first>${more})|(?<small>${fewer}))\\b[^.;:,]{0,60}?\\s${anyOther}`, 'giu'),
  // 'No other country in the group has a higher share', 'nowhere else are so many built'.
  new RegExp(
    `\\b(?:no (?:other|${places})|nowhere(?: else)?|no(?:body| one) else)\\b[^.;:,]{0,60}?\\s(?:(?<first>${more}|as (?:many|much|high|large|big|fast)|so (?:many|much|high|large))|(?<small>${fewer}|as (?:few|little|low|small)|so (?:few|little)))\\b`,
    'giu',
  ),
  /\b(?<first>(?:kept|keeps|held|holds|retain(?:ed|s)|took|takes|taking|defend(?:ed|s)|extend(?:ed|s)|maintain(?:ed|s)|regain(?:ed|s)|seized)\s(?:its|the|their)\slead)(?!\p{L}|\s(?:role|partner|author|investor|in talks))/giu,
  /\b(?<first>(?:leads|led)\s(?:in\s(?:terms\sof\s)?(?=\p{Ll}{4,})|with(?=\s\d)|the\s(?:way|field|pack|race)))/giu,
  /\b(?<first>(?:is|are|was|were|remain(?:s|ed))\s(?:still\s|again\s|now\s)?(?:(?:in\sthe|the\s(?:clear\s|undisputed\s|national\s|global\s)?)\s?lead(?:er)?))(?=[,.;]|\s(?:in|with|by|among|for|of)\b)/giu,
  /\b(?:(?<first>(?:grow(?:s|n|ing)?|grew|rose|ris(?:es|ing)|expand(?:s|ed|ing)|advanc(?:es|ed|ing))\s(?:the\s|by far the\s)?(?:fastest|most))|(?<small>(?:grow(?:s|n|ing)?|grew|rose|ris(?:es|ing)|expand(?:s|ed|ing))\s(?:the\s)?(?:slowest|least)))(?!\p{L})/giu,
  // 'Chile now stands fourth in the world', 'two years ago we were third'.
  new RegExp(
    `\\b(?:is|are|was|were|been|stands?|stood|lies|lay|sits?|sat|ended|started|stayed|remains?|remained)\\s(?:(?:only|just|now|still|again|back|up|down|a|joint|clear|equal|currently|in)\\s)*${englishOrdinal}(?=[.;:]|$|,\\s|\\sand\\s\\p{Lu}|\\s(?:in\\s(?!(?:19|20)\\d\\d)|of\\s(?!all\\b)|among|with|behind|overall|the year before|last year|a year (?:ago|earlier)|on the (?:list|continent|island|coast|table)|out of|for\\s\\p{Ll}{4,}))`,
    'giu',
  ),
  // 'The index ranks Ghana sixth of 38 countries', 'puts the city at number 14'.
  new RegExp(
    // What stands before is looked at behind an ordinal alone, for ordinals are few.
    `(?:(?:No\\.|number|#)\\s?(?<num>\\d{1,3})|${englishOrdinal})(?![\\p{L}\\d-])(?<=\\b(?:rank|plac|put|list|rat)(?:s|es|ed|ing)?\\s(?:the\\s\\p{Ll}+|(?:the\\s)?\\p{Lu}[\\p{L}’'-]*(?:\\s\\p{Lu}[\\p{L}’'-]*){0,3}|it|us|them)\\s(?:(?:only|just|now|joint|at|in|as)\\s)*(?:(?:No\\.|number|#)\\s?)?\\S+)`,
    'gu',
  ),
  // 'After eighth place in the edition before'.
  new RegExp(
    `\\b(?:after|despite|for|beyond)\\s(?:(?:its|their|the|a)\\s)?${englishOrdinal}\\s(?:place|position|spot|rank)\\b`,
    'giu',
  ),
  // 'The second busiest port', 'the third most visited city': an ordinal and any superlative.
  new RegExp(
    `\\b${englishOrdinal}[\\s-](?:(?:most|least)[\\s-][\\p{Ll}-]{4,}|(?!(?:${noSuperlative})(?!\\p{L}))\\p{Ll}{2,}est)(?![\\p{L}-])`,
    'giu',
  ),
  // 'Up from 19th in the previous edition'.
  new RegExp(
    `(?<=\\bfrom\\s)${englishOrdinal}(?=\\s(?:(?:place|spot|position)\\s)?(?:in\\s(?:the|its)\\s(?:previous|last|preceding|prior|(?:19|20)\\d\\d)|in\\s(?:19|20)\\d\\d|the\\s(?:year|edition)\\sbefore|a\\syear\\s(?:ago|earlier)|last\\syear))`,
    'giu',
  ),
  // 'The index has you second', 'the table saw us at number four'.
  new RegExp(
    `(?:(?:No\\.|number|#)\\s?(?<num>\\d{1,3})|${englishOrdinal})(?![\\p{L}\\d-])(?=[.,;!]|$|\\s(?:place|position|in\\sthe|among|of\\s\\d|overall|behind|nationally|nationwide|worldwide|out\\sof)(?!\\p{L}))(?<=\\b(?:has|have|had|sees|saw|shows?|showed)\\s(?:the\\s\\p{Ll}+|(?:the\\s)?\\p{Lu}[\\p{L}’'-]*(?:\\s\\p{Lu}[\\p{L}’'-]*){0,3}|it|us|them|you)\\s(?:(?:only|just|now|joint|at|in|as|back)\\s)*(?:(?:No\\.|number|#)\\s?)?\\S+)`,
    'giu',
  ),
  // 'Fourth among the cities of the region', 'fourth place in the Barometer was no surprise', 'third, after A and B'.
  new RegExp(
    `(?<=^[^\\p{L}]*|[.;:—–]\\s)${englishOrdinal}(?=\\samong\\s|\\s(?:place|spot|position)\\s(?:in|among|of|behind|overall)\\b|,\\s(?:behind|after)\\s\\p{Lu})`,
    'giu',
  ),
  // 'Just behind A in third'.
  new RegExp(
    `(?<=\\b(?:behind|ahead\\sof|before|after|with)\\s\\p{Lu}[\\p{L}’'-]*(?:\\s\\p{Lu}[\\p{L}’'-]*){0,2}\\sin\\s)${englishOrdinal}(?=[.,;]|$|\\s(?:place|spot|position)|\\sand\\s\\p{Lu})`,
    'gu',
  ),
  // 'Behind A, which took ninth'.
  new RegExp(
    `\\b(?:took|takes|claim(?:ed|s)|secur(?:ed|es))\\s${englishOrdinal}(?=[.,;]|$|\\sand\\s\\p{Lu})`,
    'giu',
  ),
  // 'Good for sixth', 'its seventh place in the Monitor'.
  new RegExp(
    `(?<=\\bgood\\s(?:enough\\s)?for\\s(?:a\\s)?(?:joint\\s)?)${englishOrdinal}(?=[.,;]|\\s(?:place|spot|position|among|in\\sthe|overall|behind))`,
    'giu',
  ),
  new RegExp(
    `(?<=\\b(?:its|their|our)\\s)${englishOrdinal}\\s(?:place|position|spot)(?=\\s(?:in|among|overall|on)\\b)`,
    'giu',
  ),
  // 'No optics school in the country raises more'.
  new RegExp(
    `(?<=^[^\\p{L}]*|[.;:]\\s)No\\s(?:other\\s)?(?:\\p{L}+\\s){1,3}(?:in|of|on|anywhere)\\b[^.;:,]{0,40}?\\s(?:(?<first>${more})|(?<small>${fewer}))(?=[.;,]|$|\\sthan\\b)`,
    'gu',
  ),
  // 'No other city in the north comes close.'
  /\b(?<first>[Nn]o\s(?:other\s)?\p{Ll}+\b[^.;:,]{0,40}?\scomes?\sclose)(?=[.;!]|$)/gu,
  // 'Nobody in the Baltic is above us'.
  /\b(?<first>(?:nobody|no\sone|none|no\s\p{Ll}+)\b[^.;:,]{0,50}?\s(?:is|are|was|were|stands?|stood)\s(?:above|ahead\sof|in\sfront\sof)\s(?:us|it|them|the\s\p{Ll}+))(?=[.,;!]|$|\s(?:in|by|on|here)\b)/giu,
  // 'Germany's most liveable city', 'the fastest-growing city in the east'.
  /(?<=\p{L}['’]s\s)(?<large>most\s(?!important|likely|recent|common|famous|of)[\p{Ll}-]+|[\p{Ll}]{3,}est-\p{Ll}+ing)(?=\s\p{Ll})/gu,
  /\bthe\s(?<large>most\s(?!important|likely|recent|common|famous|of\b|part)[\p{Ll}-]+|(?:fast|slow|quick|strong)est-growing)(?=(?:\s[\p{L}-]+){1,3}\s(?:in|of|among)\s(?:the\s)?(?:\p{Lu}|all|country|region|state|world|east|west|north|south|\p{Ll}+ern))/gu,
  /\b(?<first>(?:came|comes|come|ended up) out on top|(?:hold|holds|held|share|shares|shared|regain(?:ed|s)|reclaim(?:ed|s))\s(?:the|its)\s(?:\p{Ll}+\s)?(?:top|first|leading)\s(?:spot|place|position))(?!\p{L})/giu,
  new RegExp(
    `\\b(?:regain(?:ed|s)|reclaim(?:ed|s)|shar(?:ed|es)|hit)\\s(?:the\\s|its\\s)?${englishOrdinal}\\s(?:place|spot|position)`,
    'giu',
  ),
  // 'Third place went to A', 'fifth was B': who took it stands behind.
  new RegExp(
    `(?<=^[^\\p{L}]*|[.;,]\\s|\\band\\s)(?:In\\s)?${englishOrdinal}(?:\\s(?:place|spot|position))?(?=\\s(?:was|is|were|comes?|came|went\\sto|goes\\sto|fell\\sto|belongs?\\sto|is\\sheld\\sby)\\s(?:the\\s)?\\p{Lu})`,
    'giu',
  ),
  /\b(?<first>second to none|unrivalled|unmatched|(?:rank(?:s|ed)?|came|comes|finish(?:es|ed)) top)(?!\p{L})/giu,
  /\b(?<second>runners?-up)(?!\p{L})/giu,
  new RegExp(
    `\\b(?:at|is|was|are|were|in at|ranked|ranks|as)\\s(?:number|No\\.)\\s(?<num>${numbers})(?![\\p{L}-])`,
    'giu',
  ),
  // 'Saxony recorded the strongest growth of all states': any superlative, where it says among whom.
  new RegExp(
    `\\bthe\\s(?<large>(?!(?:${noSuperlative}|best|worst|largest|highest|biggest|lowest|smallest|fewest|shortest|longest|cheapest|greatest|finest|farthest|furthest|nearest|closest|slightest|earliest)(?!\\p{L}))\\p{Ll}{3,}est)(?=(?:\\s[\\p{L}&'’-]+){0,4}?\\s(?:of all|of any|in the (?:world|country|nation|region|state|EU|union)|among)(?!\\p{L}))`,
    'giu',
  ),
  // 'Retained its position as the largest trade-fair city', whoever else there is.
  new RegExp(
    `(?<=\\b(?:as|is|are|was|were|became|becomes?|remains?|remained)\\s(?:(?:again|still|now|also|by far|easily|currently|today)\\s)?)the\\s(?:${englishOrdinal}[\\s-])?(?:(?<large>largest|biggest|most populous)|(?<small>smallest))(?=\\s\\p{L})(?!\\s(?:\\p{L}+\\s)?(?:group|share|part|category|segment|sector|branch|field|block|slice|item|source|component|expense|theme|problem|challenge|obstacle|single|number|figure)s?(?!\\p{L}))`,
    'giu',
  ),
  // 'Pune had the highest rate', 'employs the most people': whoever else there is.
  new RegExp(
    `\\b(?:${has})\\s(?:by far\\s)?the\\s(?:${englishOrdinal}[\\s-])?(?:${superlative}|(?<most>most)(?=\\s\\p{Ll}+(?:s|\\s\\p{Ll}+s|people|money|capital)\\b))(?!\\p{L})`,
    'giu',
  ),
]
