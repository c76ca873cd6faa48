import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { blocksOf, extract, refusalOf } from '../../support/documents/extracted.ts'

const row = (...cells: string[]) =>
  new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) })
const report = await Packer.toBuffer(
  new Document({
    title: 'Hubs & regions',
    creator: 'Ann Lee',
    footnotes: { 1: { children: [new Paragraph('Statistics office, 2025.')] } },
    sections: [
      {
        children: [
          new Paragraph({ text: 'Hubs and regions', heading: HeadingLevel.TITLE }),
          new Paragraph({ text: 'First part', heading: HeadingLevel.HEADING_2 }),
          new Paragraph({
            children: [
              new TextRun('Intensity rose to 6.58'),
              new FootnoteReferenceRun(1),
              new TextRun(' percent on 5 km'),
              new TextRun({ text: '2', superScript: true }),
              new TextRun('.'),
            ],
          }),
          new Paragraph({ text: 'one', bullet: { level: 0 } }),
          new Paragraph({ text: 'deeper', bullet: { level: 1 } }),
          new Table({ rows: [row('Hub', '2024'), row('Beijing', '6.58')] }),
          new Paragraph('科技部部长表示，创新中心将扩展。'),
          new Paragraph('Министр сообщил <b>это</b> & <script>alert(1)</script>.'),
        ],
      },
    ],
  }),
)
/** A copy of the report with some of its parts changed; null takes a part out. */
function changed(parts: Readonly<Record<string, Uint8Array | null>>): Uint8Array {
  const all = { ...unzipSync(report), ...parts }
  return zipSync(
    Object.fromEntries(Object.entries(all).filter((part): part is [string, Uint8Array] => part[1] !== null)),
  )
}
const body = (xml: string) =>
  strToU8(
    `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${xml}</w:body></w:document>`,
  )

describe('a Word document', () => {
  it('keeps headings, lists, tables and notes, and shows markup as the words it is', async () => {
    expect(await blocksOf('a.docx', report)).toEqual([
      ['heading 1', 'Hubs and regions'],
      ['heading 2', 'First part'],
      ['paragraph', 'Intensity rose to 6.58[1] percent on 5 km².'],
      ['list-item', 'one'],
      ['list-item', 'deeper'],
      ['table-row', 'Hub\t2024'],
      ['table-row', 'Beijing\t6.58'],
      ['paragraph', '科技部部长表示，创新中心将扩展。'],
      ['paragraph', 'Министр сообщил <b>это</b> & <script>alert(1)</script>.'],
      ['list-item', '[1] Statistics office, 2025.'],
    ])
  })

  it('tells title and author; the day it was saved is no day of publication', async () => {
    const { metadata, format } = await extract('a.docx', report)
    expect(format).toBe('docx')
    expect(metadata).toMatchObject({ title: 'Hubs & regions', author: 'Ann Lee', published: null })
    expect(metadata?.made).toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  it('does not believe titles and authors that programs write', async () => {
    const core = strToU8(
      '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>Microsoft Word - report7.docx</dc:title><dc:creator>Администратор</dc:creator></cp:coreProperties>',
    )
    expect((await extract('a.docx', changed({ 'docProps/core.xml': core }))).metadata).toMatchObject({
      title: null,
      author: null,
    })
  })

  it('is read whatever it is named', async () => {
    expect((await extract('report.pdf', report)).format).toBe('docx')
    expect((await extract('report', report)).format).toBe('docx')
  })
})

describe('Word documents that cannot be read', () => {
  const encrypted = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ])

  it.each([
    ['no zip', Buffer.from('Words in a file named so'), 'docx-not-zip'],
    ['cut off', report.subarray(0, report.length / 2), 'docx-truncated'],
    ['with a password', encrypted, 'file-encrypted'],
    ['of the old kind', Buffer.concat([encrypted.subarray(0, 8), Buffer.alloc(600)]), 'file-not-read'],
    ['without its text', changed({ 'word/document.xml': null }), 'docx-without-document'],
    ['an archive named so', zipSync({ 'a.txt': strToU8('Words') }), 'docx-without-document'],
    ['blank', changed({ 'word/document.xml': body('<w:p/>') }), 'docx-blank'],
    ['broken inside', changed({ 'word/document.xml': strToU8('<w:document') }), 'docx-damaged'],
    ['a bomb', changed({ 'word/document.xml': new Uint8Array(120_000_000).fill(0x20) }), 'docx-bomb'],
  ])('%s', async (_, bytes, code) => {
    expect(await refusalOf('a.docx', bytes)).toBe(code)
  })

  it('counts what comes out of a zip that lies about its sizes', async () => {
    const bomb = Buffer.from(changed({ 'word/document.xml': new Uint8Array(120_000_000).fill(0x20) }))
    const size = Buffer.alloc(4)
    size.writeUInt32LE(120_000_000)
    for (let at = bomb.indexOf(size); at >= 0; at = bomb.indexOf(size)) bomb.writeUInt32LE(500, at)
    expect(await refusalOf('a.docx', bomb)).toMatch(/^docx-(?:bomb|damaged)$/)
  })

  it('does not inflate what it does not read', async () => {
    const bomb = changed({ 'word/media/image1.png': new Uint8Array(150_000_000) })
    expect(await refusalOf('a.docx', bomb)).toBe('no problem')
  })

  it('does not expand entities and follows no address of another file', async () => {
    const laugh = strToU8(
      `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha ha ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>${new TextDecoder().decode(body('<w:p><w:r><w:t>Words &b; &c; end</w:t></w:r></w:p>')).replace(/^<\?.*?\?>/, '')}`,
    )
    const outcome = await extract('a.docx', changed({ 'word/document.xml': laugh })).then(
      ({ text }) => text,
      () => 'refused',
    )
    expect(outcome).not.toMatch(/ha ha|root:/)
    const relations = strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://127.0.0.1:9/x.png" TargetMode="External"/></Relationships>',
    )
    expect(await refusalOf('a.docx', changed({ 'word/_rels/document.xml.rels': relations }))).toBe(
      'no problem',
    )
  })

  it('reads names that try to leave the archive as names', async () => {
    expect(await refusalOf('a.docx', changed({ '../../evil.xml': strToU8('<x/>') }))).toMatch(
      /^(?:no problem|docx-damaged)$/,
    )
  })
})
