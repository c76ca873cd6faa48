import { describe, expect, it } from 'vitest'
import { cleanPasted } from '#renderer/features/briefings/clean-pasted.ts'
import { picturesOfClipboard } from '#renderer/features/briefings/take-pictures.ts'

/** As Word puts it on the clipboard: styles for structure, conditional comments for bullets, its own elements. */
const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoTitle><span lang=EN-GB>Hubs<o:p></o:p></span></p>
<p class=MsoNormal style='mso-style-name:"heading 2"'>What was said</p>
<p class=MsoNormal>In <b style='mso-bidi-font-weight:normal'>2024</b> it <span style='font-style:italic'>grew</span>&nbsp;by 4&nbsp;%.<o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'>·<span>&nbsp;&nbsp; </span></span><![endif]>First point<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span>·</span><![endif]>Second point</p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal><b>Hub<o:p></o:p></b></p></td><td><p class=MsoNormal><b>Value</b></p></td></tr>
<tr><td><p class=MsoNormal>Beijing</p></td><td><p class=MsoNormal align=right>6.58</p></td></tr></table>
<p class=MsoNormal><o:p>&nbsp;</o:p></p><!--[if gte vml 1]><v:shape></v:shape><![endif]-->
<!--EndFragment--></body></html>`

const web = `<meta charset='utf-8'><nav><a href="/">Home</a></nav><article><h1 class="t">A page</h1>
<div><p>One <a href="https://example.org/x" onclick="x()">link</a> and <a href="javascript:x()">none</a>.</p>
<ul><li>a<ul><li>nested</li></ul></li><li><strong>b</strong></li></ul>
<blockquote><p>Said.</p></blockquote><img src="https://example.org/i.png" onerror="x()"><script>x()</script>
<p style="display:none">hidden</p><b style="font-weight:normal"><p>Docs text</p></b>line one<br>line two</div></article>`

describe('what is pasted', () => {
  it('from Word keeps headings, words, lists and tables, and nothing of Word', () => {
    expect(cleanPasted(word)).toBe(
      '<h1>Hubs</h1><h2>What was said</h2><p>In <strong>2024</strong> it <em>grew</em>&nbsp;by 4&nbsp;%.</p>' +
        '<ul data-word=""><li>First point</li><li>Second point</li></ul>' +
        '<table><tr><th><strong>Hub</strong></th><th><strong>Value</strong></th></tr><tr><td>Beijing</td><td>6.58</td></tr></table>',
    )
  })
  it('from a web page keeps the text, flat lists and honest links', () => {
    expect(cleanPasted(web)).toBe(
      '<h1>A page</h1><p>One <a href="https://example.org/x">link</a> and none.</p>' +
        '<ul><li>a</li><li>nested</li><li><strong>b</strong></li></ul>' +
        '<blockquote>Said.</blockquote><p>Docs text</p><p>line one</p><p>line two</p>',
    )
  })
  it('from a briefing keeps its tokens', () => {
    const own = '<p data-pm-slice="1 1 []">a <span data-figure="{}"></span></p>'
    expect(cleanPasted(own)).toBe(own)
  })
})

describe('pasted pictures', () => {
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  const clipboard = (html: string, ...files: File[]) => {
    const data = new DataTransfer()
    data.setData('text/html', html)
    for (const file of files) data.items.add(file)
    return picturesOfClipboard(data)
  }
  it('written out in a page are taken with their words as name, and those at addresses counted', async () => {
    const { files, left } = clipboard(
      `<p>Words</p><img alt="a chart" src="data:image/png;base64,${png}"><img src="https://example.org/i.png"><img src="file:///C:/x.png"><img src="data:image/png;base64,!!">`,
    )
    expect(files.map(({ name, type }) => `${name} ${type}`)).toEqual(['a chart image/png'])
    expect((await files[0]?.arrayBuffer())?.byteLength).toBe(70)
    expect(left).toBe(3)
  })
  it('copied as files are taken once, though the clipboard names their address too', () => {
    const file = new File(['x'], 'shot.png', { type: 'image/png' })
    const notes = new File(['x'], 'notes.txt', { type: 'text/plain' })
    const { files, left } = clipboard('<img src="https://example.org/shot.png">', file, notes)
    expect(files).toEqual([file])
    expect(left).toBe(0)
  })
  it('of a briefing itself are blocks already, and a dot that counts readers is none', () => {
    expect(clipboard('<div data-pm-slice="0"><img src="data:image/png;base64,AA=="></div>').files).toEqual([])
    expect(clipboard('<img width="1" height="1" src="https://example.org/count.gif">').left).toBe(0)
  })
})
