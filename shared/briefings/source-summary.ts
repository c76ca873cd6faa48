import { originsOf } from '../analysis/origins.ts'
import { printDate } from '../messages/print-date.ts'
import { openDisclaimerOf } from '../analysis/open-disclaimer.ts'
import { labelOf } from '../domain/id.ts'
import { reliabilities } from '../domain/grade.ts'
import { descriptorFactors } from '../domain/source-descriptor.ts'
import type { Source } from '../domain/source.ts'
import type { SourceSummaryStatement } from '../ipc/answers/sources.ts'
import { sentence, type Locale, type Sentence } from '../messages/sentence.ts'
import type { Speak } from '../messages/speak.ts'
import { languageName } from './language-name.ts'

/** `claims`: for each claim that cites some of the sources, which of them. */
export type SummaryParts = {
  readonly sources: readonly Source[]
  readonly claims: readonly (readonly string[])[]
  readonly language: Locale
  readonly speak: Speak
}

/** What a source is called in the statement. */
type Name = (source: Source) => string

/**
 * Drafts a source summary statement for exactly these sources, as Intelligence Community Directive 206 (section D.6.b) asks
 * of one: the strengths and weaknesses of the source base as a whole, which sources matter most, and what was not done. It
 * says only what is recorded: what nobody has graded or described is named as missing instead of being judged.
 */
export function sourceSummary({
  sources,
  claims,
  language,
  speak,
}: SummaryParts): Pick<SourceSummaryStatement, 'text' | 'missing'> {
  const known = new Set<string>()
  /** By title and label where it is first spoken of, by its label from then on. */
  const name: Name = ({ id, metadata }) => {
    if (known.has(id)) return labelOf(id)
    known.add(id)
    return speak(sentence('summary.source', { title: metadata.title, label: labelOf(id) }))
  }
  const named = (some: readonly Source[]) => some.map(name)
  const only = (key: string, some: readonly Source[]) =>
    some.length === 0 ? [] : [sentence(key, { count: some.length, sources: named(some) })]
  const ungraded = sources.filter(({ grade }) => grade === null)
  const undescribed = sources.filter(({ descriptor }) => Object.keys(descriptor ?? {}).length === 0)

  const paragraphs: readonly (readonly Sentence[])[] = [
    [base(sources, language), ...mainSource(sources, claims, name), ...singleOrigin(sources, claims)],
    [
      ...reliabilities.flatMap((letter) =>
        only(
          `summary.reliability.${letter}`,
          sources.filter(({ grade }) => grade?.reliability === letter),
        ),
      ),
      ...only('summary.ungraded', ungraded),
    ],
    sources.flatMap((source) => described(source, name)),
    [
      ...sources.flatMap((source) => translation(source, name, language)),
      ...only(
        'summary.unproven',
        sources.filter(({ chain }) => chain.some(({ proven }) => !proven)),
      ),
      ...only(
        'summary.no-chain',
        sources.filter(({ chain }) => chain.length === 0),
      ),
      ...sources.flatMap((source) => {
        const disclaimer = openDisclaimerOf(source)
        return disclaimer === null
          ? []
          : [sentence('summary.disclaimer', { source: name(source), disclaimer })]
      }),
      ...sources.flatMap((source) =>
        source.retraction === null
          ? []
          : [sentence('summary.retracted', { source: name(source), reason: source.retraction.reason })],
      ),
    ],
  ]
  const gap = language === 'zh' ? '' : ' '
  return {
    text: paragraphs
      .filter((sentences) => sentences.length > 0)
      .map((sentences) => sentences.map(speak).join(gap))
      .join('\n\n'),
    missing: [
      ...only('summary.missing.grade', ungraded),
      ...only('summary.missing.descriptor', undescribed),
      ...only(
        'summary.missing.published',
        sources.filter(({ metadata }) => metadata.published === null && metadata.dateline === null),
      ),
    ],
  }
}

function base(sources: readonly Source[], language: Locale): Sentence {
  const { origins } = originsOf(
    sources.map(({ id, metadata, chain }) => ({ source: id, title: metadata.title, chain })),
  )
  const languages = [...new Set(sources.flatMap(({ metadata }) => metadata.language ?? []))]
  const dates = sources
    .flatMap(({ metadata }) => metadata.published ?? metadata.dateline?.date ?? [])
    .filter((date) => !date.startsWith('X'))
    .toSorted()
  const [first, last] = [dates[0], dates.at(-1)]
  const counts = sentence('summary.base', { count: sources.length, origins })
  const tongues = sentence('summary.languages', {
    languages: languages.map((code) => languageName(code, language)),
  })
  const spoken =
    languages.length === 0 ? counts : sentence('summary.joined', { first: counts, then: tongues })
  if (first === undefined || last === undefined) return sentence('summary.ended', { words: spoken })
  const span =
    first === last
      ? sentence('summary.dated', { date: printDate(first, language, 'long') })
      : sentence('summary.dated-between', {
          from: printDate(first, language, 'long'),
          to: printDate(last, language, 'long'),
        })
  return sentence('summary.ended', { words: sentence('summary.joined', { first: spoken, then: span }) })
}

/** Named only where it carries more claims than any other, and at least half of them. */
function mainSource(sources: readonly Source[], claims: SummaryParts['claims'], name: Name): Sentence[] {
  const counted = sources
    .map((source) => ({ source, count: claims.filter((cited) => cited.includes(source.id)).length }))
    .toSorted((a, b) => b.count - a.count)
  const [most, next] = counted
  if (most === undefined || next === undefined || most.count === next.count || most.count * 2 < claims.length)
    return []
  return [sentence('summary.main', { source: name(most.source), count: most.count, of: claims.length })]
}

function singleOrigin(sources: readonly Source[], claims: SummaryParts['claims']): Sentence[] {
  const byId = new Map(sources.map((source) => [source.id as string, source]))
  const single = claims.filter((cited) => {
    const reports = cited.flatMap((id) => {
      const source = byId.get(id)
      return source === undefined ? [] : [{ source: id, title: source.metadata.title, chain: source.chain }]
    })
    return originsOf(reports).origins === 1
  }).length
  return single === 0 ? [] : [sentence('summary.single-origin', { count: single, of: claims.length })]
}

function described(source: Source, name: Name): Sentence[] {
  return descriptorFactors.flatMap((factor) => {
    const words = source.descriptor?.[factor]
    if (words === undefined) return []
    const values = { source: name(source), words: words.replace(/[.。]$/u, '') }
    return [sentence(`summary.factor.${factor}`, values)]
  })
}

function translation(source: Source, name: Name, language: Locale): Sentence[] {
  const { translatedFrom } = source.metadata
  if (translatedFrom === null) return []
  const values = { source: name(source), language: languageName(translatedFrom, language) }
  return [sentence('summary.translation', values)]
}
