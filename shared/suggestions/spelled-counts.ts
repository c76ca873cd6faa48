import type { PrintedQuantity } from '../text/quantities.ts'

/** What hubs are counted by, right behind a number in words. */
const russianThing =
  /^\s(?:(?!крупнейш|ведущ|лучш|главн|основн|друг|следующ)\p{Ll}{3,}(?:ых|их|ими|ыми|ый|ий|ой|ая|яя|ые|ие)\s){0,2}(?:компани|резидент|предприяти|стартап|патент|заявок|заявк|рабочих мест|сделок|сделк|организаци|единорог|исследовател|учёных|ученых|специалист|сотрудник|фирм|инвестор|спутник|лаборатори|разработок)\p{L}*|^\s(?:новых|новые|новичк\p{L}+)(?=[.,;)])/u
const chineseThing =
  /^[家个件项所名位笔](?:以上)?(?:\p{Script=Han}{0,8}?)(?:企业|公司|机构|实验室|专利|项目|平台|高校|院士|研究院|独角兽|人才|科研人员|订单)/u
const percentOrMoney = /^(?:percent|.*(?:roubles|dollars|euro|euros|yuan|tenge|som|sum))$/u

/** 'Годом раньше было всего четыре', 'ОЭЗ «Алабуга» — двенадцать': a number that leaves out what the one before counted. */
const elliptic =
  /(?:(?<!\p{L})(?:было|стало|насчитывалось)|\p{L}»?\s[—–-])\s(?:всего\s|лишь\s|только\s|уже\s)?$/u
const last = /^\s?(?:[.;)]|$)/u

/** Fewer people are somebody, and no number of a hub. */
const FEW = 10

/** Whether a number in words of Russian or Chinese counts or measures something hubs are told by, though no measure of it is known. */
export function isToldCount(words: string, { span, measure, quantity }: PrintedQuantity): boolean {
  const right = words.slice(measure.end)
  const unit = quantity.unit ?? ''
  if (/\p{Script=Han}/u.test(words))
    return percentOrMoney.test(unit) || chineseThing.test(words.slice(measure.start).replace(numeral, ''))
  if (!/\p{Script=Cyrillic}/u.test(words)) return false
  return (
    percentOrMoney.test(unit) ||
    (/persons$/u.test(unit) &&
      !/жител|населени/u.test(quantity.printed) &&
      (quantity.value >= FEW || unit !== 'persons')) ||
    russianThing.test(right) ||
    (quantity.unit === null && elliptic.test(words.slice(0, span.start)) && last.test(right))
  )
}

const numeral = /^[零〇一二两三四五六七八九十百千万亿多余]+/u
