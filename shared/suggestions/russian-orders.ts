import { named, isLess, type Held } from './held-against.ts'
import { multiplesIn } from './multiples.ts'
import type { Passage } from './passage.ts'
import { overlap } from '../text/overlap.ts'

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
/** What stands behind 'чем' is a time: then something has changed, and nothing is held against a place. */
export const thanTime =
  /^чем\s(?:(?:в|за|на|до|с)\s)?(?:год|конц|конец|начал|середин|прошл|позапрошл|прошедш|минувш|нынешн|предыдущ|предшеств|соответствующ|аналогичн|том же|тот же|[\p{Ll}]+\s(?:лет|года|месяц\p{L}*)\sназад|раньше|прежде|когда|ожида|план|\d|январ|феврал|март|апрел|ма[йея]|июн|июл|август|сентябр|октябр|ноябр|декабр|перв\p{L}+\s(?:полуг|кварт)|втор\p{L}+\s(?:полуг|кварт))/u
const any =
  /^чем\s(?:в\s|у\s)?(?:любо|где|кто|когда|обычно|друг)|^чем\s(?:наполовину|вдвое|втрое|вчетверо)|^чем\s(?:на|в)\s(?:\d|четверть|треть|половину|полтора|дв|тр|четыр|пять|шесть|семь|восемь|девять|десять)/u

/** 'В Оше — долларов на триста меньше', 'в Татарстане она втрое выше': how another place stands to what was told before. */
const elsewhere = new RegExp(
  `(?:(?<=^[—–-]?\\s?|[,;:(]\\s|[.]\\s)|(?<=(?<!\\p{L})(?:а|но|зато|и)\\s))(?:(?:[Вв]о?|[Уу]|[Нн]а)\\s(?:(?:сам|сосед)\\p{L}+\\s)?|[Вв] среднем по\\s)(?:\\p{Lu}[\\p{L}-]+|(?<=среднем по\\s)\\p{L}+|[«"][^»"]{2,40}[»"]|сосед\\p{L}+)(?![^.;:]*(?<!\\p{L})(?:ста[лн]\\p{L}*|становил\\p{L}*|прошл\\p{L}+|(?:19|20)\\d\\d)(?!\\p{L}))[^.;:]{0,80}?\\s(?<way>${way.slice(3, -1)})(?:\\s(?:(?:раз\\s)?в\\s\\p{L}+(?:\\sраза?)?|раза?\\sв\\s\\p{L}+|вдвое|втрое))?(?=\\s?[.;!)]|\\s?$|,\\s(?!чем)|\\s[—–])`,
  'gu',
)
/** 'Налоговая ставка у нас ниже', 'у нас выше средняя зарплата'. */
const withUs = new RegExp(
  `(?<!\\p{L})у нас\\s(?:\\p{Ll}+\\s){0,2}?(?<way>${way.slice(3, -1)})(?!\\p{L})(?!,?\\sчем)(?!\\s\\d)`,
  'gu',
)
/** '1,7 раза к средней по республике': a multiple of what it is held against. */
const toAverage = /^\sк\s(?:средн|общ|городск|областн|республиканск|российск|национальн)/u
/** Between an amount and the order it belongs to: 'на 18% выше средней', 'в полтора раза больше, чем'. */
const beside = /^\s?$/u

/** A place right behind its comparative. */
const rightBefore = new RegExp(`(?<!\\p{L})${way}\\s$`, 'u')

/** In Russian: what holds one place against another. */
export function russianOrders({ words, ranks, quantities, untold, places }: Passage): readonly Held[] {
  const multiples = multiplesIn(words)
  const amounts = [...multiples, ...quantities, ...untold]
  const amountBefore = (at: number) =>
    amounts.find(({ span }) => span.end <= at && beside.test(words.slice(span.end, at)))
  const withAmount = (held: Held): Held => {
    const inside = amounts.find(({ span }) => span.start >= held.span.start && span.end <= held.span.end)
    const amount = inside ?? amountBefore(held.span.start)
    return amount === undefined ? held : { ...held, by: amount.quantity }
  }
  const compared = [...words.matchAll(than)].flatMap((match) => {
    const end = match.index + match[0].length
    if (thanTime.test(words.slice(end)) || any.test(words.slice(end))) return []
    const amount = amountBefore(match.index)
    return [
      {
        span: { start: amount?.span.start ?? match.index, end: match.index + match[0].trimEnd().length },
        direction: isLess(match[0]) ? ('below' as const) : ('above' as const),
        by: amount?.quantity ?? null,
      },
    ]
  })
  const ofAverage = quantities.flatMap(({ span, quantity }): Held[] =>
    quantity.unit === 'times' && toAverage.test(words.slice(span.end))
      ? [{ span, direction: 'above', by: quantity }]
      : [],
  )
  // 'Выше Баку', 'больше Казани': a place right behind the order.
  const ofPlaces = places.flatMap(({ span, hub }): Held[] => {
    const order = hub === null ? null : rightBefore.exec(words.slice(0, span.start))
    return order === null
      ? []
      : [
          {
            span: { start: order.index, end: span.start - 1 },
            direction: isLess(order[0]) ? 'below' : 'above',
            by: null,
          },
        ]
  })
  // Who stands before or behind in a ranking is told with its rank.
  const orders = named(words, ahead).filter(
    ({ span }) => ranks.length === 0 || /^об[огш]/u.test(words.slice(span.start)),
  )
  const said = [
    ...[spoken, object, placedBeside, withUs].flatMap((pattern) => named(words, pattern)),
    ...named(words, elsewhere).map((each): Held => ({ ...each, isOfItsPlace: true })),
  ]
  const found = [...compared, ...ofAverage, ...named(words, stillMore), ...orders, ...said, ...ofPlaces]
  return found
    .map(withAmount)
    .filter(({ span }, at) => !found.some((other, before) => before < at && overlap(other.span, span)))
}
