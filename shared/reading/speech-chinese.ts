import { agencyNamed } from './agencies.ts'
import type { Speech } from './speakers.ts'

const OFFICE =
  '(?:副?部长|副?主任|副?局长|副?主席|总书记|副?总理|副?省长|副?市长|副?院长|副?所长|教授|研究员|副?董事长|副?总经理|副?总裁|院士|负责人|发言人|副?书记|副?秘书长|副?司长|副?处长|首席执行官|首席经济学家|副?会长|副?校长|创始人|分析师|总干事|总统)'
const SAID = '(?:表示|说|指出|介绍|强调|认为|透露|称|提到|告诉)'
/** What can follow a name before the verb; it ends a name of two or three characters that has no other end. */
const AFTER_NAME =
  '(?=表示|说|指出|介绍|强调|认为|透露|称|在|近日|日前|今|昨|当|对|向|就|接受|于|告诉|\\d|[，（(])'
const PERSON = new RegExp(
  `(?<office>[\\p{Script=Han}]{0,18}?${OFFICE})(?<name>[\\p{Script=Han}]{1,8}·[\\p{Script=Han}·]{1,12}?|[\\p{Script=Han}]{2,3}?)${AFTER_NAME}[^。！？“”]{0,40}?${SAID}`,
  'gu',
)
const INSTITUTION =
  /(?:据|^|(?<=[。，）)]))(?<name>[\p{Script=Han}]{2,16}?(?:局|部|委|委员会|总署|研究院|科学院|银行|组织|协会|中心|商会))(?:\d{1,2}日|近日|日前)?(?:最新)?(?:发布|公布|统计|通报)?的?(?:统计)?(?:数据|报告|消息)(?:显示|表明)?/gu

/** Ascribed speech in Chinese: '科技部部长阴和俊在接受…采访时表示', '据国家统计局发布的数据'. A bare name is not told from words. */
export function chineseSpeech(text: string): readonly Speech[] {
  const persons = [...text.matchAll(PERSON)].map((match) => ({
    name: match.groups?.['name'] ?? '',
    office: (match.groups?.['office'] ?? '').replace(/^.*?(?:据|由|日|，)/u, '') || null,
    index: match.index,
    words: match[0],
  }))
  const institutions = [...text.matchAll(INSTITUTION)].map((match) => ({
    name: match.groups?.['name'] ?? '',
    office: null,
    index: match.index,
    words: match[0],
  }))
  return [...persons, ...institutions]
    .filter(({ name }) => name !== '' && agencyNamed(name) === undefined)
    .toSorted((a, b) => a.index - b.index)
}
