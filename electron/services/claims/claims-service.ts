import { labelOf } from '#shared/domain/id.ts'
import type { Claim, EvidenceLink } from '#shared/domain/claim.ts'
import { reviewId, reviewOf } from '#shared/domain/review.ts'
import type { Observation } from '#shared/domain/observation.ts'
import type { TextSpan } from '#shared/domain/text-span.ts'
import { printFigure as printToken } from '#shared/briefings/print-figure.ts'
import { readFigure } from '#shared/briefings/read-figure.ts'
import type { Locale } from '#shared/messages/sentence.ts'
import type { Speak } from '#shared/messages/speak.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { Input, ServiceOf } from '#shared/ipc/requests.ts'
import { wholeCharacters } from '#shared/text/whole-characters.ts'
import { draftClaim } from '#shared/suggestions/draft-claim.ts'
import type { Edit, Store } from '#electron/storage/store.ts'
import type { DatasetReader } from '../dataset/dataset-reader.ts'
import { currentVersion, sourceById } from '../sources/source-answers.ts'
import { readVersionText } from '../sources/version-text.ts'
import type { Person } from '../workspace/person.ts'
import { citingBriefings, figuresBesideCitation, type PrintFigure } from './citing-briefings.ts'
import { claimViews, sourcesOf } from './claim-views.ts'
import { createEvidenceLinks } from './evidence-links.ts'
import { createClaimExport } from './exchange-claims.ts'
import { createClaimImport } from './import-claims.ts'
import { claimEdits, newClaim } from './new-claim.ts'
import { orphanEdits } from './orphan-quotations.ts'
import { readPassagesOnce } from './read-passages-once.ts'
import { reviewsByClaim } from './reviews-by-claim.ts'
import { planQuotations } from './quotation-edits.ts'

export type ClaimsServiceParts = {
  readonly store: Store
  readonly dataset: DatasetReader
  readonly checks: ServiceOf<'checks'>
  readonly person: Person
  readonly speakers: Readonly<Record<Locale, Speak>>
  readonly now?: () => Date
}

/** Claims: marked by hand, reviewed, linked to evidence, and walked from briefing to observation. */
export function createClaimsService({
  store,
  dataset,
  checks,
  person,
  speakers,
  now = () => new Date(),
}: ClaimsServiceParts): ServiceOf<'claims'> {
  const readPassages = readPassagesOnce(dataset)
  const claimById = (id: string): Claim =>
    store.get('claims', id) ?? refuse('claim-unknown', { claim: labelOf(id) })

  async function set(command: string, id: string, fields: Partial<Claim>): Promise<Claim> {
    claimById(id)
    if (Object.keys(fields).length > 0)
      await store.change(command, [{ do: 'set', collection: 'claims', id, fields }])
    return claimById(id)
  }

  async function list({ asKnownOn = null }: Input<'claims.list'> = {}) {
    const claims = store.all('claims')
    return claimViews(store, claims, await checks.run({ claims: claims.map(({ id }) => id), asKnownOn }))
  }

  return {
    ...createClaimExport({ store, list, speak: speakers.en }),
    ...createClaimImport({ store, dataset, person, now }),
    ...createEvidenceLinks({ store, dataset, checks }),
    list,

    async draft({ source: id, span }) {
      const source = sourceById(store, id)
      const version = currentVersion(store, source)
      const extracted = await readVersionText(store, version)
      const { tools, near } = await readPassages(version, extracted)
      const words = trimmed(extracted.text, span)
      const drafted = draftClaim(extracted, words, tools, near(words))
      return { ...drafted, because: [...drafted.because] }
    },

    async mark({ source: id, span, statement, assertion, speaker, because }) {
      const source = sourceById(store, id)
      const version = currentVersion(store, source)
      const extracted = await readVersionText(store, version)
      const { quotation, edits } = planQuotations(store, { source: id, version: version.id, extracted }).plan(
        trimmed(extracted.text, span),
      )
      const claim = newClaim(
        {
          id: store.nextId('claims', 'C'),
          statement,
          assertion,
          speaker,
          because,
          suggestion: null,
          madeBy: person.name(),
          madeAt: now().toISOString(),
        },
        source,
      )
      const link: EvidenceLink = {
        id: store.nextId('links', 'L'),
        claim: claim.id,
        target: { kind: 'quotation', quotation: quotation.id },
        relation: 'supports',
        note: '',
      }
      await store.change('claims.mark', [...edits, ...claimEdits(claim, link)])
      return claim
    },

    async update({ claim, ...fields }) {
      const isReworded = claimById(claim).reworded != null
      const isAnswer = fields.statement !== undefined || fields.assertion !== undefined
      return set('claims.update', claim, {
        ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
        ...(isReworded && isAnswer && { reworded: null }),
      })
    },

    keep: ({ claim }) =>
      set('claims.keep', claim, claimById(claim).reworded == null ? {} : { reworded: null }),

    /**
     * A review carries its reviewer's name, and stands beside those of others: nobody's takes the place of another's. The
     * people of the dataset are those claims speak of, not those who work here: whoever works goes by the name in their
     * settings alone, and two of one name are one reviewer, as the dialog of the name says. Product rule R1 says that
     * nobody accepts a claim of their own; an analyst who works alone would then never finish. So a person may accept
     * their own claim, and it shows: reviewer and maker are one name, which every list and every PDF can tell
     * (`isSelfReviewed` in shared/domain/self-review). Changing the assertion or the statement later does not take a
     * review back by itself: the journal has both, and the reviewer's date stands beside it.
     */
    async review({ claim: id, status, note }) {
      const claim = claimById(id).id
      const by = person.name()
      const edit: Edit =
        status === 'unreviewed'
          ? { do: 'remove', collection: 'reviews', id: reviewId(claim, by) }
          : {
              do: 'put',
              collection: 'reviews',
              entity: reviewOf(claim, by, { status, at: now().toISOString(), note }),
            }
      await store.change('claims.review', [edit])
      return reviewsByClaim(store).get(claim) ?? []
    },

    async remove({ claim: id }) {
      const claim = claimById(id)
      const cited = citingBriefings(store, id, claim.statement, () => '…')
      if (cited.length > 0)
        refuse('claim-cited', {
          claim: labelOf(id),
          briefings: [...new Set(cited.map(({ title }) => title))],
        })
      const links = store.all('links').filter((link) => link.claim === id)
      await store.change('claims.remove', [
        ...links.map((link): Edit => ({ do: 'remove', collection: 'links', id: link.id })),
        ...orphanEdits(store, links),
        ...store
          .all('judgements')
          .filter((judgement) => judgement.claim === id)
          .map((judgement): Edit => ({ do: 'remove', collection: 'judgements', id: judgement.id })),
        ...(reviewsByClaim(store).get(id) ?? []).map((review): Edit => ({
          do: 'remove',
          collection: 'reviews',
          id: review.id,
        })),
        { do: 'remove', collection: 'claims', id },
      ])
      return null
    },

    async line({ claim: id, asKnownOn = null }) {
      const claim = claimById(id)
      const [view] = claimViews(store, [claim], await checks.run({ claims: [id], asKnownOn }))
      if (view === undefined) refuse('claim-unknown', { claim: labelOf(id) })
      const ids = view.links.flatMap(({ target }) =>
        target.kind === 'observation' ? [target.observation] : [],
      )
      const linked = await Promise.all(ids.map((observation) => dataset.observations.byId(observation)))
      const observations = [...view.check.observations, ...linked.filter((row) => row !== undefined)]
      const printed = new Map<string, Observation>()
      for (const figure of figuresBesideCitation(store, id)) {
        const observation = await dataset.observations.byId(figure)
        if (observation !== undefined) printed.set(figure, observation)
      }
      // A briefing has a day of its own: what it prints does not follow the day that is asked for.
      const [today] = asKnownOn === null ? [view.check] : await checks.run({ claims: [id] })
      const printFigure: PrintFigure = ({ of, format }, language) => {
        const look = {
          observation: (figure: string) => printed.get(figure),
          outcome: (claim: string) => (claim === id ? today?.outcome : undefined),
        }
        return printToken(readFigure(of, look), format, language, speakers[language]) ?? '…'
      }
      return {
        view,
        briefings: citingBriefings(store, id, claim.statement, printFigure),
        sources: sourcesOf(store, view.quotations),
        observations: [...new Map(observations.map((row) => [row.id, row])).values()],
      }
    },
  }
}

/** A selection without the white space a mouse takes along, and of whole characters; one of nothing else is refused. */
function trimmed(text: string, span: TextSpan): TextSpan {
  const { start, end } = wholeCharacters(text, span)
  if (end > text.length) refuse('selection-outside', { end, length: text.length })
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  const to = end - (words.length - words.trimEnd().length)
  return to > from ? { start: from, end: to } : refuse('selection-empty')
}
