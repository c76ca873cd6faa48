const time = 'year|half-year|half|quarter|month|season|summer|winter|week|decade'
const size =
  'result|figure|level|value|total|number|amount|share|rate|sum|count|increase|rise|growth|gain|fall|drop|decline|performance|showing'
/** 'Its best year since the doors opened', 'the lowest share in nine years', 'a record': first among the times of one place. */
const since = new RegExp(
  `\\b(?:its|their|our|the|a|an)\\s(?:(?<large>best|highest|strongest|biggest|largest|busiest|steepest|sharpest|fastest|most)|(?<small>worst|lowest|weakest|smallest|slowest|fewest|least))(?:\\s[\\p{Ll}-]+){0,5}?(?:\\s(?:${time}|${size}))?\\s(?:since|ever|on record|in (?:its|their|the \\p{Ll}+['’]s) history|(?:in|for) (?:over |more than |almost |nearly |at least )?(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|a) (?:years|decade|quarters|months))(?!\\p{L})`,
  'giu',
)

/** 'A record year', 'an all-time high': first among all times so far. */
const records =
  /\b(?:an?|its|their|the|new)\s(?:new\s|previous\s)?(?:(?<large>all-time high|record high|historic high|record (?:year|level|result|figure)(?!\s(?:of\s)?(?:19|20)\d\d)|record(?=[.;]|$|,\s))|(?<small>all-time low|record low|historic low))(?!\p{L})/giu

/** What English calls first among the times of one place. */
export const ranksInTime: readonly RegExp[] = [since, records]
