import { named, type Held } from './held-against.ts'
import { multiplesIn } from './multiples.ts'
import type { Passage } from './passage.ts'
import { overlap } from '../text/overlap.ts'

/** '高于全国平均水平', '低于全国2.69%的平均水平', '不及邻省': what it is held against is no number of its own. */
const chinese =
  /(?:(?<above>高于|多于|高出|领先于|超越|反超|赶超|超过)|(?<below>低于|少于|落后于|不及|不如|逊于))(?=(?:全[国省市区球]|世界|行业|同行|同类|周边|邻)[^，。；]{0,12}(?:平均|水平|[市省区])|全[国省市球][\d.]+%的平均)/gu
/** '比全国平均水平高2.1个百分点'. */
const thanAverage = /比[^，。；\d]{0,8}平均[^，。；\d]{0,4}?(?:(?<above>[高多快])|(?<below>[低少慢]))/gu
/** '与深圳、杭州相比，成都在龙头企业数量上仍有差距'. */
const besides =
  /与[^，。；]{2,20}相比，?[^。；\d]{2,30}?(?:(?<below>有差距|偏低|较低|更低|更少|较少|落后)|(?<above>有优势|更高|较高|偏高|更多|更快|较快|领先))/gu
/** '比上海低0.3个百分点'. */
const thanPlace =
  /比[^，。；\d年月]{2,14}?(?:(?<above>[高多快])|(?<below>[低少慢]))(?:出|了)?(?=(?:将近|接近|大约|[约近])?(?:\d|[一二两三四五六七八九]成|一半|[二三四五]分之))/gu
/** '增速高于全市规模以上工业6.4个百分点': held against something by so much. */
const byPoints =
  /(?:(?<above>高于|快于|高出|领先)|(?<below>低于|慢于|落后))(?!去年|上年|上月|同期|前一|[^，。；]{0,4}年)[^，。；\d]{2,20}?(?=[约近]?\d[\d.]*个百分点)/gu
/** '比全市海洋生产总值增速快4.6个百分点'. */
const thanPoints =
  /比(?!去年|上年|上月|同期|前一|[^，。；]{0,4}年)[^，。；\d]{2,20}?(?:(?<above>[高快多])|(?<below>[低慢少]))(?:出|了)?(?=[约近]?\d[\d.]*个百分点)/gu
/** '是全国平均水平的7倍多', '约为首尔的两倍', '仅为深圳的三分之一': what stands before 的 is no time. */
const chineseWhole =
  /(?:[是为]|相当于|达到?|不及|不足|不到|[约近仅])(?<whole>[^，。；\d占]{2,14})的(?:约|近|超过?|不到|不足|将近|大约)?$/u

/** '不到深圳的四成', '相当于杭州的60%': a share of what another place has. */
const chineseShare = /(?:[是为]|相当于|不到|不足|[约近仅])[^，。；\d占]{2,10}的(?:约|近|不到|不足|将近)?$/u

/** '高出', '了' and the like between an order and its amount. */
const BESIDE = 3

/** In Chinese: what holds one place against another. */
export function chineseOrders({ words, periods, quantities, untold, places }: Passage): readonly Held[] {
  const multiples = multiplesIn(words)
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
  const amounts = [...quantities, ...untold]
  const withAmount = (each: Held): Held => {
    const amount = amounts.find(
      ({ span }) => span.start >= each.span.end && span.start - each.span.end < BESIDE,
    )
    return amount === undefined || amount.quantity.unit === null ? each : { ...each, by: amount.quantity }
  }
  const ofPlaces = named(words, thanPlace).filter((each) =>
    places.some(({ span }) => span.start >= each.span.start && span.end <= each.span.end),
  )
  const found = [
    ...wholes,
    ...ofPlaces.map(withAmount),
    ...shares,
    ...[...named(words, byPoints), ...named(words, thanPoints)].map(withAmount),
    ...named(words, chinese),
    ...named(words, thanAverage).map(withAmount),
    ...named(words, besides),
  ]
  return found.filter(
    ({ span }, at) => !found.some((other, before) => before < at && overlap(other.span, span)),
  )
}
