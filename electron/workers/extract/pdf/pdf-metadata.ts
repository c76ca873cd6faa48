import * as v from 'valibot'
import type { DocumentMetadata } from '#shared/domain/document-metadata.ts'
import { doiAddress } from '#shared/reading/doi.ts'
import { documentMetadata } from '../document-metadata.ts'
import { nameOfPerson, titleOfFile } from '../file-properties.ts'
import type { OpenPdf } from './open-pdf.ts'

const Words = v.optional(v.nullable(v.fallback(v.nullable(v.string()), null)), null)
const Information = v.object({ Title: Words, Author: Words, CreationDate: Words, Language: Words })

/** What a PDF says of itself: its information, and the XMP packet that newer programs write beside it. */
export async function pdfMetadata(pdf: OpenPdf): Promise<DocumentMetadata> {
  const { info, metadata } = await pdf.getMetadata()
  const own = v.parse(v.fallback(Information, v.parse(Information, {})), info)
  const packet = new Map<string, unknown>(metadata ?? [])
  const said = (name: string) => {
    const value = packet.get(name)
    const first: unknown = Array.isArray(value) ? value[0] : value
    return typeof first === 'string' && first.trim() !== '' ? first : null
  }
  return documentMetadata({
    title: titleOfFile(own.Title ?? said('dc:title')),
    author: nameOfPerson(own.Author ?? said('dc:creator')),
    publisher: said('dc:publisher') ?? said('prism:publicationname'),
    published: said('prism:publicationdate') ?? said('prism:coverdate') ?? said('dcterms:issued'),
    language: own.Language ?? said('dc:language'),
    url: doiAddress(said('prism:doi') ?? said('dc:identifier') ?? '') ?? said('prism:url'),
    licence: said('xmprights:webstatement') ?? said('xmprights:usageterms') ?? said('dc:rights'),
    made: dayOf(own.CreationDate) ?? said('xmp:createdate'),
  })
}

/** `D:20260116093000+08'00'` → `2026-01-16`. */
function dayOf(printed: string | null): string | null {
  const [, year, month, day] = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(printed ?? '') ?? []
  return year === undefined ? null : `${year}-${month}-${day}`
}
