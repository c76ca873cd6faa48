import type { DocumentMetadata } from '#shared/domain/document-metadata.ts'
import { doiAddress } from '#shared/reading/doi.ts'
import { documentMetadata } from './document-metadata.ts'

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/
const FIELD = /^([A-Za-z_-]+)\s*:\s*(.*?)\s*$/
const ITEM = /^\s+-\s+(.*?)\s*$/

/**
 * Takes the block of `name: value` lines off the top of a Markdown file and reads the names known here. Only flat
 * values and lists of them are read; nested YAML is skipped, never executed.
 */
export function splitFrontMatter(raw: string): {
  readonly body: string
  readonly metadata: DocumentMetadata
} {
  const match = FRONT_MATTER.exec(raw)
  const fields = new Map<string, string>()
  let list = ''
  for (const line of match?.[1]?.split(/\r?\n/) ?? []) {
    const [, name, value] = FIELD.exec(line) ?? []
    const item = ITEM.exec(line)?.[1]
    if (name !== undefined && value !== undefined) {
      list = value === '' ? name.toLowerCase() : ''
      fields.set(name.toLowerCase(), unquoted(value))
    } else if (item !== undefined && list !== '') {
      fields.set(list, [fields.get(list) ?? '', unquoted(item)].filter((each) => each !== '').join(', '))
    } else list = ''
  }
  const first = (...names: string[]) => names.map((name) => fields.get(name)).find((value) => value) ?? null
  const source = first('source')
  const clipped = source !== null && /^https?:\/\//i.test(source) ? source : null
  return {
    body: match === null || fields.size === 0 ? raw : raw.slice(match[0].length),
    metadata: documentMetadata({
      title: first('title'),
      author: namesOf(first('author', 'authors', 'byline', 'creator')),
      publisher: first('publisher', 'site', 'site_name'),
      published: first('published', 'date', 'date_published', 'pubdate'),
      language: first('lang', 'language', 'locale'),
      url:
        address(first('doi')) ??
        first('url', 'canonical', 'canonical_url', 'source_url', 'link', 'permalink') ??
        clipped,
      // Web clippers write where a page came from as `source` and when they saved it as `created`.
      retrieved:
        first(
          'retrieved',
          'accessed',
          'date_accessed',
          'accessdate',
          'saved',
          'date_saved',
          'saved_at',
          'clipped',
        ) ?? (clipped === null ? null : first('created')),
      licence: first('license', 'licence', 'rights', 'copyright'),
    }),
  }
}

/** '["[[Ann Lee]]", "Tom Ash"]' → 'Ann Lee, Tom Ash'. */
function namesOf(said: string | null): string | null {
  return said?.replace(/\[\[|\]\]|^\[|\]$|"/g, '').trim() ?? null
}

function address(doi: string | null): string | null {
  return doi === null ? null : doiAddress(doi)
}

function unquoted(value: string): string {
  return /^(["'])([\s\S]*)\1$/.exec(value)?.[2] ?? value
}
