import type { Candidate } from './candidate.ts'
import { hubsOf } from './cause-rule.ts'
import { claimedWords } from './own-words.ts'
import type { Passage } from './passage.ts'
import { asSentence } from './wording.ts'

const intends =
  /\b(?:plans? to|planned to|wants? (?:to|its|the)|wants? (?:\p{L}+ ){1,4}to|aims? to|aiming to|intends? to|is to|are to|goals?|targets?|targeting|pledged to|vowed to|committed to|will|seeks? to|hopes? to|expects? to|efforts will focus)\b|(?<!\p{L})(?:планиру\p{L}+|намерен\p{L}*|целью|цель|цели|должн\p{L}+|плану|обязал\p{L}+|собира\p{L}+ся|предстоит|будет|будут|выйдут|станут)(?!\p{L})|(?:计划|力争|目标|规划|将|拟|争取|到20\d\d年)/iu
/** Strong words make a plan even without a date. */
const strong =
  /\b(?:plans? to|aims? to|intends? to|pledged to|vowed to|has set a (?:goal|target)|is in the process of)\b|(?<!\p{L})(?:планиру\p{L}+|намерен\p{L}*|обязал\p{L}+)(?!\p{L})|计划|力争|规划/iu
const within =
  /\b(?:over|in|within|during) the (?:next|coming) (?<n>\d+|two|three|four|five|ten|fifteen|twenty) years?\b|\bwithin (?<m>\d+|two|three|four|five|ten) years\b|(?<!\p{L})в (?:ближайшие|следующие|течение) (?<r>\d+|пять|десять|три|пяти|десяти|трёх|трех) лет|未来(?<z>\d+|[一二三五十]+)年/iu
const byYear =
  /\bby (?:the end of )?(?<y>20\d\d)\b|\b(?:no later than|until) (?<u>20\d\d)\b|(?<!\p{L})(?:к|до) (?:концу |конца )?(?<r>20\d\d)(?:\sгод[уа])?|到(?<z>20\d\d)年/iu
const counts: Readonly<Record<string, number>> = {
  two: 2, three: 3, four: 4, five: 5, ten: 10, fifteen: 15, twenty: 20,
  три: 3, трёх: 3, трех: 3, пять: 5, пяти: 5, десять: 10, десяти: 10, 一: 1, 二: 2, 三: 3, 五: 5, 十: 10,
} // prettier-ignore

/** A goal somebody has set, with the date it is due by where one is named or can be counted from the day of writing. */
export function planRule(passage: Passage): Candidate[] {
  const { words } = passage
  const intention = intends.exec(words)
  const year = byYear.exec(words)
  const span = within.exec(words)
  const due = dueOf(passage, year, span)
  const isDated = year !== null || span !== null
  const isPast = due !== null && passage.saidIn !== null && Number(due) < passage.saidIn
  // What is said of a year to come is a plan, whatever its verb.
  const isToCome = year !== null && due !== null && passage.saidIn !== null && Number(due) > passage.saidIn
  if (isPast || (intention === null && !isToCome) || (!isDated && !strong.test(words))) return []
  return [
    {
      assertion: { kind: 'plan', due, hubs: hubsOf(passage) },
      statement: asSentence(claimedWords(passage), passage.language),
      because: [intention?.[0] ?? '', year?.[0] ?? span?.[0] ?? ''].filter(Boolean),
    },
  ]
}

function dueOf(
  { saidIn }: Passage,
  year: RegExpExecArray | null,
  span: RegExpExecArray | null,
): string | null {
  const printed = Object.values(year?.groups ?? {}).find((part) => part !== undefined)
  if (printed !== undefined) return printed
  const count = Object.values(span?.groups ?? {}).find((part) => part !== undefined)
  if (count === undefined || saidIn === null) return null
  const years = counts[count.toLowerCase()] ?? Number(count)
  return Number.isInteger(years) ? String(saidIn + years) : null
}
