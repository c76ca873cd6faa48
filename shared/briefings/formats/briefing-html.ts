import { pictureMediaTypes } from '../../domain/kept-picture.ts'
import { figureLabel } from './figure-numbers.ts'
import type {
  BriefingContent,
  PrintedBlock,
  PrintedCard,
  PrintedRun,
  PrintedStatement,
  PrintedWarnings,
} from '../briefing-content.ts'
import { warningSign } from '../print-warnings.ts'
import { briefingStyle } from './briefing-style.ts'
import { notePieces } from './note-words.ts'
import { numberedNotes, type NumberedNotes } from './numbered-notes.ts'

/** Faces as CSS, made of exactly the letters used; the hash that binds the content; the evidence as it is attached. */
export type HtmlParts = {
  readonly fontFaces: string
  readonly contentHash: string
  /** Base64 of `evidence.json`. */
  readonly evidence: string
  /** Base64 of a text, as UTF-8: charts stand in the page as data. */
  readonly base64: (text: string) => string
  /** Base64 of a picture's file, by its SHA-256. */
  readonly picture: (file: string) => string
}

/**
 * A briefing as one HTML file: no scripts, nothing fetched, faces and pictures inside, and a policy that forbids all else.
 * Every text is escaped; none is ever markup.
 */
export function briefingHtml(content: BriefingContent, parts: HtmlParts): string {
  const notes = numberedNotes(content)
  const { words, language } = content
  const lang = language === 'zh' ? 'zh-Hans' : language
  const sections = content.blocks.filter((block) => block.kind === 'heading')
  const html = `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<meta name="author" content="${escaped(content.author)}">
<meta name="description" content="${escaped(`${words['content-hash']} ${parts.contentHash}`)}">
<title>${escaped(content.title)}</title>
<style>${parts.fontFaces}${briefingStyle}</style>
</head>
<body>
<header>
${content.organisation === undefined ? '' : `<p class="sans organisation">${escaped(content.organisation)}</p>`}
<h1>${escaped(content.title)}</h1>
${content.subtitle === '' ? '' : `<p class="subtitle">${escaped(content.subtitle)}</p>`}
<p class="sans">${escaped([content.author, content.dateInWords].filter((part) => part.trim() !== '').join(' · '))}</p>
${content.asKnown === undefined ? '' : `<p class="sans warning">${escaped(content.asKnown)}</p>`}
<p class="sans quiet hash">${escaped(words['content-hash'])} SHA-256 ${parts.contentHash}</p>
</header>
${sections.length > 2 ? contents(content, sections) : ''}
<main>
${content.blocks.map((block) => blockHtml(block, content, notes, parts)).join('\n')}
</main>
${notesHtml(content, notes)}
${referencesHtml(content)}
${cardsHtml(content)}
<footer class="sans quiet"><p><a download="evidence.json" href="data:application/json;base64,${parts.evidence}">evidence.json</a> · ${escaped(words['evidence-note'])}</p></footer>
</body>
</html>
`
  return html.replace(/\n{2,}/g, '\n')
}

/** Text for between tags and inside double quotes. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

type Heading = Extract<PrintedBlock, { readonly kind: 'heading' }>
function contents({ words }: BriefingContent, sections: readonly Heading[]): string {
  const lines = sections.map(
    ({ id, level, runs }) =>
      `<li class="level-${level}"><a href="#${escaped(id)}">${escaped(runs.map((run) => (run.kind === 'note' ? '' : run.text)).join(''))}</a></li>`,
  )
  return `<nav aria-label="${escaped(words.contents)}"><h2 class="sans quiet">${escaped(words.contents)}</h2><ol>${lines.join('')}</ol></nav>`
}

function runsHtml(runs: readonly PrintedRun[], notes: NumberedNotes): string {
  return runs.map((run) => runHtml(run, notes)).join('')
}

function runHtml(run: PrintedRun, notes: NumberedNotes): string {
  switch (run.kind) {
    case 'text': {
      let words = escaped(run.text)
      if (run.italic) words = `<em>${words}</em>`
      if (run.bold) words = `<strong>${words}</strong>`
      return run.link === undefined ? words : `<a href="${escaped(run.link)}">${words}</a>`
    }
    case 'figure':
      return `<span class="figure">${escaped(run.text)}</span>`
    case 'note': {
      const number = notes.numberOf(run)
      const id = run.first ? ` id="mark-${number}"` : ''
      return `<sup><a${id} href="#note-${number}" role="doc-noteref">${number}</a></sup>`
    }
  }
}

function blockHtml(
  block: PrintedBlock,
  content: BriefingContent,
  notes: NumberedNotes,
  parts: HtmlParts,
): string {
  const { words } = content
  const runs = (some: readonly PrintedRun[]) => runsHtml(some, notes)
  const id = `id="${escaped(block.id)}"`
  const outcome = (one: { readonly outcome: string; readonly sign: string; readonly word: string }) =>
    `<span class="sans outcome ${one.outcome}"><span aria-hidden="true">${escaped(one.sign)}</span> ${escaped(one.word)}</span>`
  const warned = (told: PrintedWarnings) =>
    told.warnings
      .map((said) => {
        const sign = warningSign(said, told)
        return `<p class="sans ${sign === '!' ? 'warning' : 'quiet'}">${sign} ${escaped(said)}</p>`
      })
      .join('')
  const label = figureLabel(block, content)
  const captioned = (caption: string) =>
    `${label === null ? '' : `<span class="number">${escaped(label)}</span> `}${escaped(caption)}`
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1} ${id}>${runs(block.runs)}${runs(block.marks)}</h${block.level + 1}>`
    case 'paragraph':
      return `<p ${id}>${runs(block.runs)}</p>`
    case 'quote':
      return `<blockquote ${id}>${runs(block.runs)}</blockquote>`
    case 'judgement':
      return `<section ${id} class="judgement"><p class="sans name">${escaped(block.name)}</p><p>${runs(block.runs)}</p>${facts(block.facts)}</section>`
    case 'callout':
      return `<aside ${id} class="callout ${block.tone}"><p class="sans name">${escaped(block.name)}</p><p>${runs(block.runs)}</p></aside>`
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      return `<${tag} ${id}>${block.items.map((item) => `<li>${runs(item)}</li>`).join('')}</${tag}>`
    }
    case 'table': {
      const row = (cells: readonly (readonly PrintedRun[])[], tag: 'th' | 'td') =>
        `<tr>${cells.map((cell, at) => `<${tag}${tag === 'th' ? ' scope="col"' : ''} class="${block.aligned[at] ?? 'left'}">${runs(cell)}</${tag}>`).join('')}</tr>`
      const head = block.rows.slice(0, block.heads).map((cells) => row(cells, 'th'))
      const body = block.rows.slice(block.heads).map((cells) => row(cells, 'td'))
      return `<table ${id}>${label === null ? '' : `<caption>${captioned(block.caption)}</caption>`}${head.length === 0 ? '' : `<thead>${head.join('')}</thead>`}<tbody>${body.join('')}</tbody></table>`
    }
    case 'claim':
      return `<section ${id} class="claim"><p>${statementHtml(block)}${runs([block.mark])}</p><p>${outcome(block.outcome)} <span class="sans quiet">${escaped(block.reason)}</span></p>${warned(block)}${block.speaker === null ? '' : `<p class="sans quiet">${escaped(block.speaker)} · ${escaped(block.label)}</p>`}</section>`
    case 'chart':
      return `<figure ${id}><figcaption>${captioned(block.title)}</figcaption><img alt="${escaped(block.alt)}" src="data:image/svg+xml;base64,${parts.base64(block.svg)}"><p class="sans quiet">${escaped(block.source)}</p>${warned(block)}</figure>`
    case 'image':
      return `<figure ${id} class="image">${label === null ? '' : `<figcaption>${captioned(block.caption)}</figcaption>`}<img alt="${escaped(block.alt)}" width="${block.width}" height="${block.height}" src="data:${pictureMediaTypes[block.format]};base64,${parts.picture(block.file)}">${block.credit === '' ? '' : `<p class="sans quiet">${escaped(block.credit)}</p>`}</figure>`
    case 'claim-table': {
      const heads = (['claim', 'statement', 'outcome', 'reason', 'review'] as const).map(
        (key) => `<th scope="col">${escaped(words[key])}</th>`,
      )
      const rows = block.rows.map(
        (row) =>
          `<tr><td><strong>${escaped(row.label)}</strong></td><td>${statementHtml(row)}</td><td>${outcome(row.outcome)}</td><td>${escaped(row.reason)}${warned(row)}</td><td>${escaped(row.review)}</td></tr>`,
      )
      return `<table ${id}><caption>${captioned(words['claim-table'])}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`
    }
    case 'gap':
      return `<p ${id} class="sans gap"><strong>${escaped(words['not-shown'])}:</strong> ${escaped(block.text)}</p>`
    case 'break':
      return `<hr ${id} class="break">`
  }
}

/** In its own language, which is named where it is another than the briefing's. */
function statementHtml({ statement, foreign }: PrintedStatement): string {
  return foreign === undefined
    ? escaped(statement)
    : `<span lang="${escaped(foreign.language)}">${escaped(statement)}</span> <small class="sans quiet">[${escaped(foreign.inWords)}]</small>`
}

function facts(all: readonly { readonly name: string; readonly value: string }[]): string {
  return all.length === 0
    ? ''
    : `<dl class="sans">${all.map(({ name, value }) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`
}

function notesHtml(content: BriefingContent, notes: NumberedNotes): string {
  if (notes.all.length === 0) return ''
  const lines = notes.all.map(({ number, note }) => {
    const words = notePieces(note, content)
      .map(({ text, strong, italic }) => {
        const plain = escaped(text)
        return strong ? `<strong>${plain}</strong>` : italic ? `<em>${plain}</em>` : plain
      })
      .join('')
    return `<li id="note-${number}" role="doc-footnote">${words} <a href="#mark-${number}" role="doc-backlink" aria-label="${number}">↩</a></li>`
  })
  return `<section class="sans notes" role="doc-endnotes"><ol>${lines.join('')}</ol></section>`
}

function referencesHtml({ references, words }: BriefingContent): string {
  if (references === undefined || references.entries.length === 0) return ''
  const entries = references.entries.map(({ label, runs, original }) => {
    const said = runs
      .map(({ text, italic, bold, raised, link }) => {
        let out = escaped(text)
        if (italic) out = `<em>${out}</em>`
        if (bold) out = `<strong>${out}</strong>`
        if (raised) out = `<sup>${out}</sup>`
        return link === undefined ? out : `<a href="${escaped(link)}">${out}</a>`
      })
      .join('')
    return `<li>${label === null ? '' : `${escaped(label)} `}${said}${original === null ? '' : `<br><span class="sans quiet">${escaped(original)}</span>`}</li>`
  })
  return `<section class="references" role="doc-bibliography"><h2>${escaped(words.references)}</h2><ul>${entries.join('')}</ul></section>`
}

function cardsHtml(content: BriefingContent): string {
  if (content.cards.length === 0) return ''
  const { words } = content
  const scales = (content.scales ?? []).map(
    (scale) =>
      `<section class="card"><h3>${escaped(scale.name)}</h3><p class="sans quiet">${escaped(scale.source)}</p><table><thead><tr>${scale.heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead><tbody>${scale.terms.map(({ term, range }) => `<tr><td>${escaped(term)}</td><td class="right">${escaped(range)}</td></tr>`).join('')}</tbody></table><p class="sans">${escaped(scale.confidences)}</p></section>`,
  )
  return `<section class="cards"><h2>${escaped(words.evidence)}</h2><p class="sans quiet">${escaped(words['evidence-note'])}</p>${content.cards.map((card) => cardHtml(card, content)).join('')}${scales.join('')}</section>`
}

function cardHtml(card: PrintedCard, { words }: BriefingContent): string {
  const columns = ['hub', 'period', 'value', 'status', 'known-since', 'source'] as const
  const observations =
    card.observations.length === 0
      ? ''
      : `<table><caption>${escaped(words.observations)}</caption><thead><tr>${columns.map((key) => `<th scope="col">${escaped(words[key])}</th>`).join('')}</tr></thead><tbody>${card.observations.map((row) => `<tr><td>${escaped(`${row.hub} · ${row.indicator}`)}</td><td>${escaped(row.period)}</td><td class="right">${escaped(row.value)}</td><td>${escaped(row.status)}</td><td>${escaped(row.vintage)}</td><td>${escaped(row.source)}</td></tr>`).join('')}</tbody></table>`
  const quotations = card.quotations.map(
    (quoted) =>
      `<blockquote${quoted.language === null ? '' : ` lang="${escaped(quoted.language)}"`}><p>${escaped(quoted.before)}${escaped(words['open-quote'])}<strong>${escaped(quoted.exact)}</strong>${escaped(words['close-quote'])}${escaped(quoted.after)}</p><p class="sans quiet">[${escaped(quoted.label)}] ${escaped(quoted.source)}</p></blockquote>`,
  )
  const judged =
    card.judgement === undefined
      ? ''
      : `<h4>${escaped(card.judgement.name)}</h4>${facts(card.judgement.facts)}${card.judgement.lists.map(({ name, lines }) => `<p class="sans quiet">${escaped(name)}</p><ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`).join('')}`
  return `<section class="card"><h3>${escaped(card.label)} · ${statementHtml(card)}</h3><p class="sans"><strong>${escaped(card.outcome.sign)} ${escaped(card.outcome.word)}</strong> ${escaped(card.reason)}</p>${quotations.join('')}${observations}${judged}${facts(
    [
      { name: words.origins, value: card.origins },
      { name: words.review, value: card.review },
    ],
  )}</section>`
}
