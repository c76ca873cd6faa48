import type { PrintedQuantity } from '../text/quantities.ts'
import type { Measure, Passage } from './passage.ts'

/** Words before a Chinese number that say how all is taken, what is done with it or how it is summed, and no thing of their own. */
const plain =
  /占[^，。；\d]{2,12}的?(?=$|，)|规模以上|规上|社会|地区|全[市省区国县州年]|本[市省区年]|[该我][市省区园]|区内|市内|省内|园内|园区|境内|当地|全社会|截至|目前|现有|其中|累计|共计|共有|拥有|实现|完成|新增|各类|有效期内|有效|年末|年底|月末|月底|上半年|下半年|季度|去年|今年|如今|眼下|现在|此前|上年|同期|以来|一直|始终|长期|首次|历史性|同比|环比|分别|数据显示|通报显示|据统计|支出|投入|总额|总量|规模|总数|数量|总计|金额|合计|聚集|集聚|汇聚|聚拢|落户|入驻|吸引|吸纳|基地|高新区|开发区|新区|力争|培育|引进|建成|打造|带动|相关|企业|产业|行业|领域|方面|国家级|省级|市级|平均|年度|年均|占比|比重|占|超过|突破|达到|约为|稳定|保持|增长|提高|提升|增加|下降|减少|上升|[自均的了共有达到为约已全计是在和与及累超近逾突破其各等按以所对从于来由至升降增减余多就仅只也还又则高低额量数值率家个件项名人万亿总末底前个年月日第]/gu
/** A modifier of two signs makes another thing of it: 科技型企业 are no 高新技术企业. */
const FOREIGN = 2
const han = /\p{Script=Han}/u

/**
 * Whether a Chinese number stands behind a thing of its own that a known indicator's Chinese name says nothing of: '上市公司43家' under companies,
 * '软件业从业人员' under research staff. Indicators without a Chinese name say nothing of that.
 */
export function hasOwnHead(
  { words, language, places, periods, quantities }: Passage,
  { span, quantity }: PrintedQuantity,
  measure: Measure,
): boolean {
  const { indicator } = measure
  // '约为武汉的1.5倍': what stands before a multiple is whom it is of.
  if (language !== 'zh' || indicator === null || quantity.unit === 'times') return false
  const names = [indicator.names.zh ?? '', indicator.names.en, ...indicator.aliases.zh].filter((name) =>
    han.test(name),
  )
  if (names.length === 0) return false
  const known = new Set(names.join(''))
  const from =
    span.start - (/[^，；。：:;,、（）()“”《》]*$/u.exec(words.slice(0, span.start))?.[0].length ?? 0)
  const piece = words.slice(from, span.start)
  // '雁栖专利授权量': who is unknown, and what is not.
  if (names.some((name) => piece.includes(name)) && places.length === 0) return false
  const taken = [...places, ...periods, ...quantities.filter((each) => each.span.end <= span.start)].map(
    (each) => each.span,
  )
  const own = [...piece]
    .map((sign, at) => (taken.some(({ start, end }) => start <= from + at && from + at < end) ? '，' : sign))
    .join('')
    .replace(plain, '')
  return [...own].filter((sign) => han.test(sign) && !known.has(sign)).length >= FOREIGN
}
