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
  it('keeps every value in its column where a cell reaches over rows or columns', () => {
    const html = `<table><tr><td rowspan=2>Beijing</td><td>2023</td><td>6.58</td></tr><tr><td>2024</td><td>6.21</td></tr><tr><td colspan=2>Total</td><td rowspan=9>1</td></tr><tr><td>a</td></tr></table>`
    expect(cleanPasted(html)).toBe(
      '<table><tr><td>Beijing</td><td>2023</td><td>6.58</td></tr><tr><td></td><td>2024</td><td>6.21</td></tr>' +
        '<tr><td>Total</td><td></td><td>1</td></tr><tr><td>a</td></tr></table>',
    )
  })
  it('from Word tells numbered lists from others, and leaves what was struck out and said about it', () => {
    const html = `<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>First</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>2.</span><![endif]>Second</p>
<h2><![if !supportLists]><span>1.1<span>&nbsp; </span></span><![endif]>Numbered heading</h2>
<p class=MsoNormal>It was <del cite="mailto:Ana"><span>4.9</span></del><ins cite="mailto:Ana"><span>4.35</span></ins> %<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><sup>1</sup></span></a><span class=MsoCommentReference><a href="#_msocom_1">[A1]</a></span></p>
<div style='mso-element:comment-list'><p class=MsoCommentText>Look this up</p></div>`
    expect(cleanPasted(html)).toBe(
      '<ol data-word=""><li>First</li><li>Second</li></ol><h2>Numbered heading</h2><p>It was 4.35 %¹</p>',
    )
  })
  it('from Google Docs keeps headings, bold by style, lists and the header of a table', () => {
    const html = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-6f3c"><h2 dir="ltr" style="line-height:1.38"><span style="font-size:16pt;font-weight:400;font-style:normal">What was said</span></h2><p dir="ltr"><span style="font-weight:400;white-space:pre-wrap">In </span><span style="font-weight:700;font-style:normal">2024</span><span style="font-weight:400"> it </span><span style="font-weight:400;font-style:italic">grew</span><span style="font-weight:400">.</span></p><br /><ul style="margin-top:0"><li dir="ltr" aria-level="1" style="list-style-type:disc"><p dir="ltr" role="presentation"><span style="font-weight:400">One</span></p></li><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>Two</span></p></li></ul><div dir="ltr" align="left"><table style="border:none"><colgroup><col width="312" /><col /></colgroup><tbody><tr><td style="border:solid"><p dir="ltr"><span style="font-weight:700">Hub</span></p></td><td><p dir="ltr"><span style="font-weight:700">Value</span></p></td></tr><tr><td><p dir="ltr"><span style="font-weight:400">Beijing</span></p></td><td><p dir="ltr"><span style="font-weight:400">6.58</span></p></td></tr></tbody></table></div></b><br class="Apple-interchange-newline">`
    expect(cleanPasted(html)).toBe(
      '<h2>What was said</h2><p>In <strong>2024</strong> it <em>grew</em>.</p><ul><li>One</li><li>Two</li></ul>' +
        '<table><tr><th><strong>Hub</strong></th><th><strong>Value</strong></th></tr><tr><td>Beijing</td><td>6.58</td></tr></table>',
    )
  })
  it('from LibreOffice Writer, as it writes it', () => {
    const html = `<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/><style type="text/css">p { background: transparent }</style></head>
<body lang="en-US" link="#000080" dir="ltr"><h1 class="western">
Title</h1>
<p>One <b>bold</b>, <i>it</i>, <a href="https://example.org/">link</a>, 6.58<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> and CO<sub>2</sub>, 10<sup>-3</sup>, the 20<sup>th</sup>.</p>
<ul>
	<li><p style="margin-bottom: 0in">a</p>
	<ul>
		<li><p>b</p>
	</ul>
</ul>
<ol>
	<li><p style="margin-bottom: 0in">one</p>
	<li><p>two</p>
</ol>
<table width="76"><col width="32"/>
	<tr>
		<th width="32"><p>
			Hub</p>
		</th>
	</tr>
	<tr>
		<td><p>
			B</p>
		</td>
	</tr>
</table>
<blockquote>Quoted</blockquote></body></html>`
    expect(cleanPasted(html)).toBe(
      '<h1>Title</h1><p>One <strong>bold</strong>, <em>it</em>, <a href="https://example.org/">link</a>, 6.58¹ and CO₂, 10⁻³, the 20th.</p>' +
        '<ul><li>a</li><li>b</li></ul><ol><li>one</li><li>two</li></ol>' +
        '<table><tr><th><strong>Hub</strong></th></tr><tr><td>B</td></tr></table><blockquote>Quoted</blockquote>',
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
