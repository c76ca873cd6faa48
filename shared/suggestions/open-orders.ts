import type { Candidate } from './candidate.ts'
import { multiplesIn } from './multiples.ts'
import { openClause } from './open-clause.ts'
import { ordersIn } from './order-words.ts'
import type { Passage } from './passage.ts'
import type { Quantity } from '../domain/quantity.ts'
import type { TextSpan } from '../domain/text-span.ts'
import { overlap } from '../text/overlap.ts'

type Held = {
  readonly span: TextSpan
  readonly direction: 'above' | 'below'
  readonly by: Quantity | null
}

const less = /меньше|ниже|реже|дешевле|медленнее|слабее|хуже|короче/u
const way =
  '(?:больше|меньше|выше|ниже|чаще|реже|дороже|дешевле|быстрее|медленнее|лучше|хуже|длиннее|короче|сильнее|слабее)'
/** 'Вдвое меньше, чем в …', 'на треть больше, чем у …', 'ещё выше, чем в …': what stands behind it is looked at apart. */
const than = new RegExp(`(?<!\\p{L})${way},?\\s(?=чем\\s)`, 'gu')
/** 'В соседней области этот показатель ещё выше': of what the sentence before has measured. */
const stillMore = new RegExp(
  `(?<!\\p{L})(?:показател\\p{L}+|дол[яю]|уров\\p{L}+|числ[оа]|их)\\s(?:\\p{L}+\\s){0,2}?(?:ещё\\s|еще\\s|заметно\\s|значительно\\s|существенно\\s|чуть\\s|немного\\s|гораздо\\s|намного\\s)+(?<way>выше|ниже|больше|меньше)(?!\\p{L})`,
  'gu',
)
/** 'Опередила Красноярский край', 'уступает соседям', 'выше среднего по стране'. */
const ahead =
  /(?<!\p{L})(?:(?<above>опереди\p{L}+|опережа\p{L}+|обогна\p{L}+|обгоня\p{L}+|обош[её]?л[аио]?|обойдя|превзош[её]?л[аио]?|превосход\p{L}+|выше(?=\sсредн))|(?<below>уступ(?:а\p{L}+|ил\p{L}*|ив)|отста\p{L}+\sот|ниже(?=\sсредн)))\s(?=(?:\p{Ll}+\s){0,2}?(?:[«"]?\p{Lu}|сосед|средн|столиц|росси|миров))/gu
/** 'Они нас давно обогнали', 'мы впереди примерно в два раза': who they are the sentences before have said. */
const spoken =
  /(?<!\p{L})(?:[Мм]ы|[Оо]ни|[Оо]н[аои]?)\s(?:[\p{Ll}]+\s){0,4}?(?:(?<above>обогнал[аио]?|опередил[аио]?|обошл[аио]|опережа\p{L}+|впереди)|(?<below>отста\p{L}+|уступа\p{L}+|позади))(?!\p{L})/gu
/** 'Соседи нас пока обгоняют'. */
const object =
  /(?<!\p{L})(?:нас|их|его|её|ее|вас)\s(?:\p{Ll}+\s){0,3}?(?:(?<above>обгоня\p{L}+|опережа\p{L}+|обогнал[аио]?|опередил[аио]?|обошл[аио]|обош[её]л))(?!\p{L})/gu
/** 'Стоит выше Ташкента'. */
const placedBeside =
  /(?<!\p{L})(?:стоит|стоят|находит\p{L}+|располож\p{L}+|располаг\p{L}+|оказал\p{L}+|ид[её]т|выступ\p{L}+)\s(?<way>выше|ниже)\s(?=\p{Lu})/gu
/** '高于全国平均水平', '低于全国2.69%的平均水平', '不及邻省': what it is held against is no number of its own. */
const chinese =
  /(?:(?<above>高于|多于|高出|领先于|超越|反超|赶超|超过)|(?<below>低于|少于|落后于|不及|不如|逊于))(?=(?:全[国省市区球]|世界|行业|同行|同类|周边|邻)[^，。；]{0,12}(?:平均|水平|[市省区])|全[国省市球][\d.]+%的平均)/gu
/** '比全国平均水平高2.1个百分点'. */
const thanAverage = /比[^，。；\d]{0,8}平均[^，。；\d]{0,4}?(?:(?<above>[高多快])|(?<below>[低少慢]))/gu
/** '与深圳、杭州相比，成都在龙头企业数量上仍有差距'. */
const besides =
  /与[^，。；]{2,20}相比，?[^。；\d]{2,30}?(?:(?<below>有差距|偏低|较低|更低|更少|较少|落后)|(?<above>有优势|更高|较高|偏高|更多|更快|较快|领先))/gu
/** '比上海低0.3个百分点'. */
const thanPlace = /比[^，。；\d年月]{2,10}(?:(?<above>[高多快])|(?<below>[低少慢]))(?:出|了)?(?=[约近]?\d)/gu
/** '是全国平均水平的7倍多', '约为首尔的两倍', '仅为深圳的三分之一': what stands before 的 is no time. */
const chineseWhole =
  /(?:[是为]|相当于|达到?|不及|不足|不到|[约近仅])(?<whole>[^，。；\d]{2,14})的(?:约|近|超过?|不到|不足|将近|大约)?$/u

/** '不到深圳的四成', '相当于杭州的60%': a share of what another place has. */
const chineseShare = /(?:[是为]|相当于|不到|不足|[约近仅])[^，。；\d占]{2,10}的(?:约|近|不到|不足|将近)?$/u

/** What stands behind 'чем' is a time: then something has changed, and nothing is held against a place. */
export const thanTime =
  /^чем\s(?:(?:в|за|на|до|с)\s)?(?:год|прошл|позапрошл|прошедш|минувш|нынешн|предыдущ|предшеств|соответствующ|аналогичн|том же|тот же|[\p{Ll}]+\s(?:лет|года|месяц\p{L}*)\sназад|раньше|прежде|когда|ожида|план|\d|январ|феврал|март|апрел|ма[йея]|июн|июл|август|сентябр|октябр|ноябр|декабр|перв\p{L}+\s(?:полуг|кварт)|втор\p{L}+\s(?:полуг|кварт))/u
const any =
  /^чем\s(?:в\s|у\s)?(?:любо|где|кто|когда|обычно|друг)|^чем\s(?:на|в)\s(?:\d|четверть|треть|половину|полтора|дв|тр|четыр|пять|шесть|семь|восемь|девять|десять)/u

/** In Russian and Chinese: two places held against each other, one of them or what they are compared by not told in words the workspace knows. */
export function openOrders(passage: Passage, told: readonly Candidate[]): Candidate[] {
  if (passage.language === 'en') return []
  return held(passage)
    .filter(({ span }) => !isTold(passage, span, told))
    .flatMap(({ span, direction, by }) => {
      const { place, period, statement, span: clause } = openClause(passage, span)
      const behind = passage.places.find(
        (each) => each.hub !== null && each.span.start >= span.end && each.span.end <= clause.end,
      )
      // '不到深圳的四成': Chinese puts the other place between the words that compare.
      const against = passage.places.find((each) => each.hub !== null && overlap(each.span, span)) ?? behind
      const other = against !== undefined && against.hub !== place?.hub ? against : null
      return [
        {
          assertion: {
            kind: 'comparison' as const,
            hub: place?.hub?.id ?? null,
            other: other?.hub?.id ?? null,
            indicator: null,
            period,
            direction,
            by,
          },
          statement,
          because: [
            place?.printed ?? '',
            passage.words.slice(span.start, span.end),
            other?.printed ?? '',
          ].filter(Boolean),
        },
      ]
    })
}

function held({ words, language, periods, ranks, quantities, untold, places }: Passage): readonly Held[] {
  const multiples = multiplesIn(words)
  if (language === 'ru') {
    const compared = [...words.matchAll(than)].flatMap((match) => {
      const end = match.index + match[0].length
      if (thanTime.test(words.slice(end)) || any.test(words.slice(end))) return []
      const multiple = multiples.find(({ span }) => match.index - span.end <= 1 && span.end <= match.index)
      const amount = quantities.find(({ span }) => match.index - span.end <= 1 && span.end <= match.index)
      return [
        {
          span: { start: multiple?.span.start ?? match.index, end: match.index + match[0].trimEnd().length },
          direction: less.test(match[0]) ? ('below' as const) : ('above' as const),
          by: (multiple ?? amount)?.quantity ?? null,
        },
      ]
    })
    // Who stands before or behind in a ranking is told with its rank.
    const orders = named(words, ahead).filter(
      ({ span }) => ranks.length === 0 || /^об[огш]/u.test(words.slice(span.start)),
    )
    const said = [spoken, object, placedBeside].flatMap((pattern) => named(words, pattern))
    return [...compared, ...named(words, stillMore), ...orders, ...said]
  }
  const wholes = multiples.flatMap(({ span, quantity, isPart }) => {
    const left = chineseWhole.exec(words.slice(0, span.start))
    const whole = left?.groups?.['whole']
    const isTime =
      whole === undefined ||
      /年|期|月|去年|当初|原来|预期|以前/u.test(whole) ||
      periods.some((each) => each.span.end <= span.start && span.start - each.span.end < 4)
    if (left === null || isTime) return []
    return [
      {
        span: { start: left.index, end: span.end },
        direction: isPart ? ('below' as const) : ('above' as const),
        by: quantity,
      },
    ]
  })
  const shares = [...quantities, ...untold].flatMap(({ span, quantity }) => {
    const left = chineseShare.exec(words.slice(0, span.start))
    const isPlace = places.some(
      (place) => left !== null && place.span.start >= left.index && place.span.end <= span.start,
    )
    return left === null || quantity.unit !== 'percent' || !isPlace
      ? []
      : [{ span: { start: left.index, end: span.end }, direction: 'below' as const, by: quantity }]
  })
  const ofPlaces = named(words, thanPlace).flatMap((each) => {
    const isPlace = places.some(({ span }) => span.start >= each.span.start && span.end <= each.span.end)
    const amount = quantities.find(
      ({ span }) => span.start >= each.span.end && span.start - each.span.end < 2,
    )
    return isPlace ? [{ ...each, by: amount?.quantity ?? null }] : []
  })
  return [
    ...wholes,
    ...ofPlaces,
    ...shares,
    ...named(words, chinese),
    ...named(words, thanAverage),
    ...named(words, besides),
  ]
}

function named(words: string, pattern: RegExp): readonly Held[] {
  return [...words.matchAll(pattern)].map((match) => {
    const { above, below, way: printed = '' } = match.groups ?? {}
    const isBelow = below !== undefined || (above === undefined && less.test(printed))
    return {
      span: { start: match.index, end: match.index + match[0].trimEnd().length },
      direction: isBelow ? 'below' : 'above',
      by: null,
    }
  })
}

/** Whether a comparison or the overtaking of a rank has been read from the same words. */
function isTold({ words }: Passage, span: TextSpan, told: readonly Candidate[]): boolean {
  const orders = ordersIn(words).filter((order) => overlap({ start: order.at, end: order.end }, span))
  const said = words.slice(span.start, span.end)
  return told.some(
    ({ assertion, because }) =>
      (assertion.kind === 'comparison' || (assertion.kind === 'rank' && assertion.overtakes !== null)) &&
      because.some(
        (printed) =>
          printed.includes(said) ||
          said.includes(printed) ||
          orders.some((order) => printed.includes(order.printed)),
      ),
  )
}
