import type { Measure, Passage } from './passage.ts'

/** Words before a measure that name nobody: how all of it is taken, what is done with it, where it belongs. */
const plain =
  /规模以上|社会|地区|全市|全省|全区|全县|全国|全州|本市|本省|该市|该省|该区|当地|全年|全社会|截至|目前|其中|累计|共有|拥有|实现|完成|新增|总|各类|有效|年末|年底|月末|月底|末|底|上半年|下半年|季度|[的了共有达到为约已全年计是在和与及累合超过近逾突破其各该本等按以所对从于来]/gu

/**
 * '2024年板桥入驻企业销售额': a Chinese clause that opens with a name nobody knows is on that, and not on the place the sentences before
 * were about.
 */
export function opensWithUnknown(
  { words, places, periods, language }: Passage,
  measure: Measure | null,
): boolean {
  if (language !== 'zh' || measure === null || places.length > 0) return false
  const head = words.slice(0, measure.span.start)
  const from = Math.max(
    ...['，', ',', '；', '：', ':', '。'].map((sign) => head.lastIndexOf(sign) + 1),
    ...periods.filter(({ span }) => span.end <= measure.span.start).map(({ span }) => span.end),
  )
  const own = head.slice(from).replace(/^年/u, '').replace(plain, '')
  return /^\p{Script=Han}{2,}$/u.test(own)
}
