import { evidenceBearing, goesWithoutSaying } from '../analysis/evidence-bearing.ts'
import type { EvidenceLink } from '../domain/claim.ts'
import type { ChainStep } from '../domain/provenance.ts'
import { printDate } from '../messages/print-date.ts'
import type { Quotation } from '../domain/quotation.ts'
import { labelOf } from '../domain/id.ts'
import type { Source } from '../domain/source.ts'
import { sentence, type Locale } from '../messages/sentence.ts'
import { openDisclaimerOf } from '../analysis/open-disclaimer.ts'
import type { PrintedQuotation, PrintedStep } from './briefing-content.ts'
import type { BriefingData } from './briefing-data.ts'
import { languageName } from './language-name.ts'

/**
 * A quotation with its whole chain in words: who said it, through whom it came, and what is not proven of that. Of words that
 * do more or less than support the claim, their label says so.
 */
export function printQuotation(
  quotation: Quotation,
  links: readonly EvidenceLink[],
  data: BriefingData,
): PrintedQuotation {
  const source = data.sources.get(quotation.source)
  const place = data.places.get(quotation.id)
  return {
    label: printLabel(quotation, links, data),
    before: place?.before ?? '',
    exact: quotation.exact,
    after: place?.after ?? '',
    source: source?.metadata.title ?? labelOf(quotation.source),
    reference: data.references.find((one) => one.source === quotation.source)?.mark ?? null,
    language: languageSubtag(source?.metadata.language ?? null),
    chain: (source?.chain ?? []).map((step) => printStep(step, data)),
    details: source === undefined ? [] : printDetails(source, data),
    disclaimer: source === undefined ? null : openDisclaimerOf(source),
    retracted: source === undefined ? null : printRetraction(source, data),
    earlier: null,
  }
}

/** 'S3:10', its page where the source has pages, and '(contradicts, weak)'. */
function printLabel(
  { id, page }: Quotation,
  links: readonly EvidenceLink[],
  { speak }: BriefingData,
): string {
  const plain = labelOf(id)
  const label = page == null ? plain : speak(sentence('briefings.quotation.on-page', { label: plain, page }))
  const link = links.find(({ target }) => target.kind === 'quotation' && target.quotation === id)
  return link === undefined || goesWithoutSaying(link)
    ? label
    : speak(sentence('briefings.quotation.bears', { label, how: evidenceBearing(link) }))
}

function printStep(step: ChainStep, { briefing: { language }, speak }: BriefingData): PrintedStep {
  const facts = [
    speak(sentence(`briefings.role.${step.role}`)),
    ...(step.language === null ? [] : [languageName(step.language, language)]),
    ...(step.date === null ? [] : [printDate(step.date, language, 'long')]),
  ]
  return {
    text: speak(
      sentence(`briefings.step.${step.relation}`, { name: step.name, facts: facts.join(comma(language)) }),
    ),
    doubt: step.proven ? null : speak(sentence('briefings.step.not-proven')),
  }
}

/** 'Original title: «Три центра…» (Russian)': what the words were called before they were translated; null where nobody noted it. */
export function printOriginalTitle(
  { chain, metadata }: Source,
  { briefing: { language }, speak }: BriefingData,
): string | null {
  const original = chain.find(({ title }) => title !== null && title !== metadata.title)
  if (original === undefined || original.title === null) return null
  const title = original.title
  return original.language === null
    ? speak(sentence('briefings.detail.original-title', { title }))
    : speak(
        sentence('briefings.detail.original-title-in', {
          title,
          language: languageName(original.language, language),
        }),
      )
}

function printDetails(source: Source, data: BriefingData): string[] {
  const {
    briefing: { language },
    speak,
  } = data
  const { originalPublisher, dateline, translatedFrom } = source.metadata
  const { disclaimerAnswer } = source
  const original = printOriginalTitle(source, data)
  const details: string[] = original === null ? [] : [original]
  if (originalPublisher !== null)
    details.push(speak(sentence('briefings.detail.original-publisher', { name: originalPublisher })))
  if (dateline !== null)
    details.push(speak(sentence('briefings.detail.dateline', { printed: withoutDash(dateline.printed) })))
  if (translatedFrom !== null)
    details.push(
      speak(sentence('briefings.detail.translated', { language: languageName(translatedFrom, language) })),
    )
  if (source.grade !== null)
    details.push(
      speak(
        sentence('briefings.detail.grade', { grade: source.grade.reliability + source.grade.credibility }),
      ),
    )
  if (disclaimerAnswer !== null && openDisclaimerOf(source) === null && source.metadata.disclaimer !== null)
    details.push(
      speak(
        sentence('briefings.detail.disclaimer-answered', {
          by: disclaimerAnswer.by,
          answer: withoutStop(disclaimerAnswer.answer),
        }),
      ),
    )
  return details
}

/** Told wherever the source is cited, not only where its chain is told. */
function printRetraction(
  { retraction }: Source,
  { briefing: { language }, speak }: BriefingData,
): string | null {
  if (retraction === null) return null
  const values = {
    date: printDate(retraction.on ?? retraction.at.slice(0, 10), language, 'long'),
    reason: withoutStop(retraction.reason),
  }
  return retraction.notice === null
    ? speak(sentence('briefings.detail.retracted', values))
    : speak(sentence('briefings.detail.retracted-notice', { ...values, notice: retraction.notice }))
}

/** A dateline's dash leads to the article it stands before; here nothing follows. */
function withoutDash(printed: string): string {
  return printed.replace(/[\s\-–—:：]+$/u, '')
}

/** Details stand between full stops of the page's own. */
function withoutStop(words: string): string {
  return words.replace(/[.。]$/u, '')
}

function comma(locale: Locale): string {
  return locale === 'zh' ? '，' : ', '
}

/** `en` of `en-GB`; null for what is no language. */
function languageSubtag(code: string | null): string | null {
  return /^[a-z]{2,3}(?=$|-)/.exec(code ?? '')?.[0] ?? null
}
