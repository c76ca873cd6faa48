import { strToU8, unzipSync, zipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { paragraph, part, run, wordDocument } from '../word-document.ts'
import type { HostileFile } from './hostile-file.ts'
import { rawZip, type RawEntry } from './raw-zip.ts'

const made = (name: string) => readFileSync(join(import.meta.dirname, '../made', name))
const words = 'Words of an honest document.'
const honest = paragraph(run(words))
const reads = { reads: [words] }
const stopped = { refused: 'docx-(?:bomb|damaged)|extraction-(?:timeout|memory)|file-too-deep' }
const docx = (what: string, make: () => Uint8Array, outcome: HostileFile['outcome']): HostileFile => ({
  what: `Word: ${what}`,
  name: 'report.docx',
  make,
  outcome,
})
/** The parts of the honest document, to be zipped with lies. */
const entries = (): RawEntry[] =>
  Object.entries(unzipSync(wordDocument(honest))).map(([name, bytes]) => ({ name, bytes }))
const withBody = (xml: string) =>
  entries().map((entry) => (entry.name === 'word/document.xml' ? { ...entry, bytes: strToU8(xml) } : entry))
const relation = (type: string, target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`
const container = (stream: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from(stream, 'utf16le'),
  ])

/** Word documents that are none, that unpack without end, or that reach for other files. */
export const hostileDocx: readonly HostileFile[] = [
  docx('no zip', () => Buffer.from(words), { refused: 'docx-not-zip' }),
  docx('cut in the middle', () => made('office-en.docx').subarray(0, 5000), { refused: 'docx-truncated' }),
  docx('with a hole of zeros', () => Buffer.from(made('office-en.docx').fill(0, 2000, 6000)), {
    refused: 'docx-(?:damaged|truncated|without-document)',
  }),
  docx('with a password', () => container('EncryptedPackage'), { refused: 'file-encrypted' }),
  docx('parts with a password', () => rawZip(entries().map((entry) => ({ ...entry, flags: 1 }))), {
    refused: 'file-encrypted|docx-damaged',
  }),
  docx(
    '1.6 MB that unpack to 1.6 GB',
    () => rawZip([...entries(), { name: 'word/styles.xml', bytes: 1600 }]),
    { refused: 'docx-bomb' },
  ),
  docx(
    'sizes that lie',
    () => rawZip([...entries(), { name: 'word/styles.xml', bytes: 400, declared: 500 }]),
    { refused: 'docx-(?:bomb|damaged)' },
  ),
  docx(
    '9,000 entries over the same bytes',
    () =>
      rawZip([
        ...entries(),
        { name: 'word/a.xml', bytes: 20 },
        ...Array.from({ length: 9000 }, (_, at) => ({ name: `word/a${at}.xml`, bytes: 0, overlaps: true })),
      ]),
    { refused: 'docx-(?:bomb|damaged)' },
  ),
  docx(
    '60,000 entries',
    () =>
      rawZip([
        ...entries(),
        ...Array.from({ length: 60_000 }, (_, at) => ({
          name: `word/${at}.xml`,
          bytes: Buffer.from('<a/>'),
        })),
      ]),
    { refused: 'docx-bomb' },
  ),
  docx(
    'zips within zips',
    () =>
      rawZip([
        ...entries(),
        {
          name: 'word/embeddings/a.zip',
          bytes: zipSync({ 'b.zip': rawZip([{ name: 'c.xml', bytes: 200 }]) }),
        },
      ]),
    reads,
  ),
  docx(
    'pictures that unpack without end',
    () => rawZip([...entries(), { name: 'word/media/image1.png', bytes: 600 }]),
    reads,
  ),
  docx(
    'the same part twice',
    () =>
      rawZip([
        ...entries(),
        {
          name: 'word/document.xml',
          bytes: strToU8(part('document', '<w:body><w:p><w:r><w:t>stolen</w:t></w:r></w:p></w:body>')),
        },
      ]),
    reads,
  ),
  docx(
    'names that leave the archive',
    () =>
      rawZip([
        ...entries(),
        { name: '../../stolen.xml', bytes: Buffer.from('stolen') },
        { name: '/etc/stolen', bytes: Buffer.from('stolen') },
        { name: 'word\\..\\..\\stolen.xml', bytes: Buffer.from('stolen') },
      ]),
    { refused: 'docx-damaged' },
  ),
  docx(
    'entities within entities',
    () =>
      rawZip(
        withBody(
          `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "stolen">${Array.from({ length: 10 }, (_, at) => `<!ENTITY ${'bcdefghijk'[at]} "${`&${'abcdefghij'[at]};`.repeat(10)}">`).join('')}]>${part('document', `<w:body>${paragraph(run('&k;'))}</w:body>`).replace(/^<\?.*?\?>/, '')}`,
        ),
      ),
    { refused: 'docx-entities' },
  ),
  docx(
    'entities out of other files',
    () =>
      rawZip(
        withBody(
          `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY % b SYSTEM "http://127.0.0.1:9/stolen"> %b;]>${part('document', `<w:body>${paragraph(run('&a;'))}</w:body>`).replace(/^<\?.*?\?>/, '')}`,
        ),
      ),
    { refused: 'docx-entities' },
  ),
  docx(
    'a template from elsewhere',
    () =>
      wordDocument(honest, {
        'word/settings.xml': part('settings', '<w:attachedTemplate r:id="r1"/>'),
        'word/_rels/settings.xml.rels': relation('attachedTemplate', 'http://127.0.0.1:9/stolen.dotm'),
      }),
    reads,
  ),
  docx(
    'pictures from elsewhere',
    () =>
      wordDocument(
        `${honest}<w:p><w:r><w:drawing><a:blip r:link="r1" r:embed="r1"/></w:drawing></w:r></w:p>`,
        { 'word/_rels/document.xml.rels': relation('image', 'http://127.0.0.1:9/stolen.png') },
      ),
    reads,
  ),
  docx(
    'a main part that lies elsewhere',
    () =>
      wordDocument(honest, { '_rels/.rels': relation('officeDocument', 'http://127.0.0.1:9/stolen.xml') }),
    reads,
  ),
  docx(
    'fields that run',
    () =>
      wordDocument(
        `${honest}<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k stolen"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('shown')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
      ),
    reads,
  ),
  docx(
    'macros',
    () =>
      rawZip([...entries(), { name: 'word/vbaProject.bin', bytes: Buffer.from('Sub AutoOpen() stolen') }]),
    reads,
  ),
  docx(
    'tables 30,000 deep',
    () =>
      wordDocument(
        `${honest}${'<w:tbl><w:tr><w:tc>'.repeat(30_000)}${'</w:tc></w:tr></w:tbl>'.repeat(30_000)}`,
      ),
    stopped,
  ),
  docx(
    'controls 200,000 deep',
    () =>
      wordDocument(
        `${honest}${'<w:sdt><w:sdtContent>'.repeat(200_000)}${'</w:sdtContent></w:sdt>'.repeat(200_000)}`,
      ),
    reads,
  ),
  docx(
    'text boxes in text boxes',
    () =>
      wordDocument(
        honest +
          '<w:p><w:r><w:pict><w:txbxContent>'.repeat(20_000) +
          '</w:txbxContent></w:pict></w:r></w:p>'.repeat(20_000),
      ),
    { refused: 'file-too-deep' },
  ),
  docx(
    'tags that are not closed',
    () =>
      rawZip(
        withBody(
          part('document', `<w:body>${honest}${'<w:p>'.repeat(100_000)}`).replace('</w:document>', ''),
        ),
      ),
    { refused: 'file-too-deep' },
  ),
  docx('600,000 empty paragraphs', () => wordDocument(honest + '<w:p/>'.repeat(600_000)), stopped),
  docx(
    'a paragraph of 90 MB',
    () => wordDocument(honest + paragraph(run('ab '.repeat(30_000_000)))),
    stopped,
  ),
  docx(
    'styles based on each other',
    () =>
      wordDocument(paragraph(run(words), '<w:pStyle w:val="A"/>'), {
        'word/styles.xml': part(
          'styles',
          '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="a"/><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="b"/><w:basedOn w:val="A"/></w:style>',
        ),
      }),
    reads,
  ),
  docx(
    'lists that are numbered like each other',
    () =>
      wordDocument(paragraph(run(words), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'), {
        'word/numbering.xml': part(
          'numbering',
          '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="S"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        ),
        'word/styles.xml': part(
          'styles',
          '<w:style w:type="numbering" w:styleId="S"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
        ),
      }),
    reads,
  ),
  docx(
    'a note that calls itself',
    () =>
      wordDocument(paragraph(run(words) + '<w:r><w:footnoteReference w:id="2"/></w:r>'), {
        'word/footnotes.xml': part(
          'footnotes',
          `<w:footnote w:id="2">${paragraph(`${run('A note.')}<w:r><w:footnoteReference w:id="2"/></w:r>`)}</w:footnote>`,
        ),
      }),
    { reads: ['A note.', words] },
  ),
  docx(
    'an embedded page',
    () =>
      wordDocument(`${honest}<w:altChunk r:id="r-chunk"/>`, {
        'word/chunk.html': '<script>stolen()</script>',
      }),
    { refused: 'docx-embedded' },
  ),
  docx('a PDF named so', () => made('office-en.pdf'), { reads: ['Workshops for hire'] }),
]
