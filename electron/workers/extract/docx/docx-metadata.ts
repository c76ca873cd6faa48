import { parseHTML } from 'linkedom'
import type { DocumentMetadata } from '#shared/domain/document-metadata.ts'
import { documentMetadata } from '../document-metadata.ts'
import { nameOfPerson, titleOfFile } from '../file-properties.ts'

/** What a Word document says of itself in its core properties (`docProps/core.xml`). */
export function docxMetadata(core: Uint8Array | undefined): DocumentMetadata {
  const xml = new TextDecoder().decode(core ?? new Uint8Array())
  const said = (name: string) => {
    const raw = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`).exec(xml)?.[1]
    return raw === undefined ? null : words(raw)
  }
  return documentMetadata({
    title: titleOfFile(said('dc:title')),
    author: nameOfPerson(said('dc:creator')),
    publisher: said('dc:publisher'),
    published: null,
    language: said('dc:language'),
    url: null,
    made: said('dcterms:modified') ?? said('dcterms:created'),
  })
}

/** The text that XML escapes stand for. */
function words(escaped: string): string | null {
  const text = parseHTML(`<!doctype html><html><body>${escaped}</body></html>`).document.body.textContent
  return text === null || text.trim() === '' ? null : text
}
