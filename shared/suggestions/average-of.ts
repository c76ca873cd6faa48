import type { PrintedQuantity } from '../text/quantities.ts'
import type { Passage, Place } from './passage.ts'

const averages: readonly (readonly [RegExp, string, 'country' | 'other'])[] = [
  [
    /\b(?:national|country['’]s|nationwide)\s(?:average|mean|median|figure|rate|level|norm)\b[^,;.\d]{0,24}$|(?<!\p{L})(?:в среднем по (?:стране|России)|средн\p{L}+ по стране|среднероссийск\p{L}+)(?!\p{L})[^,;.\d]{0,24}$|全国平均(?:水平|数)?[^，。；\d]{0,4}$/iu,
    'the country',
    'country',
  ],
  [
    /\b(?:world|global|worldwide)\s(?:average|mean|median|figure|rate|level)\b[^,;.\d]{0,24}$|(?<!\p{L})(?:в среднем по миру|среднемиров\p{L}+)(?!\p{L})[^,;.\d]{0,24}$|(?:世界|全球)平均(?:水平)?[^，。；\d]{0,4}$/iu,
    'the world',
    'other',
  ],
  [
    /\b(?:regional|provincial|state|county|industry|sector)\s(?:average|mean|median)\b[^,;.\d]{0,24}$|全省平均(?:水平)?[^，。；\d]{0,4}$/iu,
    'the average',
    'other',
  ],
]

/** 'And the national average was 2.2 percent': whose number it is, which is none of the places told before it. Null of any other. */
export function averageOf({ words, carried, places }: Passage, { span }: PrintedQuantity): Place | null {
  const left = words.slice(Math.max(0, span.start - 60), span.start)
  for (const [pattern, printed, of] of averages) {
    const match = pattern.exec(left)
    if (match === null) continue
    const start = span.start - left.length + match.index
    const at = { start, end: start + match[0].trimEnd().length }
    if (places.some((place) => place.span.start >= at.start && place.span.end <= span.start)) return null
    return { hub: of === 'country' ? carried.country : null, printed, span: at }
  }
  return null
}
