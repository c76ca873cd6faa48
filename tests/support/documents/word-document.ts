import { strToU8, zipSync } from 'fflate'

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** A run of words, with what Word says of its type (`<w:vanish/>`). */
export const run = (words: string, type = '') =>
  `<w:r>${type === '' ? '' : `<w:rPr>${type}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`
/** A paragraph of runs, with what Word says of its form (`<w:pStyle w:val="Heading1"/>`). */
export const paragraph = (inside: string, form = '') =>
  `<w:p>${form === '' ? '' : `<w:pPr>${form}</w:pPr>`}${inside}</w:p>`
/** A part of the package in Word's namespaces: `document`, `styles`, `footnotes` … */
export const part = (name: string, inside: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} ${NAMESPACES}>${inside}</w:${name}>`

/**
 * A Word document written by hand, for what no program at hand would write. `body` is what stands in `w:body`; `parts` are
 * other parts by their path in the package, each related to the document as what it is called.
 */
export function wordDocument(
  body: string,
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const related = Object.keys(parts)
    .filter((path) => path.startsWith('word/') && !path.includes('_rels'))
    .map((path) => {
      const kind = /([a-zA-Z]+)\d*\.\w+$/.exec(path)?.[1] ?? 'part'
      return `<Relationship Id="r-${kind}" Type="${OFFICE}/${kind === 'chunk' ? 'aFChunk' : kind}" Target="${path.slice(5)}"/>`
    })
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${related.join('')}</Relationships>`,
    ...parts,
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([path, inside]) => [
        path,
        typeof inside === 'string' ? strToU8(inside) : inside,
      ]),
    ),
  )
}
