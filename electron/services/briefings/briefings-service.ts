import { usualBriefing, type Briefing } from '#shared/domain/briefing.ts'
import { labelOf, slugOf } from '#shared/domain/id.ts'
import { collectEvidence } from '#shared/briefings/collect-evidence.ts'
import { composeBriefing } from '#shared/briefings/compose-briefing.ts'
import { printedDay } from '#shared/briefings/printed-figure.ts'
import { citedClaims } from '#shared/briefings/citations.ts'
import { compareEvidence } from '#shared/briefings/compare-evidence.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { Input, ServiceOf } from '#shared/ipc/requests.ts'
import { sentence, type Locale } from '#shared/messages/sentence.ts'
import { loadScales } from '../judgements/load-scales.ts'
import type { BriefingFinding } from '#shared/ipc/answers/briefings.ts'
import { explainFigure } from './explain-figure.ts'
import { exportWords, mediaTypes } from './export-words.ts'
import { gatherBriefing, type Gathering } from './gather-briefing.ts'
import { makePages, type Wanted } from './make-pages.ts'
import { copyTemplate, listTemplates } from './own-templates.ts'
import { createPictures } from './pictures.ts'
import { createPress } from './press.ts'
import { createIssues, frozen, signOffsOf } from './issues.ts'
import { fileHash, recordIssue } from './record-issue.ts'
import { createPdfReader } from './read-evidence.ts'
import { sealEvidence } from './seal-evidence.ts'
import type { Person } from '../workspace/person.ts'
import { templateOf } from './template.ts'
import { workspaceNow } from './workspace-now.ts'

export type BriefingsParts = Omit<Gathering, 'scales' | 'press' | 'pictures'> & {
  /** Path of the resources folder, for the templates and the fonts. */
  readonly resources: string
  readonly now: () => Date
  readonly person: Pick<Person, 'name'>
  /** Language of numbers and words in a verification; English when nobody says. */
  readonly locale?: Locale
}

/** Briefings: written, shown as the pages they print as, exported to PDF, and verified from one. */
export function createBriefingsService(services: BriefingsParts): ServiceOf<'briefings'> {
  const { store, resources, now, locale = 'en' } = services
  const press = createPress(resources)
  const pictures = createPictures({ store, resources })
  const parts = { ...services, press, pictures, scales: loadScales(resources) }
  const places = { resources, workspace: store.folder }
  const { readEvidence, readTexts } = createPdfReader()
  const find = (id: string): Briefing => {
    const found = store.get('briefings', id) ?? refuse('briefing-not-found', { briefing: labelOf(id) })
    if (found.newer !== undefined)
      refuse('briefing-newer', { title: found.title, version: String(found.newer) }, 'state')
    return found
  }
  const pagesOf = async (briefing: Briefing, wanted: Wanted) => {
    const data = await gatherBriefing(briefing, parts)
    const template = templateOf(briefing.template, places)
    const signed = signOffsOf(store, briefing.id)
    const signedOff = (contentHash: string) =>
      signed
        .filter((one) => one.contentHash === contentHash)
        .map(({ by, at }) =>
          data.speak(
            sentence('briefings.signed', { by, date: printedDay(at.slice(0, 10), briefing.language) }),
          ),
        )
    const pages = await makePages(data, wanted, { press, template, signedOff, readTexts })
    return { ...pages, data }
  }
  /** What a briefing says now, without making its pages. */
  const contentNow = async (briefing: Briefing) => {
    const data = await gatherBriefing(briefing, parts)
    const content = composeBriefing(data)
    const pending = [...data.places].flatMap(([id, { found }]) => (found === 'stands' ? [] : [labelOf(id)]))
    return { content, evidence: sealEvidence(collectEvidence(data), content), pending }
  }

  return {
    list: async () =>
      store.all('briefings').map(({ id, title, date, language, blocks, newer }) => ({
        id,
        title,
        date,
        language,
        blocks: blocks.length,
        claims: citedClaims(blocks).length,
        newer: newer ?? null,
      })),

    open: async ({ briefing }) => find(briefing),

    save: async ({ briefing: id, ...written }) => {
      refuseRepeated(written)
      const earlier = id === null ? null : find(id)
      const briefing: Briefing = {
        ...usualBriefing,
        ...earlier,
        ...written,
        id: earlier?.id ?? store.nextId('briefings', 'B'),
        schema: 3,
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

    preview: async ({ briefing: id, written, wanted = FIRST_PAGES, known = [] }) => {
      const kept = find(id)
      if (written !== undefined) refuseRepeated(written)
      const pages = await pagesOf({ ...kept, ...written }, { do: 'pages', wanted, known })
      const { typeset, evidence, findings, data } = pages
      return {
        pages: typeset?.pages ?? 0,
        pictures: typeset?.pictures ?? [],
        findings,
        contentHash: evidence.contentHash,
        places: typeset?.places ?? {},
        revised: Object.fromEntries(data.revised),
      }
    },

    export: async ({ briefing: id, format = 'pdf', standard = 'ua-1', knownOn, asking = false }) => {
      const kept = find(id)
      const briefing = knownOn === undefined ? kept : { ...kept, knownOn }
      const pages = await pagesOf(briefing, { do: 'pdf', standard })
      const { typeset, content, evidence, findings, data } = pages
      refuseStopped(id, findings, typeset === null)
      if (asking) refuseWarned(findings)
      if (typeset === null || typeset.pdf === null) throw new Error('pages without a file')
      const { contentHash } = evidence
      const { pdf } = typeset
      const file =
        format === 'pdf'
          ? pdf
          : await exportWords(format, { content, evidence, pictures: data.pictures, resources })
      // Whatever the format, what went out is kept with its pages and words.
      const signedBy = signOffsOf(store, id)
        .filter((one) => one.contentHash === contentHash)
        .map(({ by }) => by)
      const wentOut = { format, file, pdf, frozen: frozen(pages, briefing), signedBy }
      await recordIssue(parts, briefing, { contentHash, pages: typeset.pages }, wentOut)
      return {
        fileName: `${slugOf(briefing.title) || labelOf(id)}-${briefing.date}.${format}`,
        mediaType: mediaTypes[format],
        base64: Buffer.from(file).toString('base64'),
        pages: format === 'pdf' ? typeset.pages : 0,
        contentHash,
        findings,
      }
    },

    verify: async ({ base64 }) => {
      const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
      const hash = fileHash(bytes)
      const { evidence, intact, altered } = await readEvidence(bytes)
      const now = await workspaceNow(evidence, parts, locale)
      return {
        briefing: evidence.briefing.title,
        contentHash: evidence.contentHash,
        intact,
        altered,
        issue:
          store
            .all('issues')
            .find(({ kept, files }) => kept?.pdf === hash || files.some(({ file }) => file === hash))?.id ??
          null,
        ...compareEvidence(evidence, now),
      }
    },

    keepPicture: pictures.keepPicture,
    picture: pictures.picture,
    ...createIssues({ ...parts, contentNow, find }),
    explain: ({ of, language }) => explainFigure(of, language, parts),
    templates: () => listTemplates(places),
    copyTemplate: ({ from, name }) => copyTemplate(from, name, places),
  }
}

/** Drawn where nobody says which pages are in sight. */
const FIRST_PAGES = [1, 2, 3, 4, 5, 6]

/** A briefing that points at what is gone, or cannot be set, goes out in no format. */
function refuseStopped(id: string, findings: readonly BriefingFinding[], isUnset: boolean): void {
  const stops = findings.filter((finding) => finding.severity === 'stops')
  const [first] = stops
  if (first !== undefined || isUnset)
    refuse('briefing-stopped', { findings: stops.length, first: first?.sentence ?? labelOf(id) })
}

/** Somebody is to be asked first; what they answered in writing is no question any more. */
function refuseWarned(findings: readonly BriefingFinding[]): void {
  const open = findings.filter(({ setAside }) => setAside === null)
  const [first] = open
  if (first !== undefined) refuse('briefing-warned', { findings: open.length, first: first.sentence })
}

/** Findings and pages speak of blocks by id. */
function refuseRepeated({ blocks }: Pick<Input<'briefings.save'>, 'blocks'>): void {
  const repeated = blocks.find((block, at) => blocks.findIndex((other) => other.id === block.id) < at)
  if (repeated !== undefined) refuse('duplicate-block', { block: repeated.id })
}
