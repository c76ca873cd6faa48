import type { DocumentMetadata } from '#shared/domain/document-metadata.ts'
import { doiAddress } from '#shared/reading/doi.ts'
import { documentMetadata } from './document-metadata.ts'
import { nameOfPerson } from './file-properties.ts'
import { htmlHead, type HtmlHead } from './html-head.ts'
import type { HtmlNode } from './html-node.ts'
import { linkedData } from './json-ld-metadata.ts'
import { savedPage } from './saved-page.ts'

/**
 * What an HTML page says of itself: the meta tags of journals (`citation_…`), Open Graph, Dublin Core, `article:` and plain
 * ones, JSON-LD, canonical and licence links, language, and what the program that saved it wrote down. The times of updates
 * are not read. `html` is the page's source.
 */
export function htmlMetadata(root: HtmlNode, html: string): DocumentMetadata {
  const head = htmlHead(root)
  const { all, first } = head
  const named = first(
    'citation_title',
    'og:title',
    'twitter:title',
    'dc.title',
    'dcterms.title',
    'headline',
    'articletitle',
  )
  const linked = linkedData(head.scripts, named ?? head.headings[0] ?? head.title)
  const saved = savedPage(html)
  const isPaper = first('citation_title') !== null
  const doi = first('citation_doi', 'dc.identifier', 'prism.doi', 'bepress_citation_doi')
  return documentMetadata({
    title: named ?? linked?.headline ?? titleElement(head),
    author: authorsOf(all('citation_author')) ?? person(first) ?? names(linked?.author ?? null),
    publisher:
      (isPaper ? first('citation_journal_title', 'citation_publisher', 'dc.publisher') : null) ??
      first('og:site_name', 'dc.publisher', 'dcterms.publisher', 'citation_publisher') ??
      linked?.publisher ??
      first('application-name', 'sitename'),
    published:
      first(
        'citation_online_date',
        'citation_publication_date',
        'citation_date',
        'article:published_time',
        'og:article:published_time',
        'datepublished',
        'dc.date.issued',
        'dcterms.issued',
        'dcterms.date',
        'dc.date',
        'pubdate',
        'publishdate',
        'publish_date',
      ) ??
      linked?.published ??
      first('date', 'parsely-pub-date', 'dc.date.created'),
    language: head.language ?? first('og:locale', 'dc.language', 'content-language'),
    url:
      (isPaper && doi !== null ? doiAddress(doi) : null) ??
      head.canonical ??
      first('og:url', 'url') ??
      saved.url,
    retrieved: saved.retrieved,
    licence:
      head.licence ??
      first('dc.rights', 'dcterms.license', 'dcterms.rights', 'dc.rights.license') ??
      linked?.licence ??
      null,
  })
}

type First = HtmlHead['first']

function person(first: First): string | null {
  return names(
    first('author', 'article:author', 'dc.creator', 'dcterms.creator', 'parsely-author', 'sailthru.author'),
  )
}

/** A name that is one of a person, not an address or an account. */
function names(said: string | null): string | null {
  return said === null || /^https?:/.test(said) ? null : nameOfPerson(said)
}

/** 'Lopatina, Elena' is printed 'Elena Lopatina'; a list of names is one value. */
function authorsOf(said: readonly string[]): string | null {
  const turned = said.map((name) => {
    const [family, given, more] = name.split(/\s*[,，]\s*/u)
    return family !== undefined && given !== undefined && more === undefined
      ? `${given} ${family}`
      : name.trim()
  })
  const separator = /\p{Script=Han}/u.test(turned[0] ?? '') ? '、' : ', '
  return turned.length === 0 ? null : [...new Set(turned)].join(separator)
}

/**
 * The title element, without the site's name. It counts where the page prints it in part as a heading, or prints no
 * heading at all: some sites give every page the same.
 */
function titleElement({ title, headings }: HtmlHead): string | null {
  if (title === null) return null
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const printed = headings.find((heading) => plain(heading) !== '' && plain(title).includes(plain(heading)))
  return headings.length > 0 &&
    printed === undefined &&
    headings.every((heading) => !sharesWords(heading, title))
    ? null
    : withoutSite(title)
}

function sharesWords(heading: string, title: string): boolean {
  const words = new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu))
  const own = heading.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return own.length >= 3 && own.filter((word) => words.has(word)).length / own.length > 0.5
}

/** 'Headline - Site' and 'Headline_Site' → 'Headline', where the first part is long enough to be a headline. */
function withoutSite(title: string): string {
  const headline = title.split(/\s[-–—|]\s|_/)[0]?.trim() ?? ''
  return headline.length >= 12 || /\p{Script=Han}{6}/u.test(headline) ? headline : title.trim()
}
