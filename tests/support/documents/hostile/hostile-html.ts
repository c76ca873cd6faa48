import { SCRIPT, textFile, type HostileFile } from './hostile-file.ts'

const script = SCRIPT.replaceAll('"', '&quot;')
const page = (body: string, head = '') =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body><p>Before words.</p>${body}<p>After words.</p></body></html>`
const reads = { reads: ['Before words.', 'After words.'] }
/** What costs too much is stopped. */
const stopped = { refused: 'extraction-(?:timeout|memory)' }
const smuggling = (what: string, body: string, head = ''): HostileFile => ({
  what: `HTML: ${what}`,
  ...textFile('page.html', page(body, head)),
  outcome: reads,
})

/** Pages that try to run, to fetch, to hide, and to exhaust. */
export const hostileHtml: readonly HostileFile[] = [
  smuggling('script', `<script>${SCRIPT}</script><script src="http://127.0.0.1:9/stolen.js"></script>`),
  smuggling(
    'event handlers',
    `<img src=x onerror="${script}"><body onload="${script}"><p onclick="${script}"></p>`,
  ),
  smuggling(
    'frames',
    `<iframe src="http://127.0.0.1:9/stolen" srcdoc="<p>stolen</p>">stolen</iframe><frameset><frame src="http://127.0.0.1:9/stolen"></frameset>`,
  ),
  smuggling(
    'object and embed',
    `<object data="http://127.0.0.1:9/stolen"><p>stolen</p></object><embed src="http://127.0.0.1:9/stolen">`,
  ),
  smuggling(
    'refresh and base',
    '',
    `<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/stolen"><base href="http://127.0.0.1:9/stolen/"><link rel="stylesheet" href="stolen.css"><link rel="preload" href="stolen.js" as="script">`,
  ),
  smuggling(
    'images, fonts and prefetch',
    `<img src="http://127.0.0.1:9/stolen.png" srcset="http://127.0.0.1:9/stolen.png 2x" alt="stolen"><style>@import url(http://127.0.0.1:9/stolen.css); @font-face { src: url(http://127.0.0.1:9/stolen) }</style><video src="http://127.0.0.1:9/stolen" poster="x">stolen</video>`,
  ),
  smuggling('SVG mutation', `<svg></p><style><a id="</style><img src=1 onerror=${script}>"></svg>`),
  smuggling(
    'MathML mutation',
    `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${script}></style></mglyph></form>`,
  ),
  smuggling(
    'template and noscript',
    `<template><p>stolen</p></template><noscript><p title="</noscript><img src=x onerror=${script}>">stolen</p></noscript>`,
  ),
  smuggling(
    'links that run',
    `<p><a href="javascript:${script}">A link.</a> <a href="data:text/html,<script>${script}</script>">Another.</a></p>`,
  ),
  smuggling(
    'shadow roots and custom elements',
    `<div><template shadowrootmode="open"><p>stolen</p></template></div>`,
  ),
  smuggling(
    'hidden words',
    `<p hidden>stolen</p><div style="display:none">stolen</div><p style="display : none !important">stolen</p>`,
  ),
  smuggling(
    'comments of old browsers',
    `<!--[if IE]><p>stolen</p><![endif]--><!--><p>--><![CDATA[<p>stolen</p>]]>`,
  ),
  smuggling(
    'scripts in what is linked as data',
    `<script type="application/ld+json">{"headline":"stolen"</script><script type="text/template"><p>stolen</p></script>`,
  ),
  {
    what: 'HTML: nested 100,000 deep',
    ...textFile('deep.html', page(`${'<div>'.repeat(100_000)}core${'</div>'.repeat(100_000)}`)),
    outcome: { refused: 'file-too-deep' },
  },
  {
    what: 'HTML: 100,000 elements that are never closed',
    ...textFile('open.html', page('<b><i><u>'.repeat(33_000))),
    outcome: { refused: 'file-too-deep' },
  },
  {
    what: 'HTML: 9,000 deep, by every third tag misspelt',
    ...textFile('deep.html', page('<div><span><x-y>'.repeat(3000))),
    outcome: reads,
  },
  {
    what: 'HTML: an attribute of 5 MB',
    ...textFile('attribute.html', page(`<p title="${'x '.repeat(2_500_000)}">Middle words.</p>`)),
    outcome: reads,
  },
  {
    what: 'HTML: 20,000 attributes on one element',
    ...textFile(
      'attributes.html',
      page(`<p ${Array.from({ length: 20_000 }, (_, at) => `a${at}=1`).join(' ')}>Middle words.</p>`),
    ),
    outcome: reads,
  },
  {
    what: 'HTML: a tag that never ends',
    ...textFile('tag.html', page(`<p ${'a="<'.repeat(300_000)}`)),
    outcome: { refused: 'file-too-deep' },
  },
  {
    what: 'HTML: 300,000 tags that open nothing',
    ...textFile('tags.html', page('<'.repeat(300_000))),
    outcome: { reads: ['Before words.'] },
  },
  {
    what: 'HTML: 400,000 paragraphs',
    ...textFile('long.html', page('<p>A paragraph of some words.</p>'.repeat(400_000))),
    outcome: stopped,
  },
  {
    what: 'HTML: a table of 50,000 cells that span all',
    ...textFile(
      'spans.html',
      page(`<table>${'<tr>'.concat('<td rowspan=65534 colspan=1000>x'.repeat(500)).repeat(100)}</table>`),
    ),
    outcome: reads,
  },
  {
    what: 'HTML: tables within tables',
    ...textFile(
      'tables.html',
      page(`${'<table><tr><td>'.repeat(3000)}core${'</td></tr></table>'.repeat(3000)}`),
    ),
    outcome: reads,
  },
  {
    what: 'HTML: entities of its own',
    ...textFile(
      'laugh.html',
      `<!DOCTYPE html [<!ENTITY a "stolen"><!ENTITY b "&a;&a;&a;&a;">]>${page('<p>&b;</p>').replace('<!doctype html>', '')}`,
    ),
    outcome: reads,
  },
  {
    what: 'HTML: a declared encoding that is not its own',
    name: 'liar.html',
    make: () => Buffer.from(page('<p>Слова посередине.</p>').replace('charset="utf-8"', 'charset="utf-7"')),
    outcome: { reads: ['Before words.', 'Слова посередине.', 'After words.'] },
  },
  {
    what: 'HTML: a script written in UTF-7',
    ...textFile(
      'utf7.html',
      page('<p>+ADw-script+AD4-alert(1)+ADw-/script+AD4-</p>').replace('utf-8', 'utf-7'),
    ),
    outcome: { reads: ['+ADw-script'] },
  },
]
