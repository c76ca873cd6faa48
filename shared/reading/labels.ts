import { isInstitution } from './institution.ts'
import { readFrom, spanIn, type Line, type Read } from './lines.ts'

const LABELS = {
  source:
    'Source|Original source|Источник|Первоисточник|Источник новости|来源|稿件来源|信息来源|文章来源|消息来源|来源网站|稿源',
  region: 'Region|Регион|地区|区域',
  author: 'Author|Authors|Written by|Автор|Авторы|Текст|作者|记者|本报记者|撰文|撰稿|文',
  editor: 'Editor|Web editor|Editors|Редактор|Корректор|责任编辑|编辑|责编|校对|审核|终审|监制|摄影',
  published:
    'Published|Published on|Publication date|Date published|Date|Posted|Release date|Опубликовано|Дата публикации|Дата|发布时间|发布日期|发表时间|发表日期|公布日期|时间|日期',
  updated: 'Updated|Last updated|Обновлено|更新时间|更新日期|最后更新',
  retrieved: 'Accessed|Retrieved|Дата обращения|Дата доступа|访问日期|访问时间|检索日期',
  signed: '成文日期|签发日期|生成日期',
  url: 'URL|Link|Original|Original link|Original URL|Ссылка|Оригинал|原文链接|链接|网址|原文',
  title: 'Title|Headline|Заголовок|标题',
  publisher:
    'Publisher|Published by|Issued by|Issuing body|Issuing authority|Издатель|Издание|发布单位|发布机构|发布机关|发文机关|发文单位|发文机构|制发机关|制定机关|印发机关|公开主体|公开机构|主办单位',
  agency: 'Agency|News agency|Агентство|通讯社',
  language: 'Language|Язык|语言|语种',
  translator: 'Translator|Translated by|Translation by|Переводчик|Перевод|译者|翻译|编译',
  /** Not read, but what stands behind one is no part of the value before it. */
  other:
    '字号|字体|浏览次数|浏览量|浏览|阅读量|阅读次数|阅读|点击数|点击量|点击|访问量|访问次数|分享|分享到|打印|索引号|发文字号|文号|主题分类|主题词|分类|栏目|有效性|关键词|关键字|文章编号|中图分类号|文献标志码|文献标识码|Views|Просмотры|Просмотров|Share|Tags|Теги|Keywords|Category|Рубрика|Ключевые слова',
} as const
export type LabelName = keyof typeof LABELS
export type LabelledValue = {
  readonly name: LabelName
  readonly read: Read<string>
  readonly line: Line
  readonly printed: string
}

const names = new Map<string, LabelName>()
for (const [name, labels] of Object.entries(LABELS))
  for (const label of labels.split('|')) if (isLabelName(name)) names.set(label.toLowerCase(), name)

const sorted = [...names.keys()].toSorted((a, b) => b.length - a.length)
const HAN_LABELS = sorted.filter((label) => /\p{Script=Han}/u.test(label))
/** Labels in tables are spread to one width, as in "索 引 号", with ideographic spaces as well. */
const spread = (label: string) =>
  /^\p{Script=Han}+$/u.test(label) ? [...label].join('[ \u3000]{0,4}') : label
const ALL = sorted.map(spread).join('|')
const HAN = HAN_LABELS.map(spread).join('|')
/** A label opens a line, or stands behind a gap, a bar, a bracket or a full stop: never inside a sentence. */
const OPENING = `(?:^|[|｜•·\\t(（\\[【]|\\s{2,}|[.。]\\s|[\\s\\u3000](?=(?:${HAN})\\s?[:：])|(?<=[\\d\\p{Script=Han}])\\s?(?=来源|作者|责任编辑|编辑|记者|发布时间|更新时间)|\\d\\s(?=Source|Источник)|\\s(?=Web editor|Editor))\\s*`
const LABEL = new RegExp(`${OPENING}(${ALL})\\s?[:：|｜]\\s*`, 'giu')
const LONGEST_LINE = 300
const LONGEST_VALUE = 150

/** The labelled values of a line ('Source: …', '来源：…'), in order; none if the line is too long to be a header. */
export function labelledValues(line: Line): readonly LabelledValue[] {
  if (line.text.length > LONGEST_LINE) return []
  const labels = [...line.text.matchAll(LABEL)].filter((label) => isSigned(label))
  return labels.flatMap((label, index) => {
    const name = nameOf(label[1] ?? '')
    const start = label.index + label[0].length
    const rest = line.text.slice(start, labels[index + 1]?.index ?? line.text.length)
    const value = (
      /^[^|｜\t]*?(?=\s{2,}|[|｜\t]|\s(?:本报|本网)?(?:记者|通讯员|责任编辑|编辑|作者)[\s:：]|\s(?:e?ISBN|e?ISSN|DOI|УДК|ББК)[\s:：]|\s(?:Licen[cs]e|Лицензия)\s?[:：]|$)/u.exec(
        rest,
      )?.[0] ?? ''
    ).replace(/[\s–—|:：;,，)）\]】[【（(-]+$/u, '')
    if (name === undefined || value === '' || value.length > LONGEST_VALUE) return []
    if (NAMES.has(name) && isSentence(value)) return []
    return [
      {
        name,
        line,
        printed: `${label[0].trimStart()}${value}`,
        read: { value: closed(value), from: [spanIn(line, value, start)] },
      },
    ]
  })
}

/** Labels whose value is the name of somebody or something. */
const NAMES: ReadonlySet<LabelName> = new Set(['region', 'publisher', 'agency', 'language', 'translator'])

/** 'Region: that was another field nobody filled in.' is prose, whatever it begins with. */
function isSentence(value: string): boolean {
  const words = value.split(/\s+/).length
  return (
    /[。！？!?]$/u.test(value) || (words > 4 && /\.$/u.test(value)) || (words > 2 && /^\p{Ll}/u.test(value))
  )
}

/**
 * Labels whose value stands on the next line ('From:' over 'Department for …') or in the next cell of a table row. 'From'
 * counts for a publisher where an institution stands below it, and nowhere else.
 */
export function labelledPairs(lines: readonly Line[]): readonly LabelledValue[] {
  return lines.flatMap((line, index) => {
    if (line.kind === 'table-row') return cellPairs(line)
    const next = lines[index + 1]
    const label = /^(\p{L}[\p{L} \u3000]{0,24}?)\s?[:：]$/u.exec(line.text)?.[1]
    if (label === undefined || next === undefined || next.text.length > LONGEST_VALUE) return []
    if (/[.。!?！？:：]$/u.test(next.text) || labelledValues(next).length > 0) return []
    const name = /^from$/i.test(label) ? 'publisher' : nameOf(label)
    const value = name === 'publisher' ? officeIn(next.text, /^from$/i.test(label)) : next.text
    if (name === undefined || name === 'title' || value === null) return []
    return [{ name, line: next, printed: value, read: readFrom(next, value, value, 0) }]
  })
}

const ORIGINS: ReadonlySet<LabelName> = new Set([
  'source',
  'author',
  'published',
  'updated',
  'publisher',
  'region',
  'agency',
  'translator',
])

/** Whether words are only a label of a document's origin ('From:', 'Last updated', '来源'), its value somewhere below. */
export function isBareLabel(text: string): boolean {
  const label = text.replace(/\s?[:：]$/u, '').trim()
  const name = nameOf(label)
  return /^from$/i.test(label) || (name !== undefined && ORIGINS.has(name))
}

/** A line that is nothing but labels and what stands beside them. */
export function isLabelLine(line: Line): boolean {
  const [first] = labelledValues(line)
  return first !== undefined && (line.text.length < 160 || first.line.text.startsWith(first.read.value))
}

/** A bar is a label's sign where Chinese print has it ('文｜王小明'); elsewhere it parts columns. */
function isSigned(label: RegExpExecArray): boolean {
  return !/[|｜]\s*$/u.test(label[0]) || /^(?:文|撰文|编辑|作者|记者|摄影)$/u.test(label[1] ?? '')
}

function cellPairs(line: Line): readonly LabelledValue[] {
  const cells = [...line.text.matchAll(/[^\t]+/g)]
  return cells.flatMap((cell, index) => {
    const name = nameOf(cell[0].trim())
    const value = cells[index + 1]
    if (name === undefined || value === undefined || value[0].length > LONGEST_VALUE) return []
    return [{ name, line, printed: value[0], read: readFrom(line, value[0], value[0], value.index) }]
  })
}

/** The office in 'Department for Discovery and The Rt Hon Harriet Quill'; null where none is named. */
function officeIn(said: string, isStrict: boolean): string | null {
  const office = said.replace(
    /(?:,|\sand)\s(?:The\sRt\s|Rt\s)?(?:Hon|Sir|Dame|Lord|Lady|Baroness|Dr|Mr|Mrs|Ms|Professor)\b.*$/u,
    '',
  )
  return isStrict && !isInstitution(office) ? null : office
}

function nameOf(printed: string): LabelName | undefined {
  const label = printed.toLowerCase()
  return names.get(/\p{Script=Han}/u.test(label) ? label.replace(/[\s\u3000]+/gu, '') : label)
}

function isLabelName(name: string): name is LabelName {
  return name in LABELS
}

/** Gives back a bracket that was cut with the line's end: 'WIPO (Geneva' → 'WIPO (Geneva)'. */
function closed(value: string): string {
  const isOpen = value.lastIndexOf('(') > value.lastIndexOf(')')
  return isOpen ? `${value})` : value
}
