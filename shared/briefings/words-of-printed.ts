import type { PrintedBlock, PrintedRun } from './briefing-content.ts'

/** All the words one printed block says, without the marks of its footnotes. */
export function wordsOfPrinted(block: PrintedBlock): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'quote':
    case 'callout':
      return wordsOfRuns(block.runs)
    case 'judgement':
      return [wordsOfRuns(block.runs), ...block.facts.map(({ value }) => value)].join(' ')
    case 'list':
      return block.items.map(wordsOfRuns).join(' ')
    case 'table':
      return [block.caption, ...block.rows.flat().map(wordsOfRuns)].join(' ')
    case 'claim':
      return `${block.statement} ${block.speaker ?? ''}`.trim()
    case 'chart':
      return `${block.title} ${block.source}`.trim()
    case 'image':
      return [block.caption, block.credit, block.alt].filter((part) => part !== '').join(' ')
    case 'claim-table':
      return block.rows.map((row) => row.statement).join(' ')
    case 'gap':
      return block.text
    case 'break':
      return ''
  }
}

function wordsOfRuns(runs: readonly PrintedRun[]): string {
  return runs.map((run) => (run.kind === 'note' ? '' : run.text)).join('')
}
