import { unitOf } from '../dataset/units.ts'
import type { Indicator } from '../domain/indicator.ts'

const toPeople =
  /\bper\b|\bfor every\b|\b(?:density|ratio|rate|intensity)\b|(?<!\p{L})(?:на\s(?:\d|тыс|каждые|душу|миллион|сто|человека|жителя)|плотност|обеспеченност|в расч[её]те|душев)|每|人均|户均|万人|密度|率/iu

/** Whether words may name an indicator: 'получил 121 патент' tells no number of patents to so many people. */
export function mayBeToPeople(words: string, { unit }: Indicator): boolean {
  return unit === null || unitOf(unit).dimension !== 'per-person' || toPeople.test(words)
}
