import type { Issue } from '../domain/issue.ts'
import { printDate } from '../messages/print-date.ts'
import { labelOf } from '../domain/id.ts'
import type { Source, Version } from '../domain/source.ts'
import type { SourceImpact } from '../ipc/answers/sources.ts'
import { sentence, type Locale, type Sentence } from '../messages/sentence.ts'
import type { Speak } from '../messages/speak.ts'
import { printedDay } from './printed-figure.ts'

/** What a correction is written from. `lost`: quotations whose words no longer stand in the source's current text. */
export type CorrectionParts = {
  readonly source: Source
  readonly version: Version | undefined
  readonly briefing: Pick<SourceImpact['briefings'][number], 'title' | 'sentences' | 'charts' | 'issued'>
  readonly claims: SourceImpact['claims']
  readonly chartTitles: ReadonlyMap<string, string>
  readonly lost: readonly {
    readonly id: string
    readonly exact: string
    readonly claims: readonly string[]
  }[]
  readonly language: Locale
  readonly speak: Speak
}

/**
 * Drafts the note that goes to the readers of a briefing when a source it cites was retracted, re-graded or revised since
 * it went out; null when none of that happened. It names every sentence and chart that rests on the source, and what is
 * left of each claim without it.
 */
export function correctionNote(parts: CorrectionParts): string | null {
  const { source, briefing, language, speak } = parts
  const [latest] = briefing.issued
  const happened = whatHappened(parts, latest)
  if (happened.length === 0) return null
  const head =
    latest === undefined
      ? sentence('impact.note.title', { title: briefing.title })
      : sentence('impact.note.title-issued', {
          title: briefing.title,
          date: printedDay(latest.at.slice(0, 10), language),
          hash: latest.contentHash.slice(0, 12),
        })
  const publisher = source.metadata.publisher ?? source.metadata.agency
  const earlier = briefing.issued.slice(1).map(({ at, contentHash }) =>
    sentence('impact.note.earlier', {
      date: printedDay(at.slice(0, 10), language),
      hash: contentHash.slice(0, 12),
    }),
  )
  const about = sentence('impact.note.source', {
    title: source.metadata.title,
    label: labelOf(source.id),
    publisher: publisher ?? speak(sentence('impact.note.publisher-unknown')),
  })
  const items = [...sentenceItems(parts), ...chartItems(parts)]
  const touched = items.length === 0 ? [] : [sentence('impact.note.touched'), ...items]
  return [head, ...earlier, about, ...happened, ...touched].map(speak).join('\n')
}

function whatHappened(
  { source, version, lost, language }: CorrectionParts,
  latest: Issue | undefined,
): Sentence[] {
  const { retraction, grade } = source
  const then = latest?.sources.find((one) => one.source === source.id)
  const sentences: Sentence[] = []
  if (retraction !== null) {
    const on = retraction.on ?? retraction.at.slice(0, 10)
    sentences.push(
      sentence('impact.note.retracted', { date: printDate(on, language, 'long'), reason: retraction.reason }),
    )
    if (retraction.notice !== null)
      sentences.push(sentence('impact.note.notice', { notice: retraction.notice }))
  }
  const before = gradeCode(then?.grade ?? null)
  if (then !== undefined && grade !== null && before !== gradeCode(grade)) {
    const now = { grade: gradeCode(grade), reason: grade.reliabilityReason || grade.credibilityReason }
    sentences.push(
      before === ''
        ? sentence('impact.note.graded', now)
        : sentence('impact.note.regraded', { ...now, before }),
    )
  }
  if (then !== undefined && version !== undefined && then.version !== version.id) {
    sentences.push(
      sentence('impact.note.revised', {
        before: labelOf(then.version),
        now: labelOf(version.id),
        date: printedDay(version.addedAt.slice(0, 10), language),
        note: version.note,
      }),
    )
    for (const { exact } of lost) sentences.push(sentence('impact.note.lost', { words: shortened(exact) }))
  }
  return sentences
}

/** A sentence that cites several claims is told once, with what is left of the claim that lost most. */
function sentenceItems({ briefing, claims }: CorrectionParts): Sentence[] {
  const bySentence = new Map<string, SourceImpact['claims'][number] | undefined>()
  for (const { words, claim } of briefing.sentences) {
    const view = claims.find(({ id }) => id === claim)
    const known = bySentence.get(words)
    const isWorse = known === undefined || (view?.originsWithout ?? Infinity) < known.originsWithout
    bySentence.set(words, isWorse ? view : known)
  }
  return [...bySentence].map(([words, view]) =>
    sentence('impact.note.item', {
      words: shortened(words),
      left: view === undefined ? '' : whatIsLeft(view),
    }),
  )
}

/** Other reports of one and the same origin are no corroboration that is left: the origin is what was taken back. */
function whatIsLeft({ origins, originsWithout, reportsWithout }: SourceImpact['claims'][number]): Sentence {
  if (originsWithout === 0) return sentence('impact.note.left.none')
  return sentence(originsWithout < origins ? 'impact.note.left.fewer' : 'impact.note.left.same', {
    count: originsWithout,
    of: origins,
    reports: reportsWithout,
  })
}

function chartItems({ briefing, chartTitles }: CorrectionParts): Sentence[] {
  return briefing.charts.map((id) =>
    sentence('impact.note.chart', { title: chartTitles.get(id) ?? labelOf(id) }),
  )
}

function gradeCode(grade: Source['grade']): string {
  return grade === null ? '' : grade.reliability + grade.credibility
}

function shortened(words: string): string {
  const plain = words.replace(/\s+/gu, ' ').trim()
  return plain.length > 300 ? `${plain.slice(0, 299)}…` : plain
}
