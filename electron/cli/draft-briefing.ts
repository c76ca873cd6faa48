import type { Briefing } from '#shared/domain/briefing.ts'
import type { BriefingBlock } from '#shared/domain/briefing-block.ts'
import type { Services } from '#shared/ipc/services.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Speak } from '#shared/messages/speak.ts'

/** Keeps a first briefing of everything there is: all claims with their evidence, all charts, the table of outcomes. */
export async function draftBriefing(services: Services, speak: Speak): Promise<Briefing> {
  const { name, person } = await services.workspace.describe({})
  const views = await services.claims.list({})
  const charts = await services.charts.list({})
  const heading = (key: string) => ({
    type: 'heading' as const,
    level: 1 as const,
    content: [{ type: 'text' as const, text: speak(sentence(key)) }],
  })
  const parts = [
    heading('cli.draft.claims'),
    ...views.map(({ claim }) => ({ type: 'claim' as const, claim: claim.id })),
    ...(charts.length > 0 ? [heading('cli.draft.charts')] : []),
    ...charts.map(({ chart }) => ({ type: 'chart' as const, chart: chart.id })),
    heading('cli.draft.outcomes'),
    { type: 'claim-table' as const },
  ]
  const blocks: BriefingBlock[] = parts.map((part, at) => ({ ...part, id: `block-${at + 1}` }))
  return services.briefings.save({
    briefing: null,
    title: name,
    subtitle: '',
    author: person,
    language: 'en',
    date: today(),
    blocks,
  })
}

/** The person's own day, as a calendar on their wall would say. */
function today(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
