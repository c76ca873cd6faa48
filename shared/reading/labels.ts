import { spanIn, type Line, type Read } from './lines.ts'

const LABELS = {
  source: 'Source|Original source|Источник|Первоисточник|来源|稿件来源|信息来源|文章来源|消息来源|稿源',
  region: 'Region|Регион|地区|区域',
  author: 'Author|Authors|Written by|Автор|Авторы|Текст|作者|记者|本报记者|撰文|文',
  editor: 'Editor|Web editor|Editors|Редактор|Корректор|责任编辑|编辑|责编|校对',
  published:
    'Published|Published on|Publication date|Date published|Date|Posted|Release date|Опубликовано|Дата публикации|Дата|发布时间|发布日期|发表时间|时间|日期|成文日期',
  updated: 'Updated|Last updated|Обновлено|更新时间|最后更新',
  url: 'URL|Link|Original|Original link|Original URL|Ссылка|Оригинал|原文链接|链接|网址|原文',
  title: 'Title|Headline|Заголовок|标题',
  publisher: 'Publisher|Издатель|Издание|发布单位|发布机构|发文机关|主办单位',
  agency: 'Agency|News agency|Агентство|通讯社',
  language: 'Language|Язык|语言|语种',
  translator: 'Translator|Translated by|Переводчик|译者|翻译|编译',
} as const
export type LabelName = keyof typeof LABELS
export type LabelledValue = {
  readonly name: LabelName
  readonly read: Read<string>
  readonly line: Line
  readonly printed: string
}

const ALL = Object.values(LABELS)
  .join('|')
  .split('|')
  .toSorted((a, b) => b.length - a.length)
  .join('|')
/** A label opens a line, or stands behind a gap, a bar, a bracket or a full stop: never inside a sentence. */
const OPENING =
  '(?:^|[|｜•·\\t(（\\[【]|\\s{2,}|[.。]\\s|(?<=[\\d\\p{Script=Han}])\\s?(?=来源|作者|责任编辑|编辑|记者|发布时间|更新时间)|\\d\\s(?=Source|Источник)|\\s(?=Web editor|Editor))\\s*'
const LABEL = new RegExp(`${OPENING}(${ALL})\\s?[:：]\\s*`, 'giu')
const LONGEST_LINE = 300
const LONGEST_VALUE = 150

/** The labelled values of a line ('Source: …', '来源：…'), in order; none if the line is too long to be a header. */
export function labelledValues(line: Line): readonly LabelledValue[] {
  if (line.text.length > LONGEST_LINE) return []
  const labels = [...line.text.matchAll(LABEL)]
  return labels.flatMap((label, index) => {
    const name = nameOf(label[1] ?? '')
    const start = label.index + label[0].length
    const rest = line.text.slice(start, labels[index + 1]?.index ?? line.text.length)
    const value = (/^[^|｜\t]*?(?=\s{2,}|[|｜\t]|$)/.exec(rest)?.[0] ?? '').replace(
      /[\s–—|:：;,，)）\]】-]+$/u,
      '',
    )
    if (name === undefined || value === '' || value.length > LONGEST_VALUE) return []
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

/** A line that is nothing but labels and what stands beside them. */
export function isLabelLine(line: Line): boolean {
  const [first] = labelledValues(line)
  return first !== undefined && (line.text.length < 160 || first.line.text.startsWith(first.read.value))
}

function nameOf(printed: string): LabelName | undefined {
  const names = Object.keys(LABELS) as LabelName[]
  return names.find((name) =>
    LABELS[name].split('|').some((label) => label.toLowerCase() === printed.toLowerCase()),
  )
}

/** Gives back a bracket that was cut with the line's end: 'WIPO (Geneva' → 'WIPO (Geneva)'. */
function closed(value: string): string {
  const isOpen = value.lastIndexOf('(') > value.lastIndexOf(')')
  return isOpen ? `${value})` : value
}
