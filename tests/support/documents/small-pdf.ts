import { deflateSync } from 'node:zlib'

/** A line of text: where it stands, in points from the lower left, and how large. */
export type PrintedLine = {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly text: string
}
type PdfParts = {
  /** Drawing operators of each page; `printed` makes them of lines. */
  readonly pages: readonly string[]
  /** The font of all pages, `/F1`; Helvetica, which every reader knows, unless given. */
  readonly font?: string
  /** More objects, from number 4 on, as they stand between `obj` and `endobj`. */
  readonly more?: readonly (string | Buffer)[]
  readonly resources?: string
}

/** A PDF of version 1.4, written by hand: what no program at hand would write can be said in it. */
export function smallPdf({ pages, font = HELVETICA, more = [], resources = '' }: PdfParts): Buffer {
  const first = 4 + more.length
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ')
  const objects: (string | Buffer)[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`,
    font,
    ...more,
    ...pages.flatMap((content, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${first + 2 * index + 1} 0 R/Resources<</Font<</F1 3 0 R>>${resources}>>>>`,
      streamOf(Buffer.from(content, 'latin1')),
    ]),
  ]
  return written(objects)
}

const HELVETICA = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'

/** A compressed stream, with what else its dictionary says. */
export function streamOf(bytes: Buffer, dictionary = ''): Buffer {
  const packed = deflateSync(bytes)
  return Buffer.concat([
    Buffer.from(`<<${dictionary}/Filter/FlateDecode/Length ${packed.length}>>stream\n`),
    packed,
    Buffer.from('\nendstream'),
  ])
}

/** The operators that print lines. */
export function printed(lines: readonly PrintedLine[]): string {
  return lines
    .map(
      ({ x, y, size, text }) => `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`,
    )
    .join('\n')
}

/** Lines of one size under each other, 1.2 times their size apart. */
export function column(texts: readonly string[], at: { x: number; y: number; size?: number }): PrintedLine[] {
  const { x, y, size = 11 } = at
  return texts.map((text, index) => ({ x, y: y - index * size * 1.2, size, text }))
}

function written(objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const offsets: number[] = []
  const length = () => parts.reduce((sum, part) => sum + part.length, 0)
  objects.forEach((object, index) => {
    offsets.push(length())
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'))
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = length()
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}
