import type { BriefingData } from '#shared/briefings/briefing-data.ts'
import type { PrintedBlock } from '#shared/briefings/briefing-content.ts'
import { collectEvidence } from '#shared/briefings/collect-evidence.ts'
import { composeBriefing } from '#shared/briefings/compose-briefing.ts'
import { findingsOf } from '#shared/briefings/findings.ts'
import type { BriefingFinding } from '#shared/ipc/answers/briefings.ts'
import { sentence } from '#shared/messages/sentence.ts'
import { unprintableIn } from './printable.ts'
import { sealEvidence } from './seal-evidence.ts'
import { TypesettingError, type Typeset, type Typesetter } from './typesetter.ts'

/** A briefing's pages, or none when they cannot be made: then a finding names the block that stands in the way. */
export type BriefingPages = {
  readonly typeset: Typeset | null
  readonly contentHash: string
  readonly findings: readonly BriefingFinding[]
}

/** From gathered data to pages. A chart whose drawing Typst refuses leaves a gap instead of stopping everything. */
export function makePages(data: BriefingData, typesetter: Typesetter): BriefingPages {
  const first = tryPages(data, typesetter)
  if (first.typeset !== null) return first
  const charts = new Map(
    [...data.charts].map(([id, chart]) => {
      const draws = chart.svg !== null && typesetter.canDraw(chart.svg)
      return [id, draws ? chart : { ...chart, svg: null }] as const
    }),
  )
  const second = tryPages({ ...data, charts }, typesetter)
  if (second.typeset !== null) return second
  return { ...second, findings: [...second.findings, blame(data, typesetter)] }
}

function tryPages(data: BriefingData, typesetter: Typesetter): BriefingPages {
  const content = composeBriefing(data)
  const evidence = sealEvidence(collectEvidence(data), content)
  const findings = [...findingsOf(data), ...unprintableFindings(content.blocks, typesetter)]
  const pages = { contentHash: evidence.contentHash, findings }
  try {
    return { ...pages, typeset: typesetter.typeset(content, evidence) }
  } catch (error) {
    if (error instanceof TypesettingError) return { ...pages, typeset: null }
    throw error
  }
}

/** The first block that cannot be set alone; when each can, nobody knows which, and that is said. */
function blame(data: BriefingData, typesetter: Typesetter): BriefingFinding {
  const bad = data.briefing.blocks.find(
    (block) =>
      tryPages({ ...data, briefing: { ...data.briefing, blocks: [block] } }, typesetter).typeset === null,
  )
  const code = bad === undefined ? 'briefing-not-typeset' : 'not-typeset'
  return { code, block: bad?.id ?? null, severity: 'stops', sentence: sentence(`briefings.finding.${code}`) }
}

function unprintableFindings(blocks: readonly PrintedBlock[], { fonts }: Typesetter): BriefingFinding[] {
  return blocks.flatMap((block) => {
    const characters = unprintableIn(wordsOf(block), fonts)
    return characters.length === 0
      ? []
      : [
          {
            code: 'unprintable',
            block: block.id,
            severity: 'warns' as const,
            sentence: sentence('briefings.finding.unprintable', { characters }),
          },
        ]
  })
}

function wordsOf(block: PrintedBlock): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.runs.map((run) => (run.kind === 'note' ? '' : run.text)).join('')
    case 'claim':
      return `${block.statement} ${block.speaker ?? ''}`
    case 'chart':
      return `${block.title} ${block.source}`
    case 'claim-table':
      return block.rows.map((row) => row.statement).join(' ')
    case 'gap':
      return block.text
  }
}
