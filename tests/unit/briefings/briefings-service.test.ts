import { writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { sampleWorkspace } from './workspace.ts'
it('tries', async () => {
  const { services } = await sampleWorkspace()
  const [b] = await services.briefings.list({})
  const p = await services.briefings.preview({ briefing: b!.id })
  console.log(p.findings, p.pages.length, p.blockPages)
  const e = await services.briefings.export({ briefing: b!.id })
  writeFileSync('/tmp/b6/sample.pdf', Buffer.from(e.base64, 'base64'))
  console.log(JSON.stringify(await services.briefings.verify({ base64: e.base64 }),null,1).slice(0,3000))
  expect(1).toBe(1)
})
