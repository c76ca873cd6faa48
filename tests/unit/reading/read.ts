import { extractTxt } from '#electron/workers/extract/extract-txt.ts'
import type { ArticleReading } from '#shared/domain/article-reading.ts'
import { readArticle } from '#shared/reading/read-article.ts'

/** A reading without its spans, as a person would write it down. */
export type PlainReading = {
  readonly [Field in Exclude<keyof ArticleReading, 'chain' | 'titleFromLead'>]:
    NonNullable<ArticleReading[Field]>['value'] | null
} & { readonly titleFromLead: boolean; readonly chain: readonly string[] }

/** Reads plain text and takes the spans off; the chain becomes 'role: name' lines, '?' behind what is not proven. */
export function readText(text: string): PlainReading {
  return plain(readArticle(extractTxt(text)))
}

export function plain(reading: ArticleReading): PlainReading {
  return {
    title: reading.title?.value ?? null,
    titleFromLead: reading.titleFromLead,
    language: reading.language?.value ?? null,
    dateline: reading.dateline?.value ?? null,
    agency: reading.agency?.value ?? null,
    author: reading.author?.value ?? null,
    publisher: reading.publisher?.value ?? null,
    originalPublisher: reading.originalPublisher?.value ?? null,
    region: reading.region?.value ?? null,
    published: reading.published?.value ?? null,
    retrieved: reading.retrieved?.value ?? null,
    url: reading.url?.value ?? null,
    licence: reading.licence?.value ?? null,
    translation: reading.translation?.value ?? null,
    disclaimer: reading.disclaimer?.value ?? null,
    chain: reading.chain.map(({ role, name, proven }) => `${role}: ${name}${proven ? '' : ' ?'}`),
  }
}

/** What a document reads as that says nothing about itself. */
export const NOTHING: PlainReading = {
  title: null,
  titleFromLead: false,
  language: null,
  dateline: null,
  agency: null,
  author: null,
  publisher: null,
  originalPublisher: null,
  region: null,
  published: null,
  retrieved: null,
  url: null,
  licence: null,
  translation: null,
  disclaimer: null,
  chain: [],
}
