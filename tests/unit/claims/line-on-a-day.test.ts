import { expect, it } from 'vitest'
import { article, workspace } from './workspace.ts'

it('tests a claim and walks down to what was known on the day that is asked for', async () => {
  const { claims, importText, importData, suggestions } = await workspace()
  const source = await importText(article)
  const [offered] = await suggestions.list({ source })
  const [beijing] = await suggestions.accept({ source, suggestions: [{ id: offered?.id ?? '' }] })
  const row = 'Beijing,R&D expenditure intensity,percent of GDP,2024'
  await importData(
    `hub,indicator,unit,period,value,known since\n${row},6.10,2025-03-01\n${row},6.58,2025-09-29\n`,
  )
  const lineOn = async (asKnownOn: string | null) => {
    const { view, observations } = await claims.line({ claim: beijing?.id ?? '', asKnownOn })
    return [view.check.outcome, ...observations.map(({ value }) => value)]
  }
  expect(await lineOn('2025-06-30')).toEqual(['contradicted', 6.1])
  expect(await lineOn(null)).toEqual(['confirmed', 6.58])
  expect(await lineOn('2024-12-31')).toEqual(['untestable'])
})
