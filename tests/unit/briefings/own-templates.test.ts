import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ProblemError } from '#shared/ipc/problem.ts'
import { hasTools, saved, textOf } from './pdf-tools.ts'
import { sampleWorkspace } from './workspace.ts'

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof ProblemError ? error.problem.code : String(error)),
  )

it('of a person prints the briefing their way; broken or gone, it is told by file and line, and nothing is lost', async () => {
  const { services } = await sampleWorkspace()
  const { briefings } = services
  const [listed] = await briefings.list({})
  const sample = await briefings.open({ briefing: listed?.id ?? '' })
  const { name, folder } = await briefings.copyTemplate({ from: 'situation', name: 'House style' })
  const { title, subtitle, author, language, date, blocks } = sample
  const words = { title, subtitle, author, language, date, blocks }
  const { id } = await briefings.save({ briefing: null, ...words, template: name })
  const main = join(folder, 'briefing.typ')
  const shipped = await readFile(main, 'utf8')
  const setAs = async (typst: string | null) => {
    await (typst === null ? rm(folder, { recursive: true }) : writeFile(main, typst))
    const { findings, pages } = await briefings.preview({ briefing: id })
    return { pages, stops: findings.filter(({ severity }) => severity === 'stops') }
  }

  // As it was copied, and with words of its own.
  expect((await setAs(shipped)).stops).toEqual([])
  const own = await setAs(`${shipped}\n#text(fill: red)[Printed by the house]\n`)
  expect(own.pages).toBeGreaterThan(2)
  const { base64 } = await briefings.export({ briefing: id, format: 'pdf' })
  if (hasTools) expect(textOf(saved(Buffer.from(base64, 'base64')))).toContain('Printed by the house')
  expect(await briefings.verify({ base64 })).toMatchObject({ intact: true, moved: [], missing: [] })

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
  const { services } = await sampleWorkspace()
  const copy = (name: string) => codeOf(services.briefings.copyTemplate({ from: 'note', name }))
  expect(await copy('../evil')).toBe('template-name')
  expect(await copy('Haus')).toBe('done')
  expect(await copy('haus')).toBe('template-exists')
})
