import { describe, expect, it } from 'vitest'
import { blocksOf, refusalOf } from '../../support/documents/extracted.ts'
import { paragraph, part, run, wordDocument } from '../../support/documents/word-document.ts'

const style = (id: string, name: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`
const box = (words: string, hasFallback = true) => {
  const inside = `<w:txbxContent>${paragraph(run(words))}</w:txbxContent>`
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:positionH><wp:posOffset>914400</wp:posOffset></wp:positionH><a:graphic><a:graphicData><wps:wsp><wps:txbx>${inside}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>${hasFallback ? `<mc:Fallback><w:pict><v:shape><v:textbox>${inside}</v:textbox></v:shape></w:pict></mc:Fallback>` : ''}</mc:AlternateContent></w:r>`
}

describe('what Word writes around words', () => {
  it.each([
    [
      'tracked changes: the text as it would be accepted',
      run('Booked ') +
        `<w:ins w:id="1" w:author="A">${run('eleven')}</w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>seven</w:delText></w:r></w:del>` +
        run(' rooms'),
      'Booked eleven rooms',
    ],
    [
      'moved words, where they were moved to',
      `<w:moveFrom w:id="1">${run('gone ')}</w:moveFrom><w:moveTo w:id="2">${run('here')}</w:moveTo>`,
      'here',
    ],
    [
      'content controls',
      run('In ') +
        `<w:sdt><w:sdtPr><w:alias w:val="Year"/><w:placeholder><w:docPart w:val="x"/></w:placeholder></w:sdtPr><w:sdtContent>${run('2025')}</w:sdtContent></w:sdt>`,
      'In 2025',
    ],
    [
      'smart tags and custom XML',
      `<w:smartTag w:uri="u" w:element="place"><w:smartTagPr><w:attr w:name="a" w:val="b"/></w:smartTagPr>${run('Beijing')}</w:smartTag><w:customXml w:element="x">${run(' grows')}</w:customXml>`,
      'Beijing grows',
    ],
    [
      'simple fields, as captions have them',
      run('Table ') +
        `<w:fldSimple w:instr=" SEQ Table \\* ARABIC ">${run('7')}</w:fldSimple>` +
        run('. Prices'),
      'Table 7. Prices',
    ],
    [
      'fields with a code, and no word of the code',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "http://127.0.0.1:9/"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('the ledger')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      'the ledger',
    ],
    ['links', `<w:hyperlink r:id="r9">${run('the ')}${run('ledger')}</w:hyperlink>`, 'the ledger'],
    [
      'words with their reading above them',
      `<w:r><w:ruby><w:rubyPr><w:lid w:val="zh-CN"/></w:rubyPr><w:rt>${run('kē')}</w:rt><w:rubyBase>${run('科')}</w:rubyBase></w:ruby></w:r>${run('技')}`,
      '科技',
    ],
    [
      'formulas, without running numbers together',
      run('so ') +
        '<m:oMath><m:f><m:fPr><m:ctrlPr/></m:fPr><m:num><m:r><m:t>12</m:t></m:r></m:num><m:den><m:r><m:t>5</m:t></m:r></m:den></m:f><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>',
      'so 12/5x^2',
    ],
    [
      'words parted by the spelling checker',
      `${run('Bei')}<w:proofErr w:type="spellStart"/>${run('jing')}`,
      'Beijing',
    ],
    [
      'no hidden words',
      run('secret ', '<w:vanish/>') + run('shown') + run(' too', '<w:vanish w:val="0"/>'),
      'shown too',
    ],
    [
      'no comments',
      `<w:commentRangeStart w:id="0"/>${run('remarked')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
      'remarked',
    ],
    [
      'hyphens of every kind',
      '<w:r><w:t>elec</w:t><w:softHyphen/><w:t>tron non</w:t><w:noBreakHyphen/><w:t>stop</w:t></w:r>',
      'electron non\u2011stop',
    ],
  ])('%s', async (_, inside, words) => {
    const comments = part(
      'comments',
      `<w:comment w:id="0" w:author="A">${paragraph(run('private'))}</w:comment>`,
    )
    const bytes = wordDocument(paragraph(inside), { 'word/comments.xml': comments })
    expect(await blocksOf('a.docx', bytes)).toEqual([['paragraph', words]])
  })

  it('text boxes, once, in either form', async () => {
    const bytes = wordDocument(
      paragraph(run('Before ') + box('Inside one.') + run('after.')) +
        paragraph(run('Next.') + box('Inside two.', false)),
    )
    expect((await blocksOf('a.docx', bytes)).map(([, words]) => words)).toEqual([
      'Before after.',
      'Inside one.',
      'Next.',
      'Inside two.',
    ])
  })

  it('breaks of line and page, without joining the words beside them', async () => {
    const bytes = wordDocument(
      paragraph(
        '<w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:br w:type="page"/><w:t>three</w:t><w:tab/><w:t>four</w:t></w:r>',
      ),
    )
    expect((await blocksOf('a.docx', bytes)).map(([, words]) => words).join(' ')).toBe('one two three four')
  })

  it('headings by a style, by a style based on one, by a translated name, and by themselves', async () => {
    const styles = part(
      'styles',
      style('Heading2', 'heading 2') +
        style('Own', 'Report head', '<w:basedOn w:val="Deep"/>') +
        style('Deep', 'Deep head', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>') +
        style('a1', '标题一', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') +
        style('TOC', 'toc 1', '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>') +
        style('Quote', 'Quote'),
    )
    const bytes = wordDocument(
      [
        ['Heading2', 'By style'],
        ['Own', 'Based on one'],
        ['a1', 'Translated'],
        ['TOC', 'Contents'],
        ['Quote', 'Quoted'],
      ]
        .map(([id, words]) => paragraph(run(words ?? ''), `<w:pStyle w:val="${id}"/>`))
        .join('') + paragraph(run('By itself'), '<w:outlineLvl w:val="3"/>'),
      { 'word/styles.xml': styles },
    )
    expect(await blocksOf('a.docx', bytes)).toEqual([
      ['heading 2', 'By style'],
      ['heading 3', 'Based on one'],
      ['heading 1', 'Translated'],
      ['paragraph', 'Contents'],
      ['quote', 'Quoted'],
      ['heading 4', 'By itself'],
    ])
  })

  it('numbered lists, merged cells, notes and endnotes', async () => {
    const numbering = part(
      'numbering',
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    )
    const item = (level: number, words: string) =>
      paragraph(run(words), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`)
    const cell = (inside: string, form = '') => `<w:tc><w:tcPr>${form}</w:tcPr>${inside}</w:tc>`
    const note = (id: number, mark: string, words: string) =>
      `<w:${mark} w:type="separator" w:id="0">${paragraph('')}</w:${mark}><w:${mark} w:id="${id}">${paragraph(`<w:r><w:${mark}Ref/></w:r>${run(` ${words}`)}`)}</w:${mark}>`
    const bytes = wordDocument(
      item(0, 'first') +
        item(1, 'deeper') +
        `<w:tbl><w:tr>${cell(paragraph(run('Hub')), '<w:vMerge w:val="restart"/>')}${cell(paragraph(run('Price')), '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell(paragraph(''), '<w:vMerge/>')}${cell(paragraph(run('2023')))}${cell(paragraph(run('2024')))}</w:tr></w:tbl>` +
        paragraph(
          `${run('Told')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' and ended')}<w:r><w:endnoteReference w:id="2"/></w:r>`,
        ),
      {
        'word/numbering.xml': numbering,
        'word/footnotes.xml': part('footnotes', note(2, 'footnote', 'A footnote.')),
        'word/endnotes.xml': part('endnotes', note(2, 'endnote', 'An endnote.')),
      },
    )
    expect(await blocksOf('a.docx', bytes)).toEqual([
      ['list-item', 'first'],
      ['list-item', 'deeper'],
      ['table-row', 'Hub\tPrice'],
      ['table-row', '\t2023\t2024'],
      ['paragraph', 'Told[1] and ended[2]'],
      ['list-item', '[1] A footnote.'],
      ['list-item', '[2] An endnote.'],
    ])
  })

  it('names an embedded document of another kind instead of losing its words', async () => {
    const bytes = wordDocument(`${paragraph(run('Before'))}<w:altChunk r:id="r-chunk"/>`, {
      'word/chunk.html': '<html><body><p>Words in another format</p></body></html>',
    })
    expect(await refusalOf('a.docx', bytes)).toBe('docx-embedded')
  })
})
