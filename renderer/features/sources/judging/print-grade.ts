import type { Grade } from '#shared/domain/grade.ts'
import { t } from '../../../messages/speech.svelte.ts'

/** What the letter and the digit of a grade mean, in words. */
export const printGrade = ({ reliability, credibility }: Grade): string =>
  t('sources.grade.title', {
    reliability: `${reliability} (${t(`sources.reliability.${reliability}`)})`,
    credibility: `${credibility} (${t(`sources.credibility.${credibility}`)})`,
  })
