import type { Observation } from '../../domain/observation.ts'
import { dateIn } from '../periods.ts'

/** What a row's note says about its value, beyond words for people. */
export type NoteReading = {
  readonly status?: Observation['status']
  readonly qualifier?: Observation['qualifier']
  readonly vintage?: string
}

const qualifiers: readonly (readonly [string, Observation['qualifier']])[] = [
  ['around|about|roughly|approximately|approx\\.?|circa|rund|около|примерно|约|約', 'about'],
  [
    'more than|over|above|exceeded|exceeding|surpassed|topped|более|свыше|превысил[аои]?|超过|超|突破',
    'more-than',
  ],
  ['less than|under|below|менее|不足|不到', 'less-than'],
  ['nearly|almost|почти|近', 'nearly'],
]
/** The number after a qualifying word must be the row's own: notes also quote other values. */
const qualified = qualifiers.map(
  ([words, qualifier]) => [new RegExp(`(?:${words})\\s*(\\d[\\d.,  ]*)`, 'giu'), qualifier] as const,
)
const told =
  /\b(?:preliminary|provisional|final|estimated?|forecast|quoted|published|stated|said|around|about)\b|предварительн|оценк|окончательн|初步|最终|公布/i

/**
 * 'preliminary, Jan 2025' → status P, vintage 2025-01; "'around 4.4', Jan 2025" → about, 2025-01. A part of the note that
 * speaks of another value ('VALUE CONFLICT with …', 'another source says …') tells nothing about this one.
 */
export function readNote(note: string, value: number): NoteReading {
  if (note === '' || note.length > 5000) return {}
  const parts = note.split(/[;；]/).filter((part) => !/\b(?:conflict|another|elsewhere)\b/i.test(part))
  const own = parts.join(';')
  const dated = parts.filter((part) => told.test(part)).flatMap((part) => dateIn(part) ?? [])
  const status = statusIn(own)
  const qualifier = qualifierIn(own, value)
  const vintage = dated.find((date) => date.length > 4)
  return {
    ...(status === undefined ? {} : { status }),
    ...(qualifier === undefined ? {} : { qualifier }),
    ...(vintage === undefined ? {} : { vintage }),
  }
}

/** 'as first published, later revised' is not provisional: only the word itself counts. */
function statusIn(note: string): Observation['status'] | undefined {
  if (/\b(?:preliminary|provisional)\b|предварительн|初步/i.test(note)) return 'P'
  if (/\bforecast\b|прогноз|预测/i.test(note)) return 'F'
  if (/\bestimated?\b|оценка|估计/i.test(note)) return 'E'
  if (/^(?:time series )?break\b|разрыв ряда/i.test(note)) return 'B'
  return undefined
}

function qualifierIn(note: string, value: number): Observation['qualifier'] | undefined {
  for (const [pattern, qualifier] of qualified)
    for (const [, digits = ''] of note.matchAll(pattern)) {
      const plain = digits.replace(/[\s ]/g, '').replace(/[.,]$/, '')
      const readings = [Number(plain.replaceAll(',', '')), Number(plain.replace(',', '.'))]
      if (readings.includes(value)) return qualifier
    }
  return undefined
}
