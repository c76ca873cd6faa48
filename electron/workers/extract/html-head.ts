import { ELEMENT, nodeAfter, type HtmlNode } from './html-node.ts'

/** What a page says outside its text: meta tags, links, title, structured data; and its main headings. */
export type HtmlHead = {
  /** The first value under any of these names (small letters), the first name first. */
  readonly first: (...names: string[]) => string | null
  /** Every value under one name, as `citation_author` is given once for each author. */
  readonly all: (name: string) => readonly string[]
  readonly title: string | null
  readonly headings: readonly string[]
  readonly language: string | null
  readonly canonical: string | null
  /** Where `rel="license"` leads. */
  readonly licence: string | null
  readonly scripts: readonly string[]
}

/** More tags than this describe something other than one document. */
const MOST = 2000

/** Collects what the head of a page says of it. JSON-LD and `rel="license"` may stand in the body. Nothing is run or fetched. */
export function htmlHead(root: HtmlNode): HtmlHead {
  const metas = new Map<string, string[]>()
  const scripts: string[] = []
  const headings: string[] = []
  let title: string | null = null
  let language: string | null = null
  let canonical: string | null = null
  let licence: string | null = null
  let isInBody = false
  for (let node: HtmlNode | null = root; node !== null; node = nodeAfter(node, root, true)) {
    if (node.nodeType !== ELEMENT) continue
    const attribute = (name: string) => node?.getAttribute?.(name)?.trim() ?? null
    const rel = attribute('rel')?.toLowerCase()
    switch (node.nodeName.toUpperCase()) {
      case 'BODY':
        isInBody = true
        break
      case 'HTML':
        language ??= attribute('lang') ?? attribute('xml:lang')
        break
      case 'TITLE':
        if (!isInBody) title ??= folded(node)
        break
      case 'H1':
        if (headings.length < 10) headings.push(folded(node))
        break
      case 'SCRIPT':
        if (attribute('type')?.toLowerCase() === 'application/ld+json' && scripts.length < 20)
          scripts.push(node.textContent ?? '')
        break
      case 'A':
      case 'LINK':
        if (rel === 'license') licence ??= attribute('href')
        if (rel === 'canonical' && !isInBody) canonical ??= attribute('href')
        break
      case 'META': {
        const name = (attribute('property') ?? attribute('name') ?? attribute('itemprop'))?.toLowerCase()
        const content = attribute('content')
        if (name && content && !isInBody && metas.size < MOST)
          metas.set(name, [...(metas.get(name) ?? []), content])
        break
      }
    }
  }
  return {
    first: (...names) => names.map((name) => metas.get(name)?.[0]).find((value) => value) ?? null,
    all: (name) => metas.get(name) ?? [],
    title,
    headings: headings.filter((heading) => heading !== ''),
    language,
    canonical,
    licence,
    scripts,
  }
}

function folded(node: HtmlNode): string {
  return (node.textContent ?? '').replace(/\s+/g, ' ').trim()
}
