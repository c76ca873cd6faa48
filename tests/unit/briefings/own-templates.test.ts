import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ProblemError } from '#shared/ipc/problem.ts'
import type { Services } from '#shared/ipc/services.ts'
import { text } from './briefing-data.ts'
import { hasTools, saved, textOf } from './pdf-tools.ts'
import { emptyWorkspace } from './workspace.ts'

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof ProblemError ? error.problem.code : String(error)),
  )

it('of a person prints the briefing their way; broken or gone, it is told by file and line, and nothing is lost', async () => {
  const { services } = await emptyWorkspace()
  const { briefings } = services
  const blocks = [
    { type: 'heading' as const, id: 'h', level: 1 as const, content: [text('What was announced')] },
    { type: 'claim' as const, id: 'c', claim: await quotedClaim(services) },
  ]
  const { name, folder } = await briefings.copyTemplate({ from: 'situation', name: 'House style' })
  const words = { title: 'Hubs', subtitle: '', author: '', language: 'en' as const, date: '2026-02-10' }
  const { id } = await briefings.save({ briefing: null, ...words, blocks, template: name })
  const main = join(folder, 'briefing.typ')
  const shipped = await readFile(main, 'utf8')
  const setAs = async (typst: string | null) => {
    await (typst === null ? rm(folder, { recursive: true }) : writeFile(main, typst))
    const { findings, pages } = await briefings.preview({ briefing: id })
    return { pages, findings, stops: findings.filter(({ severity }) => severity === 'stops') }
  }

  // As it was copied, and with words of its own.
  expect((await setAs(shipped)).stops).toEqual([])
  const own = await setAs(`${shipped}\n#text(fill: red)[Printed by the house]\n`)
  expect(own.pages).toBeGreaterThan(0)
  const { base64 } = await briefings.export({ briefing: id, format: 'pdf' })
  if (hasTools) expect(textOf(saved(Buffer.from(base64, 'base64')))).toContain('Printed by the house')
  expect(await briefings.verify({ base64 })).toMatchObject({ intact: true, holds: 2, moved: [], missing: [] })

  // One that names a font nobody has: printed in another face, and told.
  const faced = await setAs(`${shipped}\n#text(font: ("Garamond House", "Noto Serif"))[In our face]\n`)
  expect(faced.pages).toBeGreaterThan(0)
  expect(faced.findings.filter(({ code }) => code === 'template-font')).toMatchObject([
    { severity: 'warns', sentence: { values: { template: 'House style', font: 'garamond house' } } },
  ])
  expect(own.findings.map(({ code }) => code)).not.toContain('template-font')

  // One that reads what is not its own, one that is no Typst, one that is not there.
  const reaches = await setAs(`${shipped}\n#read("../../workspace.json")\n`)
  expect(reaches.stops).toMatchObject([{ code: 'template-broken', block: null }])
  const broken = await setAs(shipped.replace('#blocks', '#blocks\n#nothing-such'))
  expect(broken.stops).toMatchObject([
    { code: 'template-broken', sentence: { values: { template: 'House style', file: 'briefing.typ' } } },
  ])
  const at = shipped.slice(0, shipped.indexOf('#blocks')).split('\n').length + 1
  expect(broken.stops[0]?.sentence.values).toMatchObject({ line: at })
  expect(await codeOf(briefings.export({ briefing: id, format: 'pdf' }))).toBe('briefing-stopped')
  expect((await setAs(null)).stops).toMatchObject([{ code: 'template-missing', block: null }])
  expect((await briefings.open({ briefing: id })).blocks).toEqual(blocks)
})

it('has a sentence for a name that cannot be a folder and for one that is taken', async () => {
  const { services } = await emptyWorkspace()
  const copy = (name: string) => codeOf(services.briefings.copyTemplate({ from: 'note', name }))
  expect(await copy('../evil')).toBe('template-name')
  expect(await copy('Haus')).toBe('done')
  expect(await copy('haus')).toBe('template-exists')
})

/** A claim with its quotation: two things that a PDF is verified by. */
async function quotedClaim({ sources, claims }: Services): Promise<string> {
  const statement = 'Three hubs are to become regions'
  const file = {
    name: 'report.txt',
    base64: Buffer.from(`${statement} within ten years.`).toString('base64'),
  }
  const { sources: taken } = await sources.import({ files: [file], changed: 'offer' })
  const source = taken[0]?.source.id ?? ''
  const span = { start: 0, end: statement.length }
  const assertion = { kind: 'opinion' as const, hubs: [] }
  const about = { source, span, statement, assertion }
  return (await claims.mark({ ...about, speaker: null, because: [] })).id
}
