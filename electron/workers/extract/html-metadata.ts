import type { DocumentMetadata } from '#shared/domain/document-metadata.ts'
import { documentMetadata } from './document-metadata.ts'
import { ELEMENT, nodeAfter, type HtmlNode } from './html-node.ts'

/** What the head of a page says of it: Open Graph, Dublin Core, `article:` and plain meta tags, canonical link, language. */
export function htmlMetadata(root: HtmlNode): DocumentMetadata {
  const metas = new Map<string, string>()
  let canonical: string | null = null
  let title: string | null = null
  let language: string | null = null
  for (let node: HtmlNode | null = root; node !== null; node = nodeAfter(node, root, true)) {
    if (node.nodeType !== ELEMENT) continue
    const attribute = (name: string) => node?.getAttribute?.(name) ?? null
    const name = node.nodeName.toUpperCase()
    if (name === 'HTML') language ??= attribute('lang') ?? attribute('xml:lang')
    else if (name === 'TITLE') title ??= node.textContent
    else if (name === 'LINK' && attribute('rel')?.toLowerCase() === 'canonical')
      canonical ??= attribute('href')
    else if (name === 'META') {
      const key = (attribute('property') ?? attribute('name') ?? attribute('itemprop'))?.toLowerCase()
      const content = attribute('content')
      if (key && content && !metas.has(key)) metas.set(key, content)
    } else if (name === 'BODY') break
  }
  const first = (...keys: string[]) =>
    keys.map((key) => metas.get(key)).find((value) => value?.trim()) ?? null
  const author = first(
    'author',
    'article:author',
    'dc.creator',
    'dcterms.creator',
    'parsely-author',
    'sailthru.author',
  )
  return documentMetadata({
    title:
      first('og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'headline', 'articletitle') ??
      withoutSite(title),
    author: author === null || /^https?:/.test(author) ? null : author,
    publisher: first('og:site_name', 'dc.publisher', 'dcterms.publisher', 'application-name', 'sitename'),
    published: first(
      'article:published_time',
      'datepublished',
      'dc.date',
      'dcterms.date',
      'dc.date.issued',
      'dcterms.issued',
      'pubdate',
      'publishdate',
      'date',
      'parsely-pub-date',
    ),
    language: language ?? first('og:locale', 'dc.language', 'content-language'),
    url: canonical ?? first('og:url'),
  })
}

/** 'Headline - Site' and 'Headline_Site' → 'Headline', where the first part is long enough to be a headline. */
function withoutSite(title: string | null): string | null {
  const headline = title?.split(/\s[-–—|]\s|_/)[0]?.trim() ?? ''
  return headline.length >= 12 || /\p{Script=Han}{6}/u.test(headline) ? headline : (title?.trim() ?? null)
}
