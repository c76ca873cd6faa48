import { escapedMarkdown as plain } from '../../exchange/escaped-markdown.ts'
import { pictureMediaTypes } from '../../domain/kept-picture.ts'
import { figureLabel } from './figure-numbers.ts'
import type { BriefingContent, PrintedBlock, PrintedRun, PrintedStatement } from '../briefing-content.ts'
import { warningSign } from '../print-warnings.ts'
import { notePieces } from './note-words.ts'
import { numberedNotes, type NumberedNotes } from './numbered-notes.ts'

/**
 * A briefing as Markdown (CommonMark with tables and footnotes). A chart is told by its text alternative; the author's own
 * pictures, which nothing else would tell, lie as data behind the text. `picture` gives a file's base64 by its SHA-256. No
 * text is ever read as markup.
 */
export function briefingMarkdown(
  content: BriefingContent,
  contentHash: string,
  picture: (file: string) => string,
): string {
  const notes = numberedNotes(content)
  const { words } = content
  const head = [
    `# ${plain(content.title)}`,
    ...(content.subtitle === '' ? [] : [`*${plain(content.subtitle)}*`]),
    plain(
      [content.organisation ?? '', content.author, content.dateInWords]
        .filter((part) => part.trim() !== '')
        .join(' · '),
    ),
    ...(content.asKnown === undefined ? [] : [`**${plain(content.asKnown)}**`]),
    `${plain(words['content-hash'])} SHA-256 \`${contentHash}\``,
  ]
  const body = content.blocks.map((block) => blockMarkdown(block, content, notes)).filter((one) => one !== '')
  return `${[...head, ...body, ...references(content), ...scales(content), ...footnotes(content, notes), ...pictures(content, picture)].join('\n\n')}\n`
}

function inline(runs: readonly PrintedRun[], notes: NumberedNotes): string {
  return runs
    .map((run) => {
      if (run.kind === 'note') return `[^${notes.numberOf(run)}]`
      if (run.kind === 'figure') return plain(run.text)
      // Signs of emphasis hold only around words, not around the spaces beside them.
      const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(run.text) ?? []
      if (core === '') return run.text.replace(/\s+/gu, ' ')
      let out = plain(core)
      if (run.italic) out = `*${out}*`
      if (run.bold) out = `**${out}**`
      if (run.link !== undefined) out = `[${out}](<${run.link.replace(/[<>]/g, encodeURIComponent)}>)`
      return `${before === '' ? '' : ' '}${out}${after === '' ? '' : ' '}`
    })
    .join('')
}

/** A line that begins like a list, a heading or a rule is none. */
function line(words: string): string {
  return words
    .trim()
    .replace(/^(\d+)([.)])(?=\s)/u, '$1\\$2')
    .replace(/^([-+=])/u, '\\$1')
}

function blockMarkdown(block: PrintedBlock, content: BriefingContent, notes: NumberedNotes): string {
  const runs = (some: readonly PrintedRun[]) => inline(some, notes)
  const { words } = content
  const captioned = (caption: string) =>
    `**${[figureLabel(block, content), caption].flatMap((part) => (part === null ? [] : [plain(part)])).join(' · ')}**`
  const quoted = (lines: readonly string[]) => lines.map((one) => `> ${one}`).join('\n>\n')
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${runs(block.runs)}${runs(block.marks)}`.trimEnd()
    case 'paragraph':
      return line(runs(block.runs))
    case 'quote':
      return quoted([line(runs(block.runs))])
    case 'judgement':
      return quoted([
        `**${plain(block.name)}**`,
        line(runs(block.runs)),
        ...block.facts.map(({ name, value }) => `*${plain(name)}:* ${plain(value)}`),
      ])
    case 'callout':
      return quoted([`**${plain(block.name)}**`, line(runs(block.runs))])
    case 'list':
      return block.items
        .map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${runs(item).trim()}`)
        .join('\n')
    case 'table': {
      const heads =
        block.heads === 0 ? [block.aligned.map(() => '')] : block.rows.slice(0, 1).map((row) => row.map(runs))
      const rule = block.aligned.map((side) => (side === 'right' ? '--:' : '---'))
      const rows = block.rows.slice(Math.min(block.heads, 1)).map((row) => row.map(runs))
      return [
        ...(block.caption.trim() === '' ? [] : [`${captioned(block.caption)}\n`]),
        ...[...heads, rule, ...rows].map((row) => `| ${row.map((cell) => cell.trim()).join(' | ')} |`),
      ].join('\n')
    }
    case 'claim':
      return quoted([
        `${plain(statementWords(block))}${runs([block.mark])}`,
        `**${block.outcome.sign} ${plain(block.outcome.word)}** ${plain(block.reason)}`,
        ...block.warnings.map((said) => `${warningSign(said, block)} ${plain(said)}`),
        ...(block.speaker === null ? [] : [`${plain(block.speaker)} · ${plain(block.label)}`]),
      ])
    case 'chart':
      return [
        captioned(block.title),
        plain(block.alt),
        plain(block.source),
        ...block.warnings.map((said) => `${warningSign(said, block)} ${plain(said)}`),
      ]
        .filter((one) => one !== '')
        .join('\n\n')
    case 'image':
      return [
        ...(block.caption.trim() === '' ? [] : [captioned(block.caption)]),
        `![${plain(block.alt)}][${pictureName(block.file)}]`,
        ...(block.credit === '' ? [] : [plain(block.credit)]),
      ].join('\n\n')
    case 'claim-table': {
      const heads = (['claim', 'statement', 'outcome', 'reason', 'review'] as const).map((key) =>
        plain(words[key]),
      )
      const rows = block.rows.map((row) =>
        [
          row.label,
          statementWords(row),
          `${row.outcome.sign} ${row.outcome.word}`,
          [row.reason, ...row.warnings].join(' '),
          row.review,
        ].map(plain),
      )
      return [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
    }
    case 'gap':
      return `**${plain(words['not-shown'])}:** ${plain(block.text)}`
    case 'break':
      return '---'
  }
}

/** Another language than the briefing's is named. */
function statementWords({ statement, foreign }: PrintedStatement): string {
  return foreign === undefined ? statement : `${statement} [${foreign.inWords}]`
}

function pictureName(file: string): string {
  return `picture-${file.slice(0, 12)}`
}

function pictures({ blocks }: BriefingContent, picture: (file: string) => string): string[] {
  const files = new Map(
    blocks.flatMap((block) => (block.kind === 'image' ? [[block.file, block.format] as const] : [])),
  )
  return [...files].map(
    ([file, format]) => `[${pictureName(file)}]: <data:${pictureMediaTypes[format]};base64,${picture(file)}>`,
  )
}

function references({ references: told, words }: BriefingContent): string[] {
  if (told === undefined || told.entries.length === 0) return []
  const entries = told.entries.map(({ label, runs, original }) => {
    const said = runs.map(({ text, italic }) => (italic ? `*${plain(text)}*` : plain(text))).join('')
    return `- ${label === null ? '' : `${plain(label)} `}${said}${original === null ? '' : ` ${plain(original)}`}`
  })
  return [`## ${plain(words.references)}`, entries.join('\n')]
}

function scales({ scales: told = [] }: BriefingContent): string[] {
  return told.map((scale) =>
    [
      `**${plain(scale.name)}** ${plain(scale.source)}\n`,
      `| ${scale.heads.map(plain).join(' | ')} |`,
      '| --- | --: |',
      ...scale.terms.map(({ term, range }) => `| ${plain(term)} | ${plain(range)} |`),
    ].join('\n'),
  )
}

function footnotes(content: BriefingContent, notes: NumberedNotes): string[] {
  return notes.all.map(({ number, note }) => {
    const words = notePieces(note, content)
      .map(({ text, strong, italic }) => {
        const [, core = '', after = ''] = /^([\s\S]*?)(\s*)$/u.exec(text) ?? []
        const said = plain(core)
        return `${strong ? `**${said}**` : italic ? `*${said}*` : said}${after}`
      })
      .join('')
    return `[^${number}]: ${words.trim()}`
  })
}
