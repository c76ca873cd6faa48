import type { TextSpan } from '../domain/text-span.ts'

const told =
  /\b(?:reported|said|announced|published|released|presented|issued|unveiled|confirmed|revealed|told\s\p{L}+|calculated|estimated|follows?|appears?|due|(?:is|are|be) (?:known|ready|out|available))\s(?:(?:it|this|them|earlier|again|first|here)\s)?(?:on\s\p{Lu}\p{L}+\s)?(?:in|back in|at the end of|early in|late in)\s(?:early\s|late\s|mid-)?$|(?<!\p{L})(?:сообщил|опубликова|обнародова|заявил|рассказал|объявил|подсчитал)\p{L}*\s(?:[\p{L}«»]+\s){0,2}(?:в|в конце|в начале)\s$|(?:于|在)$/u
const behind = /^(?:发布|公布|通报|披露|表示|宣布)/u
const published = /(?:发布|公布|通报|披露|宣布)(?:的)?$/u

/** 'The statistics office reported in November': when something was told, which is no time of what was measured. */
export function isTimeOfTelling(text: string, { start, end }: TextSpan): boolean {
  const left = text.slice(Math.max(0, start - 60), start)
  const right = text.slice(end)
  if (/[于在]$/u.test(left)) return behind.test(right)
  return published.test(left) ? false : told.test(left)
}
