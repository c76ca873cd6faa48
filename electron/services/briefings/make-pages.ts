import type { BriefingData } from '#shared/briefings/briefing-data.ts'
import type { BriefingContent } from '#shared/briefings/briefing-content.ts'
import { collectEvidence } from '#shared/briefings/collect-evidence.ts'
import { composeBriefing } from '#shared/briefings/compose-briefing.ts'
import type { EvidenceDocument } from '#shared/briefings/evidence-document.ts'
import { findingsOf } from '#shared/briefings/findings.ts'
import { finding } from '#shared/briefings/finding.ts'
import type { BriefingFinding } from '#shared/ipc/answers/briefings.ts'
import type { TypesetDone, TypesetJob } from '#electron/workers/typeset-worker.ts'
import type { Press, Refused } from './press.ts'
import { sealEvidence, sealPages } from './seal-evidence.ts'
import type { Template, TypesetOrder } from '#electron/workers/typesetting/typesetter.ts'
import { OWN_MAIN } from './template.ts'

/** A briefing's pages, or none when they cannot be made: then a finding names the block that stands in the way. */
export type BriefingPages = {
  readonly typeset: TypesetDone | null
  readonly content: BriefingContent
  readonly evidence: EvidenceDocument
  readonly findings: readonly BriefingFinding[]
}
/** What is wanted of the pages. */
export type Wanted =
  | { readonly do: 'pages'; readonly wanted: readonly number[]; readonly known: readonly string[] }
  | { readonly do: 'pdf'; readonly standard: Extract<TypesetJob, { do: 'pdf' }>['standard'] }
  | { readonly do: 'try' }
type Parts = {
  readonly press: Press
  readonly template: Template
  /** Told of the content's hash, who signed it. */
  readonly signedOff: (contentHash: string) => readonly string[]
  /** The words of each page of a PDF. */
  readonly readTexts: (pdf: Uint8Array) => Promise<readonly string[]>
}

/** From gathered data to pages. A chart whose drawing Typst refuses leaves a gap instead of stopping everything. */
export async function makePages(data: BriefingData, wanted: Wanted, parts: Parts): Promise<BriefingPages> {
  const first = await attempt(data, wanted, parts)
  if (first.typeset !== null) return withFonts(withOneTooMany(first, data), data)
  const font = first.refused?.complaints.find(({ file }) => file.endsWith('.ttf'))
  if (font !== undefined)
    return {
      ...first,
      findings: [...first.findings, finding('font-missing', 'stops', null, { file: font.file })],
    }
  const own = data.briefing.template.startsWith('own:') ? ownTemplateFinding(first.refused, data) : null
  if (own !== null) return { ...first, findings: [...first.findings, own] }
  const second = await attempt({ ...data, charts: await drawableCharts(data, parts.press) }, wanted, parts)
  if (second.typeset !== null) return withFonts(withOneTooMany(second, data), data)
  return { ...second, findings: [...second.findings, await blame(data, parts)] }
}

type Attempt = BriefingPages & { readonly refused: Refused | null }
async function attempt(data: BriefingData, wanted: Wanted, parts: Parts): Promise<Attempt> {
  const content = composeBriefing(data)
  const evidence = sealEvidence(collectEvidence(data), content)
  const signedOff = parts.signedOff(evidence.contentHash)
  const { template } = parts
  const order: TypesetOrder = { content, evidence, signedOff, template, pictures: data.pictures }
  const [answer, unprintable] = await Promise.all([
    parts.press.typeset({ ...wanted, order }),
    parts.press.unprintable(content.blocks),
  ])
  const findings = [
    ...findingsOf(data),
    ...unprintable.map(({ block, characters }) =>
      finding('unprintable', 'warns', block, { characters: [...characters] }),
    ),
  ]
  if (answer.kind === 'typeset' && answer.pdf !== null && wanted.do === 'pdf') {
    // The words of the pages as a reader of the file finds them, and then the file again, with those words attached.
    const sealed = sealPages(evidence, await parts.readTexts(answer.pdf))
    const again = await parts.press.typeset({ ...wanted, order: { ...order, evidence: sealed } })
    if (again.kind === 'typeset')
      return { typeset: again, refused: null, content, evidence: sealed, findings }
  }
  return answer.kind === 'typeset'
    ? { typeset: answer, refused: null, content, evidence, findings }
    : { typeset: null, refused: answer, content, evidence, findings }
}

async function drawableCharts(data: BriefingData, press: Press): Promise<BriefingData['charts']> {
  const all = [...data.charts]
  const draws = await press.draws(all.map(([, { svg }]) => svg ?? ''))
  return new Map(
    all.map(
      ([id, chart], at) => [id, chart.svg !== null && draws[at] ? chart : { ...chart, svg: null }] as const,
    ),
  )
}

/** The first block that cannot be set alone; when each can, nobody knows which, and that is said. */
async function blame(data: BriefingData, parts: Parts): Promise<BriefingFinding> {
  for (const block of data.briefing.blocks) {
    const alone = { ...data, briefing: { ...data.briefing, blocks: [block] } }
    if ((await attempt(alone, { do: 'try' }, parts)).typeset === null)
      return finding('not-typeset', 'stops', block.id)
  }
  return finding('briefing-not-typeset', 'stops', null)
}

/** A template of a person's own that does not compile: which file and line, in the compiler's words, for they wrote it. */
function ownTemplateFinding(refused: Refused | null, { briefing }: BriefingData): BriefingFinding | null {
  const complaint = refused?.complaints.find(({ message }) => !message.startsWith('while '))
  if (complaint === undefined) return null
  const template = briefing.template.slice('own:'.length)
  const isMissing =
    /not found/i.test(complaint.message) && complaint.file.endsWith(OWN_MAIN) && complaint.line <= 1
  if (complaint.file === '' || isMissing)
    return finding('template-missing', 'stops', null, { template, message: complaint.message })
  const file = complaint.file.split('/').at(-1) ?? ''
  const { line, message } = complaint
  return finding('template-broken', 'stops', null, { template, file, line, message })
}

/** A template of a person's own that names a font nobody has is printed in another face, and says so. */
function withFonts(pages: BriefingPages, { briefing }: BriefingData): BriefingPages {
  const template = briefing.template.slice('own:'.length)
  const fonts = [...new Set(pages.typeset?.missingFonts)]
  const told = fonts.map((font) => finding('template-font', 'warns', null, { template, font }))
  return told.length === 0 ? pages : { ...pages, findings: [...pages.findings, ...told] }
}

/** A one-page note says what it has to say on its first page. */
function withOneTooMany(pages: Attempt, { briefing }: BriefingData): BriefingPages {
  if (briefing.template !== 'note' || pages.typeset === null) return pages
  const { places } = pages.typeset
  const beyond = briefing.blocks.find(({ id }) => (places[id]?.page ?? 1) > 1)
  if (beyond === undefined && (places['end-of-text']?.page ?? 1) === 1) return pages
  const over = beyond ?? briefing.blocks.at(-1)
  return { ...pages, findings: [...pages.findings, finding('note-too-long', 'warns', over?.id ?? null)] }
}
