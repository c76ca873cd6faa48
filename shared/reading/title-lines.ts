import { isByline } from './authors.ts'
import { isCapitals } from './institution.ts'
import { isLabelLine } from './labels.ts'
import type { Line } from './lines.ts'

/** Words that no headline ends with and none begins with: where one stands at a break, the headline goes on. */
const SMALL_EN =
  'a|an|the|of|in|on|at|to|for|from|with|and|or|but|as|into|over|under|after|before|between|among|against|through|than|that|which|whose|its|their|is|are|will|can|via'
const SMALL_RU =
  'в|во|на|о|об|от|до|из|за|с|со|у|к|ко|по|при|для|и|или|но|а|как|что|не|над|под|между|через|после|перед|без|про|его|её|их|чтобы'
const ENDS_SMALL = new RegExp(`(?:^|\\s)(?:${SMALL_EN}|${SMALL_RU})$`, 'iu')
const ENDS_OPEN = /[,:;–—-]$/u
const BEGINS_SMALL = new RegExp(`^(?:${SMALL_EN}|${SMALL_RU})\\s`, 'u')
const BEGINS_SMALL_ANY = new RegExp(`^(?:${SMALL_EN})\\s`, 'iu')
/** What a Chinese document says it is, with which its title ends. */
const CHINESE_KIND =
  /(?:通知|意见|决定|办法|公告|通告|通报|批复|函|方案|规划|规定|条例|细则|措施|要点|纲要|公报|报告|决议|命令|指南|计划)(?:（[^（）]{1,12}）|》)*$/u
const LONGEST = 400
const MOST_LINES = 4

/**
 * The lines that one title was broken over, beginning with `lines[at]`: the next line goes on where grammar or a bracket
 * shows it. Two lines that could be a headline and a sentence below it stay apart.
 */
export function titleLines(lines: readonly Line[], at: number): readonly Line[] {
  const first = lines[at]
  if (first === undefined) return []
  const taken = [first]
  for (const line of lines.slice(at + 1, at + MOST_LINES)) {
    const last = taken.at(-1) ?? first
    const isSame =
      ENDS_SMALL.test(last.text) || (line.kind === last.kind && line.level === last.level && !line.isAfterGap)
    const length = taken.reduce((sum, { text }) => sum + text.length, line.text.length)
    if (
      isByline(line) ||
      isLabelLine(line) ||
      !isSame ||
      length > LONGEST ||
      !goesOn(taken.map(({ text }) => text).join(' '), last.text, line.text)
    )
      break
    taken.push(line)
  }
  return taken
}

/** Whether `next` goes on with the title that `whole` begins and whose last line is `last`. */
export function goesOn(whole: string, last: string, next: string): boolean {
  if (/[.。!?！？]["”’»)]*$/u.test(last) || next.length > 200 || /[.。]$/u.test(next)) return false
  if (isOpen(whole)) return true
  if (/\p{Script=Han}/u.test(last)) {
    if (/^[—–]{1,2}\S/u.test(next) || /[：，、]$/u.test(last)) return true
    return /关于/u.test(whole) && !CHINESE_KIND.test(whole) && CHINESE_KIND.test(next)
  }
  if (ENDS_OPEN.test(last) || ENDS_SMALL.test(last) || BEGINS_SMALL.test(next) || /^\p{Ll}/u.test(next))
    return true
  return BEGINS_SMALL_ANY.test(next) || (isCapitals(last) && isCapitals(next) && last.length >= 20)
}

function isOpen(text: string): boolean {
  return [
    ['«', '»'],
    ['“', '”'],
    ['《', '》'],
    ['（', '）'],
    ['(', ')'],
  ].some(([open = '', close = '']) => text.lastIndexOf(open) > text.lastIndexOf(close))
}
