import type { DocumentMetadata } from '#shared/domain/document-metadata.ts'
import { documentMetadata } from './document-metadata.ts'

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/
const FIELD = /^([A-Za-z_-]+)\s*:\s*(.*?)\s*$/

/**
 * Takes the block of `name: value` lines off the top of a Markdown file and reads the names known here. Only flat
 * values are read; nested YAML is skipped, never executed.
 */
export function splitFrontMatter(raw: string): {
  readonly body: string
  readonly metadata: DocumentMetadata
} {
  const match = FRONT_MATTER.exec(raw)
  const fields = new Map<string, string>()
  for (const line of match?.[1]?.split(/\r?\n/) ?? []) {
    const [, name, value] = FIELD.exec(line) ?? []
    if (name !== undefined && value !== undefined) fields.set(name.toLowerCase(), unquoted(value))
  }
  const first = (...names: string[]) => names.map((name) => fields.get(name)).find((value) => value) ?? null
  return {
    body: match === null || fields.size === 0 ? raw : raw.slice(match[0].length),
    metadata: documentMetadata({
      title: first('title'),
      author: first('author', 'authors', 'byline')?.replace(/^\[|\]$/g, '') ?? null,
      publisher: first('publisher', 'site', 'site_name'),
      published: first('published', 'date', 'date_published', 'pubdate'),
      language: first('lang', 'language', 'locale'),
      url: first('url', 'canonical', 'canonical_url', 'source_url', 'link', 'permalink'),
    }),
  }
}

function unquoted(value: string): string {
  return /^(["'])([\s\S]*)\1$/.exec(value)?.[2] ?? value
}
