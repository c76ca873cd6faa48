/**
 * How sure a text is of what it says, weakest claims last. `will` states the future as a fact, `plan` only what somebody
 * means to do; `doubted` keeps its distance from a word ('so-called').
 */
export const hedgeClasses = [
  'must',
  'will',
  'should',
  'expected',
  'likely',
  'plan',
  'possible',
  'reported',
  'doubted',
  'at-least',
  'at-most',
  'nearly',
  'about',
] as const
export type HedgeClass = (typeof hedgeClasses)[number]

/** Words of each class, as a pattern without borders; earlier lines win where two match at one place. */
// prettier-ignore
export const englishHedges: readonly (readonly [HedgeClass, string])[] = [
  ['reported', 'reportedly|allegedly|alleged|purportedly|purported|is said to|are said to|was said to|were said to|sources? (?:say|says|said)|according to (?:media|press|unconfirmed) reports|unconfirmed|apparently|seemingly|seems? to|appears? to|appeared to'],
  ['doubted', 'so-called|self-styled|self-proclaimed|supposedly|supposed|what it calls?|what he calls?|what she calls?|what they call'],
  ['at-least', 'at least|no less than|not less than|no fewer than|more than|over(?= (?:\\d|half|one|two|three|ten))|upwards? of|in excess of|exceeding|a minimum of'],
  ['at-most', 'at most|no more than|not more than|up to(?= \\d)|less than|fewer than|under(?= \\d)|below(?= \\d)|a maximum of'],
  ['nearly', 'nearly|almost|close to|just under|just below|virtually'],
  ['about', 'around(?= (?:[$€£¥]?\\d|half|one|two|three|ten|a ))|about(?= (?:[$€£¥]?\\d|half|one|two|three|ten|a (?:third|quarter|half)))|approximately|approx\\.?|roughly|some(?= [$€£¥]?\\d)|circa|an estimated|estimated(?: at)?|or so'],
  ['likely', 'likely|probably|presumably|in all likelihood|highly probable|most likely|set to|poised to|on (?:track|course) to|bound to|due to(?= \\p{L}+ (?:in|by|on|from)(?!\\p{L}))|tends? to|generally|typically'],
  ['expected', '(?:is|are|was|were|be|been)? ?(?:widely )?(?:expected|projected|forecast|anticipated|predicted|scheduled|slated)(?: to)?|expects?(?: to)?|forecasts?|projects to|anticipates?|predicts?|is due to|are due to'],
  ['plan', 'plans? to|planned to|planning to|plans? for|planned|has plans|intends? to|intended to|intending to|intention to|aims? to|aimed to|aiming to|aims? at|seeks? to|sought to|seeking to|hopes? to|hoped to|hoping to|wants? to|wanted to|proposes? to|proposed to|vows? to|vowed to|pledges? to|pledged to|strives? to|with the (?:goal|aim) of|is considering|are considering|considering|mulls?|mulling|tries to|attempts? to'],
  ['possible', 'may(?! \\d)|might|could|can|possibly|perhaps|potentially|possible|maybe|conceivably|is able to|are able to|there is a chance|not rule out|possibility'],
  ['should', 'should|ought to|recommended|recommends|is advised|urges?|urged|calls? for|called for|call on|calls on|called on|suggests?|suggested'],
  ['must', 'must|(?:has|have|had|will have) to|is required to|are required to|is obliged to|are obliged to|certainly|definitely|undoubtedly|without doubt'],
  ['will', 'will|would|shall|is going to|are going to|is to|are to'],
]

// prettier-ignore
export const russianHedges: readonly (readonly [HedgeClass, string])[] = [
  ['reported', 'якобы|по некоторым данным|по неподтвержд[её]нным данным|по сообщениям(?: СМИ)?|по данным источник\\p{L}+|как сообщается|как утверждается|сообщается|утверждается|будто бы|будто|судя по всему|похоже|по-видимому|видимо|по слухам|предполагаем\\p{L}+'],
  ['doubted', 'так называем\\p{L}+|т\\. ?н\\.|называемы\\p{L} себя|пресловут\\p{L}+'],
  ['at-least', 'не менее|не меньше|как минимум|минимум|по меньшей мере|по крайней мере|более(?: чем)?(?= ?\\d| половин| тр[её]х| двух| дес)|больше(?: чем)?(?= ?\\d| половин)|свыше|превыша\\p{L}+|превысил\\p{L}*'],
  ['at-most', 'не более(?: чем)?|не больше|максимум|не выше|до (?=\\d+[\\d,.]* ?(?:%|процент|млн|млрд|трлн|тыс))|менее(?: чем)?(?= ?\\d| половин)|меньше(?= ?\\d)'],
  ['nearly', 'почти|без малого|чуть менее|чуть меньше|вплотную'],
  ['about', 'около|примерно|приблизительно|порядка|в районе|оценочно|ориентировочно|по оценкам?'],
  ['likely', 'вероятно|скорее всего|вероятн\\p{L}{2,3}|вероятен|по всей вероятности|наверняка|как правило|склон\\p{L}+|предположительно'],
  ['expected', 'ожида\\p{L}+|прогнозиру\\p{L}+|по прогноз\\p{L}+|предполагается|предполага\\p{L}+|рассчитыва\\p{L}+|запланирован\\p{L}+|предстоит'],
  ['plan', 'планиру\\p{L}+|планировал\\p{L}*|план\\p{L}* по|намерен\\p{L}*|намерева\\p{L}+|собира\\p{L}+ся|хо(?:чет|тят|тел\\p{L}*)|стрем\\p{L}+ся|стремится|рассматрива\\p{L}+ возможность|поставил\\p{L}* цель|нацелен\\p{L}*|обеща\\p{L}+|обязал\\p{L}+ся|надеет\\p{L}+|надеют\\p{L}+|попыта\\p{L}+|пыта\\p{L}+ся'],
  ['possible', 'может|могут|мог(?:ла|ло|ли)?|возможно|можно|не исключен\\p{L}*|не исключа\\p{L}+|вероятность|возможн\\p{L}{2,3}|способ(?:ен|на|но|ны)|бы|потенциально'],
  ['should', 'следует|нужно|надо|необходимо|желательно|рекоменду\\p{L}+|призыва\\p{L}+|целесообразно'],
  ['must', 'должн\\p{L}+|должен|обязан\\p{L}*|придется|прид[её]тся|вынужден\\p{L}*|безусловно|несомненно|конечно'],
  ['will', 'буд(?:ет|ут|ем|у|ете|ешь)|станет|станут'],
]

// prettier-ignore
export const chineseHedges: readonly (readonly [HedgeClass, string])[] = [
  ['reported', '据称|据说|据传|据悉|据报道|据报|据媒体报道|疑似|疑|似乎|看来|貌似|传闻|传言|涉嫌|未经证实'],
  ['doubted', '所谓|自称|号称'],
  ['at-least', '至少|不少于|不低于|起码|最少|超过|逾|超(?=\\d)|突破(?=\\d)|(?<=[\\d%％元人家个倍万亿])以上'],
  ['at-most', '至多|最多|不超过|不高于|(?<=[\\d%％元人家个倍万亿])以[内下]|不到|不足'],
  ['nearly', '近(?=\\d|[一二三四五六七八九十百千万亿半])|接近|将近|几乎|差不多'],
  ['about', '大约|约(?=为?\\d|[一二三四五六七八九十百千万亿半]|占|合)|约为|左右|上下|大概|估计|估算|粗略'],
  ['likely', '很可能|极可能|极有可能|大概率|有望|或将|多半|势必|通常'],
  ['expected', '预计|预期|预测|预料|料将|料|期待|预估'],
  ['plan', '计划|拟(?!定|合|人|态)|打算|准备|力争|争取|旨在|意图|意在|谋求|寻求|目标是|希望|提出要|提议|承诺|致力于|考虑|试图'],
  ['possible', '可能|也许|或许|或(?=会|可|能|将)|能够|可以|能(?!源|力|量|耗|见|效|级|动)|有可能|不排除|潜在|可(?=以|使|为|让|实现|推动|带动)'],
  ['should', '应该|应当|应(?!用|对|急|聘|邀|答|届|变|力|收|有|战|链)|需要|须|建议|呼吁|敦促|要(?=加快|加强|坚持|推动|推进|进一步)'],
  ['must', '必须|务必|必将|一定|必然|势在必行|不得不|绝对|肯定'],
  ['will', '将(?!近|军|来|士|领|帅|其|[^，。]{1,12}作为)|即将|会(?=[进推带使让有成继加实对降提])'],
]
