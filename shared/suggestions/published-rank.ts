import { meaningfulWords } from '../dataset/indicator-words.ts'
import { conceptsOf } from '../dataset/measure-words.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { Passage, Place } from './passage.ts'
import { contextOf } from './told-names.ts'

/** 'Production fell, which put Ontario fourth': where the dataset has the place's published ranks of what is measured, a rank is one of them. */
export function publishedRank(
  { index }: Passage,
  measured: Indicator,
  [subject]: readonly Place[],
): Indicator | null {
  if (measured.unit === 'rank' || subject?.hub == null) return null
  const said = meaningfulWords(measured.names.en).map((word) => conceptsOf(word))
  const ranks = [...index.series.indicatorsOf(subject.hub.id)]
    .flatMap((id) => index.indicators.get(id) ?? [])
    .filter(
      (each) =>
        each.unit === 'rank' &&
        said.every((word) => word.some((concept) => contextOf(each).includes(concept))),
    )
  const [only, ...others] = ranks
  return only !== undefined && others.length === 0 ? only : null
}
