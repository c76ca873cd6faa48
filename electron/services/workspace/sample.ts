import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import type { Services } from '#shared/ipc/services.ts'
import type { ClaimView } from '#shared/ipc/answers/claims.ts'
import type { BriefingBlock } from '#shared/domain/briefing-block.ts'
import { plainFormat, type Inline } from '#shared/domain/briefing-inline.ts'
import { importTable } from '../imports/import-table.ts'
import { SampleScript, type ClaimChoice, type SampleInline } from './sample-script.ts'

/**
 * Fills an empty workspace with the sample of `resources/sample`: sources, data, hubs, accepted suggestions, reviews,
 * charts and one briefing. It goes through the same services as a person's clicks, so what the sample shows is what the
 * program does. Throws when the script and the services disagree (a claim it names was not suggested).
 */
export async function fillSample(
  services: Services,
  { resources }: { readonly resources: string },
): Promise<void> {
  const folder = join(resources, 'sample')
  const script = v.parse(SampleScript, JSON.parse(await readFile(join(folder, 'sample.json'), 'utf8')))
  const base64Of = async (file: string) => (await readFile(join(folder, file))).toString('base64')

  const sourceIds = await importSources(services, script, base64Of)
  for (const file of script.data) {
    const bytes = await readFile(join(folder, file))
    await importTable(services.imports, { files: [{ name: basename(file), bytes }], dryRun: false })
  }
  await saveHubs(services, script)
  for (const source of sourceIds.values()) {
    const offered = await services.suggestions.list({ source })
    if (offered.length > 0)
      await services.suggestions.accept({ source, suggestions: offered.map(({ id }) => ({ id })) })
  }

  const views = await services.claims.list({})
  const chosen = (choice: ClaimChoice) => choose(views, choice, sourceIds)
  for (const review of script.reviews) {
    await services.claims.review({
      claim: chosen(review.claim).claim.id,
      status: review.status,
      note: review.note,
    })
  }
  const chartIds = await saveCharts(services, script)
  await saveBriefing(services, script, chosen, chartIds)
}

async function importSources(
  services: Services,
  script: SampleScript,
  base64Of: (file: string) => Promise<string>,
) {
  const ids = new Map<string, string>()
  for (const { key, file, grade, chain } of script.sources) {
    const { sources, failures } = await services.sources.import({
      files: [{ name: basename(file), base64: await base64Of(file) }],
      changed: 'source-of-its-own',
    })
    const added = sources[0]
    if (added === undefined)
      throw new Error(`sample source ${file}: ${failures[0]?.problem.code ?? 'not imported'}`)
    const { id } = added.source
    ids.set(key, id)
    const blank = { language: null, date: null, title: null, url: null, note: null, from: [] }
    await services.sources.update({
      source: id,
      grade,
      ...(chain === undefined ? {} : { chain: chain.map((step) => ({ ...blank, ...step })) }),
      confirm: Object.keys(added.source.metadata).concat('chain'),
    })
  }
  return ids
}

async function saveHubs(services: Services, script: SampleScript) {
  for (const { members, ...hub } of script.hubs) {
    await services.hubs.save({
      hub: { ...hub, aliases: { en: [], zh: [], ru: [] }, parent: null, place: null },
    })
    for (const { member, from, until } of members) {
      await services.hubs.saveMembership({
        membership: { id: `${hub.id}|${member}|${from ?? ''}`, hub: hub.id, member, from, until, note: null },
      })
    }
  }
}

async function saveCharts(services: Services, script: SampleScript) {
  const ids = new Map<string, string>()
  for (const { key, spec } of script.charts) {
    const plain = { ...spec, altText: null }
    const drawn = await services.charts.draw({ spec: plain })
    if (drawn.kind === 'empty') throw new Error(`sample chart ${key}: ${drawn.reason.key}`)
    const altText = { text: drawn.altTextDraft, of: drawn.dataHash }
    ids.set(key, (await services.charts.save({ chart: null, spec: { ...plain, altText } })).id)
  }
  return ids
}

async function saveBriefing(
  services: Services,
  script: SampleScript,
  chosen: (choice: ClaimChoice) => ClaimView,
  chartIds: ReadonlyMap<string, string>,
) {
  const inline = (part: SampleInline): Inline => {
    if (typeof part === 'string') return { type: 'text', text: part }
    if ('cite' in part) return { type: 'citation', claim: chosen(part.cite).claim.id }
    const observation = chosen(part.figure).check.observations[0]
    if (observation === undefined)
      throw new Error(`sample figure without observation: ${JSON.stringify(part.figure)}`)
    const of = { kind: 'observation' as const, observation: observation.id }
    return { type: 'figure', of, format: plainFormat, seen: observation.value }
  }
  const chartId = (key: string) => chartIds.get(key) ?? missing(`chart ${key}`)
  const blocks = script.briefing.blocks.map((block, at): BriefingBlock => {
    const id = `block-${at + 1}`
    if ('heading' in block)
      return { type: 'heading', id, level: block.heading, content: block.content.map(inline) }
    if ('paragraph' in block) return { type: 'paragraph', id, content: block.paragraph.map(inline) }
    if ('chart' in block) return { type: 'chart', id, chart: chartId(block.chart) }
    if ('claim' in block) return { type: 'claim', id, claim: chosen(block.claim).claim.id }
    return { type: 'claim-table', id }
  })
  await services.briefings.save({ ...script.briefing, briefing: null, blocks })
}

/** The first claim of that kind from that source which speaks of that hub. */
function choose(
  views: readonly ClaimView[],
  { source, kind, hub }: ClaimChoice,
  sourceIds: ReadonlyMap<string, string>,
): ClaimView {
  const sourceId = sourceIds.get(source) ?? missing(`source ${source}`)
  const found = views.find(
    ({ claim, quotations }) =>
      claim.assertion.kind === kind &&
      quotations.some((quotation) => quotation.source === sourceId) &&
      hubsOf(claim.assertion).includes(hub),
  )
  return found ?? missing(`${kind} claim about ${hub} in ${source}`)
}

function hubsOf(assertion: ClaimView['claim']['assertion']): readonly (string | null)[] {
  return 'hubs' in assertion ? assertion.hubs : [assertion.hub]
}

function missing(what: string): never {
  throw new Error(`the sample script names a ${what} that is not there`)
}
