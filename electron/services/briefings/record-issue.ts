import { createHash } from 'node:crypto'
import { citedClaims } from '#shared/briefings/citations.ts'
import type { FrozenIssue } from '#shared/briefings/frozen-issue.ts'
import type { Briefing } from '#shared/domain/briefing.ts'
import type { Issue } from '#shared/domain/issue.ts'
import type { Store } from '#electron/storage/store.ts'
import type { Person } from '../workspace/person.ts'

type Parts = { readonly store: Store; readonly person: Pick<Person, 'name'>; readonly now: () => Date }

/**
 * Records that a briefing went out, with what it rested on, and keeps the very file and its words: a later retraction then
 * knows whom to tell, and a later issue what to be set against. The same content going out again is one issue; where the
 * file is another one (another standard, a new signature), the first is kept.
 */
export async function recordIssue(
  { store, person, now }: Parts,
  { id: briefing, title, language, blocks }: Briefing,
  { contentHash, pages }: Pick<Issue, 'contentHash' | 'pages'>,
  made: { readonly pdf: Uint8Array; readonly frozen: FrozenIssue },
): Promise<void> {
  const known = store
    .all('issues')
    .some((issue) => issue.briefing === briefing && issue.contentHash === contentHash && issue.kept !== null)
  if (known) return
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
      pdf: await store.blobs.put(made.pdf),
      frozen: await store.blobs.put(Buffer.from(JSON.stringify(made.frozen), 'utf8')),
    },
    by: person.name(),
    at: now().toISOString(),
  }
  await store.change('briefings.issue', [{ do: 'put', collection: 'issues', entity: issue }])
}

/** SHA-256 of a file in hex, as blobs are named by. */
export function fileHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
