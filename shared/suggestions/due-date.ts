import { monthNumber } from '../dataset/month-names.ts'
import { durationIn } from '../text/durations.ts'
import { PRINTED_ENGLISH_MONTHS } from '../text/month-names.ts'
import type { Passage } from './passage.ts'

const months = `(?:${PRINTED_ENGLISH_MONTHS})`
const russianMonths =
  '(?:январ[яю]|феврал[яю]|март[ау]|апрел[яю]|ма[яю]|июн[яю]|июл[яю]|август[ау]|сентябр[яю]|октябр[яю]|ноябр[яю]|декабр[яю])'
const year = '20\\d\\d'
/** 'By September 2026', 'before the end of 2027', 'к концу 2030 года', '2026年底前'. */
const byDate = new RegExp(
  [
    `\\b(?:by|before|until|till|no later than|not later than|ahead of)\\s(?:the\\s)?(?:(?:end|close|beginning|start|middle)\\sof\\s|early\\s|mid-|late\\s|(?:summer|autumn|spring|winter)\\s(?:of\\s)?)?(?:(?:the\\s)?(?:year|financial year|fiscal year|fiscal|FY)\\s?)?(?:(?:\\d{1,2}\\s)?(?<em>${months})\\s(?:\\d{1,2},\\s)?)?(?<e>${year})\\b`,
    `(?<!\\p{L})(?:к|до|не позднее)\\s(?:концу\\s|конца\\s|началу\\s|начала\\s|середине\\s|середины\\s)?(?:(?:\\d{1,2}\\s)?(?<rm>${russianMonths})\\s)?(?<r>${year})(?:-му|-го)?(?:\\sгод[уа])?`,
    `(?:到|至)(?<z>${year})年(?:(?<zm>\\d{1,2})月)?(?!\\d)`,
    `(?<y>${year})年(?:(?<ym>\\d{1,2})月)?(?:度|底|末|年底)?(?:之|以)?前`,
  ].join('|'),
  'iu',
)
/** 'By the end of the decade': which one, and whether its last year is a nine or a nought, nobody says. */
const byDecade =
  /\b(?:by|before|until) the (?:end|close|turn|middle) of (?:the|this|next) (?:decade|century)\b/iu

/** When something is due: an EDTF year or month, null where words name a time that cannot be counted from the day of writing. */
export type Due = { readonly due: string | null; readonly printed: string; readonly index: number }

/**
 * The date a sentence sets a goal for: 'by 2030', 'before December 2026', 'within five years'. Years ahead count from a printed
 * date alone: the latest year a text reports on may be long past.
 */
export function dueDateIn({ words, datedIn }: Pick<Passage, 'words' | 'datedIn'>): Due | null {
  if (!/20\d\d|years?|decade|century|лет|年/u.test(words)) return null
  const dated = byDate.exec(words)
  if (dated !== null) {
    const { e, r, z, y, em, rm, zm, ym } = dated.groups ?? {}
    const of = e ?? r ?? z ?? y ?? ''
    const month = monthOf(em ?? rm, zm ?? ym)
    return {
      due: month === null ? of : `${of}-${String(month).padStart(2, '0')}`,
      printed: dated[0],
      index: dated.index,
    }
  }
  const decade = byDecade.exec(words)
  if (decade !== null) return { due: null, printed: decade[0], index: decade.index }
  const thisYear = /\bby the (?:end|close) of (?:the|this) year\b/iu.exec(words)
  if (thisYear !== null)
    return { due: datedIn === null ? null : String(datedIn), printed: thisYear[0], index: thisYear.index }
  const ahead = durationIn(words)
  if (ahead === null) return null
  const { count, printed, index } = ahead
  return {
    due: datedIn === null || !Number.isInteger(count) ? null : String(datedIn + count),
    printed,
    index,
  }
}

function monthOf(name: string | undefined, number: string | undefined): number | null {
  if (number !== undefined) return Number(number) >= 1 && Number(number) <= 12 ? Number(number) : null
  return name === undefined ? null : monthNumber(name.replace('.', ''))
}
