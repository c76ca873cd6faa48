import { createHash } from 'node:crypto'
import { citedClaims } from '#shared/briefings/citations.ts'
import type { FrozenIssue } from '#shared/briefings/frozen-issue.ts'
import type { Briefing } from '#shared/domain/briefing.ts'
import type { ExportFormat, Issue } from '#shared/domain/issue.ts'
import type { Store } from '#electron/storage/store.ts'
import type { Person } from '../workspace/person.ts'

type Parts = { readonly store: Store; readonly person: Pick<Person, 'name'>; readonly now: () => Date }

/** What went out, and what is kept of it whatever the format: its pages, and its words with their evidence. */
export type WentOut = {
  readonly format: ExportFormat
  readonly file: Uint8Array
  readonly pdf: Uint8Array
  readonly frozen: FrozenIssue
  readonly signedBy: readonly string[]
}

/**
 * Records that a briefing went out, with what it rested on, and keeps the very file, the pages and the words: a later
 * retraction then knows whom to tell, and a later issue what to be set against. The same content going out again, in
 * whatever format, is one issue; each file of it that readers may hold is kept once.
 */
export async function recordIssue(
  { store, person, now }: Parts,
  { id: briefing, title, language, blocks }: Briefing,
  { contentHash, pages }: Pick<Issue, 'contentHash' | 'pages'>,
  { format, file, pdf, frozen, signedBy }: WentOut,
): Promise<void> {
  const change = (issue: Issue) =>
    store.change('briefings.issue', [{ do: 'put', collection: 'issues', entity: issue }])
  const made = {
    format,
    file: await store.blobs.put(file),
    signedBy: [...signedBy],
    by: person.name(),
    at: now().toISOString(),
  }
  const known = store
    .all('issues')
    .find((issue) => issue.briefing === briefing && issue.contentHash === contentHash && issue.kept !== null)
  if (known !== undefined) {
    // Word files differ with every making; two of one format and one standing say the same.
    const isHeld =
      known.kept?.pdf === made.file ||
      known.files.some(
        (one) =>
          one.file === made.file ||
          (format === 'docx' && one.format === format && one.signedBy.join() === made.signedBy.join()),
      )
    if (!isHeld) await change({ ...known, files: [...known.files, made] })
    return
  }
  const claims = [...citedClaims(blocks)]
  const charts = blocks.flatMap((block) => (block.type === 'chart' ? [block.chart] : []))
  const quoted = new Set(
    store.all('links').flatMap(({ claim, target }) => {
      if (!claims.includes(claim) || target.kind !== 'quotation') return []
      return store.get('quotations', target.quotation)?.source ?? []
    }),
  )
  const sources = [...quoted].flatMap((id) => {
    const source = store.get('sources', id)
    return source === undefined
      ? []
      : [{ source: source.id, version: source.currentVersion, grade: source.grade }]
  })
  const issue: Issue = {
    id: store.nextId('issues', 'I'),
    briefing,
    title,
    language,
    contentHash,
    pages,
    claims,
    charts: [...new Set(charts)],
    sources,
    kept: {
      pdf: await store.blobs.put(pdf),
      frozen: await store.blobs.put(Buffer.from(JSON.stringify(frozen), 'utf8')),
    },
    files: [made],
    by: made.by,
    at: made.at,
  }
  await change(issue)
}

/** SHA-256 of a file in hex, as blobs are named by. */
export function fileHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
