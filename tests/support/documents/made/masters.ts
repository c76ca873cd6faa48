import type { Told, ToldReport } from './told.ts'
import { stretchesOf, type Stretch } from './words.ts'

const ADDRESS = 'https://gazette.example/reading-room'
const xml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
const tex = (text: string) => text.replace(/[%&#_$]/g, '\\$&')
const mapped = (told: string, how: Readonly<Record<Stretch['as'], (text: string) => string>>) =>
  stretchesOf(told)
    .map(({ as, text }) => how[as](text))
    .join('')

/** A report as a flat OpenDocument text: A5 pages with a head, a foot with the page's number, and hyphens. */
export function openDocument({ language, title, author, running, parts }: ToldReport): string {
  const country = { en: 'GB', ru: 'RU', zh: 'CN' }[language]
  let notes = 0
  const words = (told: string) =>
    mapped(told, {
      plain: xml,
      note: (text) =>
        `<text:note text:note-class="footnote" text:id="n${++notes}"><text:note-citation>${notes}</text:note-citation><text:note-body><text:p text:style-name="Footnote">${xml(text)}</text:p></text:note-body></text:note>`,
      up: (text) => `<text:span text:style-name="Up">${text}</text:span>`,
      b: (text) => `<text:span text:style-name="B">${xml(text)}</text:span>`,
      link: (text) => `<text:a xlink:type="simple" xlink:href="${ADDRESS}">${xml(text)}</text:a>`,
      soft: () => '\u00AD',
    })
  const body = parts.map((part): string => {
    switch (part.kind) {
      case 'heading':
        return `<text:h text:style-name="Heading_20_${part.level}" text:outline-level="${part.level}">${words(part.words)}</text:h>`
      case 'paragraph':
        return `<text:p text:style-name="Text_20_body">${words(part.words)}</text:p>`
      case 'quote':
        return `<text:p text:style-name="Quotations">${words(part.words)}</text:p>`
      case 'columns':
        return `<text:section text:style-name="Two" text:name="Two">${part.words.map((one) => `<text:p text:style-name="Text_20_body">${words(one)}</text:p>`).join('')}</text:section>`
      case 'items':
        return `<text:list text:style-name="${part.marks}">${part.items
          .map(
            (item) =>
              `<text:list-item><text:p text:style-name="Text_20_body">${words(item.words)}</text:p>${
                item.inner === undefined
                  ? ''
                  : `<text:list>${item.inner.map((one) => `<text:list-item><text:p text:style-name="Text_20_body">${words(one)}</text:p></text:list-item>`).join('')}</text:list>`
              }</text:list-item>`,
          )
          .join('')}</text:list>`
      case 'table':
        return `<text:p text:style-name="Table">${words(part.caption)}</text:p><table:table table:name="T1" table:style-name="T1"><table:table-column table:style-name="First"/><table:table-column table:style-name="Other" table:number-columns-repeated="${(part.rows[0]?.length ?? 1) - 1}"/>${part.rows
          .map((row, index) => {
            const cells = row.map(
              (cell) =>
                `<table:table-cell table:style-name="Cell" office:value-type="string"><text:p text:style-name="Table_20_Contents">${words(cell)}</text:p></table:table-cell>`,
            )
            const whole = `<table:table-row>${cells.join('')}</table:table-row>`
            return index === 0 ? `<table:table-header-rows>${whole}</table:table-header-rows>` : whole
          })
          .join('')}</table:table><text:p text:style-name="Text_20_body"/>`
    }
  })
  const levels = (mark: (level: number) => string) =>
    [1, 2]
      .map(
        (level) =>
          `${mark(level)}<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="${level * 0.6}cm" fo:text-indent="-0.5cm" fo:margin-left="${level * 0.6}cm"/></style:list-level-properties>`,
      )
      .join('')
  const heading = (level: number, size: number) =>
    `<style:style style:name="Heading_20_${level}" style:display-name="Heading ${level}" style:family="paragraph" style:default-outline-level="${level}" style:class="text"><style:paragraph-properties fo:margin-top="0.4cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always" fo:text-align="start"/><style:text-properties fo:font-size="${size}pt" style:font-size-asian="${size}pt" fo:font-weight="bold" fo:hyphenate="false"/></style:style>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>${xml(title)}</dc:title><meta:initial-creator>${xml(author)}</meta:initial-creator><dc:creator>${xml(author)}</dc:creator></office:meta>
<office:font-face-decls><style:font-face style:name="Liberation Serif" svg:font-family="'Liberation Serif'"/><style:font-face style:name="Noto Serif CJK SC" svg:font-family="'Noto Serif CJK SC'"/></office:font-face-decls>
<office:styles>
<style:default-style style:family="paragraph"><style:text-properties style:font-name="Liberation Serif" style:font-name-asian="Noto Serif CJK SC" fo:font-size="11pt" style:font-size-asian="11pt" fo:language="${language === 'zh' ? 'en' : language}" fo:country="${language === 'zh' ? 'GB' : country}" style:language-asian="zh" style:country-asian="CN" fo:hyphenate="true" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph" style:class="text"/>
<style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph" style:parent-style-name="Standard" style:class="text"><style:paragraph-properties fo:margin-bottom="0.15cm" fo:text-align="justify"/></style:style>
<style:style style:name="Quotations" style:family="paragraph" style:parent-style-name="Standard" style:class="html"><style:paragraph-properties fo:margin-left="0.8cm" fo:margin-right="0.8cm" fo:margin-bottom="0.2cm"/></style:style>
<style:style style:name="Table" style:display-name="Table" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Table_20_Contents" style:display-name="Table Contents" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="9pt" style:font-size-asian="9pt"/></style:style>
<style:style style:name="Footnote" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-left="0.5cm" fo:text-indent="-0.5cm"/><style:text-properties fo:font-size="9pt" style:font-size-asian="9pt"/></style:style>
<style:style style:name="Header" style:family="paragraph" style:parent-style-name="Standard"/><style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="center"/></style:style>
${heading(1, 18)}${heading(2, 14)}${heading(3, 12)}
<text:notes-configuration text:note-class="footnote" style:num-format="1" text:start-value="0" text:footnotes-position="page" text:start-numbering-at="document"/>
</office:styles>
<office:automatic-styles>
<style:style style:name="Up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"/></style:style>
<style:style style:name="T1" style:family="table"><style:table-properties style:width="11.2cm" table:align="left"/></style:style><style:style style:name="First" style:family="table-column"><style:table-column-properties style:column-width="2.8cm"/></style:style><style:style style:name="Other" style:family="table-column"><style:table-column-properties style:column-width="2.1cm"/></style:style>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm" fo:border="0.05pt solid #000000"/></style:style>
<style:style style:name="Two" style:family="section"><style:section-properties text:dont-balance-text-columns="false"><style:columns fo:column-count="2" fo:column-gap="0.6cm"/></style:section-properties></style:style>
<text:list-style style:name="bullets">${levels((level) => `<text:list-level-style-bullet text:level="${level}" text:bullet-char="${level === 1 ? '•' : '◦'}">`).replaceAll('</style:list-level-properties>', '</style:list-level-properties></text:list-level-style-bullet>')}</text:list-style>
<text:list-style style:name="numbers">${levels((level) => `<text:list-level-style-number text:level="${level}" style:num-suffix="." style:num-format="1">`).replaceAll('</style:list-level-properties>', '</style:list-level-properties></text:list-level-style-number>')}</text:list-style>
<style:page-layout style:name="A5"><style:page-layout-properties fo:page-width="14.8cm" fo:page-height="21cm" fo:margin="1.8cm"/><style:header-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-bottom="0.3cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.3cm"/></style:footer-style></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A5"><style:header><text:p text:style-name="Header">${xml(running)}</text:p></style:header><style:footer><text:p text:style-name="Footer"><text:page-number text:select-page="current"/></text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text>${body.join('\n')}</office:text></office:body></office:document>`
}

/** A report as the page of a site: menus, a cookie bar and scripts around the article. */
export function webPage({ language, title, author, running, parts }: ToldReport): string {
  const notes: string[] = []
  const words = (told: string) =>
    mapped(told, {
      plain: xml,
      note: (text) =>
        `<sup><a href="#note-${notes.push(text)}" id="call-${notes.length}">${notes.length}</a></sup>`,
      up: (text) => `<sup>${text}</sup>`,
      b: (text) => `<b>${xml(text)}</b>`,
      link: (text) => `<a href="${ADDRESS}">${xml(text)}</a>`,
      soft: () => '&shy;',
    })
  const block = (part: Told): string => {
    switch (part.kind) {
      case 'heading':
        return `<h${part.level}>${words(part.words)}</h${part.level}>`
      case 'paragraph':
        return `<p>${words(part.words)}</p>`
      case 'quote':
        return `<blockquote><p>${words(part.words)}</p></blockquote>`
      case 'columns':
        return `<div class="columns">${part.words.map((one) => `<p>${words(one)}</p>`).join('')}</div>`
      case 'items': {
        const tag = part.marks === 'bullets' ? 'ul' : 'ol'
        return `<${tag}>${part.items.map((item) => `<li>${words(item.words)}${item.inner === undefined ? '' : `<ul>${item.inner.map((one) => `<li>${words(one)}</li>`).join('')}</ul>`}</li>`).join('')}</${tag}>`
      }
      case 'table':
        return `<table><caption>${words(part.caption)}</caption>${part.rows.map((row, index) => `<tr>${row.map((cell) => (index === 0 ? `<th>${words(cell)}</th>` : `<td>${words(cell)}</td>`)).join('')}</tr>`).join('')}</table>`
    }
  }
  const article = parts.map(block).join('\n')
  return `<!DOCTYPE html>
<html lang="${language}"><head><meta charset="utf-8"><title>${xml(title)} - Gazette</title><meta name="author" content="${xml(author)}"><meta property="og:site_name" content="Gazette">
<style>@page { size: A5; margin: 18mm } body { font: 11pt/1.35 'Liberation Serif', 'Noto Serif CJK SC', serif } h1, h2, h3 { font-weight: normal } p { hyphens: auto; text-align: justify } .columns { columns: 2 } td, th { border: 1px solid; padding: 2px 6px; text-align: left } .notes { font-size: 8.5pt } @media print { nav, .cookies, aside { display: none } }</style></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/survey">Surveys</a></li><li><a href="/about">About</a></li></ul></nav>
<div class="cookies">This site keeps cookies. <button>Agree</button></div>
<main><article>${article}
<section class="notes"><ol>${notes.map((note, index) => `<li id="note-${index + 1}">${xml(note)} <a href="#call-${index + 1}">↩</a></li>`).join('')}</ol></section></article></main>
<aside><h3>Read also</h3><ul><li><a href="/1">Ten rooms to rent this summer</a></li></ul></aside>
<footer><p>${xml(running)}</p></footer><script>document.body.dataset.ready = 'yes'</script></body></html>`
}

/** A report in LaTeX: two columns throughout, footnotes, a running head; `engine` is what it will be set by. */
export function latex(
  { language, title, author, running, parts }: ToldReport,
  engine: 'pdflatex' | 'xelatex',
): string {
  const words = (told: string) =>
    mapped(told, {
      plain: (text) => tex(text).replaceAll('—', '---'),
      note: (text) => `\\footnote{${tex(text)}}`,
      up: (text) => `\\textsuperscript{${text}}`,
      b: (text) => `\\textbf{${tex(text)}}`,
      link: (text) => `\\href{${ADDRESS}}{${tex(text)}}`,
      soft: () => '\\-',
    })
  const block = (part: Told): string => {
    switch (part.kind) {
      case 'heading':
        return part.level === 1
          ? ''
          : `\\${part.level === 2 ? 'section' : 'subsection'}*{${words(part.words)}}`
      case 'paragraph':
        return `${words(part.words)}\n`
      case 'quote':
        return `\\begin{quote}${words(part.words)}\\end{quote}`
      case 'columns':
        return part.words.map(words).join('\n\n')
      case 'items': {
        const list = part.marks === 'bullets' ? 'itemize' : 'enumerate'
        const item = (one: string) => `\\item ${words(one)}`
        return `\\begin{${list}}${part.items.map(({ words: one, inner }) => item(one) + (inner === undefined ? '' : `\\begin{itemize}${inner.map(item).join('\n')}\\end{itemize}`)).join('\n')}\\end{${list}}`
      }
      case 'table':
        return `\\begin{table*}[t]\\centering ${words(part.caption)}\\par\\medskip\\begin{tabular}{l${'r'.repeat((part.rows[0]?.length ?? 1) - 1)}}\\hline ${part.rows.map((row) => row.map(words).join(' & ')).join('\\\\ ')}\\\\\\hline\\end{tabular}\\end{table*}`
    }
  }
  const fonts = {
    pdflatex: {
      en: '\\usepackage[utf8]{inputenc}\\usepackage[english]{babel}',
      ru: '\\usepackage[T2A]{fontenc}\\usepackage[utf8]{inputenc}\\usepackage{cmap}\\usepackage[russian]{babel}',
      zh: '',
    },
    xelatex: {
      en: '\\usepackage{fontspec}',
      ru: '\\usepackage{fontspec}\\usepackage{polyglossia}\\setmainlanguage{russian}\\setmainfont{Liberation Serif}',
      zh: '\\usepackage{xeCJK}\\setCJKmainfont{Noto Serif CJK SC}\\setmainfont{Liberation Serif}',
    },
  }[engine][language]
  return `\\documentclass[10pt,twocolumn]{article}
\\usepackage[a5paper,margin=16mm,top=22mm]{geometry}
${fonts}
\\usepackage{fancyhdr}\\usepackage[hidelinks]{hyperref}
\\pagestyle{fancy}\\fancyhf{}\\fancyhead[C]{\\small ${tex(running)}}\\fancyfoot[C]{\\thepage}
\\title{${tex(title)}}\\author{${tex(author)}}\\date{}
\\begin{document}\\maketitle\\thispagestyle{fancy}
${parts.map(block).join('\n\n')}
\\end{document}`
}
