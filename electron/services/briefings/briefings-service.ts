import type { Briefing } from '#shared/domain/briefing.ts'
import { labelOf, slugOf } from '#shared/domain/id.ts'
import { citedClaims } from '#shared/briefings/citations.ts'
import { compareEvidence } from '#shared/briefings/compare-evidence.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import type { Locale } from '#shared/messages/sentence.ts'
import { loadScales } from '../judgements/load-scales.ts'
import { gatherBriefing, type Gathering } from './gather-briefing.ts'
import { makePages } from './make-pages.ts'
import { recordIssue } from './record-issue.ts'
import { createEvidenceReader } from './read-evidence.ts'
import type { Person } from '../workspace/person.ts'
import { createTypesetter, type Typesetter } from './typesetter.ts'
import { workspaceNow } from './workspace-now.ts'

export type BriefingsParts = Omit<Gathering, 'scales'> & {
  /** Path of the resources folder, for the template and the fonts. */
  readonly resources: string
  readonly now: () => Date
  readonly person: Pick<Person, 'name'>
  /** Language of numbers and words in a verification; English when nobody says. */
  readonly locale?: Locale
}

/** Briefings: written, shown as the pages they print as, exported to PDF, and verified from one. */
export function createBriefingsService(services: BriefingsParts): ServiceOf<'briefings'> {
  const { store, resources, now, locale = 'en' } = services
  const parts = { ...services, scales: loadScales(resources) }
  // Reading the fonts takes a while; a program that only imports sources should not wait for it.
  let typesetter: Typesetter | null = null
  const typesetting = () => (typesetter ??= createTypesetter(resources))
  const readEvidence = createEvidenceReader()
  const find = (id: string): Briefing =>
    store.get('briefings', id) ?? refuse('briefing-not-found', { briefing: labelOf(id) })
  const pagesOf = async (briefing: Briefing) =>
    makePages(await gatherBriefing(briefing, parts), typesetting())

  return {
    list: async () =>
      store.all('briefings').map(({ id, title, date, language, blocks }) => ({
        id,
        title,
        date,
        language,
        blocks: blocks.length,
        claims: citedClaims(blocks).length,
      })),

    open: async ({ briefing }) => find(briefing),

    save: async ({ briefing: id, ...written }) => {
      const repeated = written.blocks.find(
        (block, at) => written.blocks.findIndex((other) => other.id === block.id) < at,
      )
      if (repeated !== undefined) refuse('duplicate-block', { block: repeated.id })
      const earlier = id === null ? null : find(id)
      const briefing: Briefing = {
        ...written,
        id: earlier?.id ?? store.nextId('briefings', 'B'),
        schema: 1,
        madeAt: earlier?.madeAt ?? now().toISOString(),
      }
      if (earlier !== null && JSON.stringify(briefing) === JSON.stringify({ ...briefing, ...earlier }))
        return briefing
      await store.change('briefings.save', [{ do: 'put', collection: 'briefings', entity: briefing }])
      return briefing
    },

    remove: async ({ briefing }) => {
      await store.change('briefings.remove', [
        { do: 'remove', collection: 'briefings', id: find(briefing).id },
      ])
      return null
    },

    preview: async ({ briefing }) => {
      const { typeset, contentHash, findings } = await pagesOf(find(briefing))
      return {
        pages: typeset?.pictures() ?? [],
        findings,
        contentHash,
        blockPages: typeset?.blockPages ?? {},
      }
    },

    export: async ({ briefing: id }) => {
      const briefing = find(id)
      const { typeset, contentHash, findings } = await pagesOf(briefing)
      const stops = findings.filter((finding) => finding.severity === 'stops')
      const [first] = stops
      if (first !== undefined || typeset === null)
        return refuse('briefing-stopped', {
          findings: stops.length,
          first: first?.sentence ?? labelOf(id),
        })
      await recordIssue(parts, briefing, { contentHash, pages: typeset.pages })
      return {
        fileName: `${slugOf(briefing.title) || labelOf(id)}-${briefing.date}.pdf`,
        mediaType: 'application/pdf',
        base64: Buffer.from(typeset.pdf()).toString('base64'),
        pages: typeset.pages,
        contentHash,
        findings,
      }
    },

    verify: async ({ base64 }) => {
      const { evidence, intact } = await readEvidence(new Uint8Array(Buffer.from(base64, 'base64')))
      const now = await workspaceNow(evidence, parts, locale)
      return {
        briefing: evidence.briefing.title,
        contentHash: evidence.contentHash,
        intact,
        ...compareEvidence(evidence, now),
      }
    },
  }
}
