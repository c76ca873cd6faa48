import { overlap } from '../text/overlap.ts'
import type { Candidate } from './candidate.ts'
import type { Passage } from './passage.ts'
import { asSentence } from './wording.ts'

const joint = /[,;，；]\s?/gu

/**
 * 'Первые компании въедут в 2027 году, а к 2032 году …': the further dates of a sentence that has told a plan for one, each with the piece
 * of the sentence it stands in. In English lists of dates are goals of one plan, told with it.
 */
export function laterPlans(passage: Passage, due: string | null): readonly Candidate[] {
  const { words, periods, saidIn, language } = passage
  if (language === 'en' || due === null || saidIn === null) return []
  const told = new Set([due.slice(0, 4)])
  return periods.flatMap(({ period, role, span }): readonly Candidate[] => {
    const year = /^\d{4}/.exec(period)?.[0]
    const isTold = year === undefined || Number(year) <= saidIn || told.has(year)
    if (isTold || (role !== 'during' && role !== 'until')) return []
    told.add(year)
    const joints = [...words.matchAll(joint)].map(({ index, 0: printed }) => ({
      start: index,
      end: index + printed.length,
    }))
    const start = joints.findLast((each) => each.end <= span.start)?.end ?? 0
    const end = joints.find((each) => each.start >= span.end)?.start ?? words.length
    const own = passage.places.filter((place) => place.hub !== null && overlap(place.span, { start, end }))
    return [
      {
        assertion: {
          kind: 'plan',
          due: /^\d{4}(?:-\d{2})?/.exec(period)?.[0] ?? year,
          hubs: [...new Set(own.flatMap(({ hub }) => hub?.id ?? []))],
        },
        statement: asSentence(words.slice(start, end).replace(/^(?:а|но|и)\s/u, ''), language),
        because: [words.slice(span.start, span.end)],
      },
    ]
  })
}
