import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { settledPerson } from '#electron/settings/settled-person.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const before = process.env['PLUMBLINE_CONFIG']
afterEach(() => {
  if (before === undefined) delete process.env['PLUMBLINE_CONFIG']
  else process.env['PLUMBLINE_CONFIG'] = before
})

describe('the person of a machine', () => {
  it('finds their name and choices again, whatever was chosen at once', async () => {
    await using folder = await tempFolder()
    process.env['PLUMBLINE_CONFIG'] = folder.path
    const first = await settledPerson()
    await Promise.all([
      first.choose('locale', 'zh'),
      first.choose('theme', 'dark'),
      first.rename('Ana'),
      first.choose('locale', 'ru'),
    ])
    const again = await settledPerson()
    expect(again.name()).toBe('Ana')
    expect(again.choices()).toEqual({ locale: 'ru', theme: 'dark' })
  })

  it('begins anew where the settings cannot be read', async () => {
    await using folder = await tempFolder()
    process.env['PLUMBLINE_CONFIG'] = folder.path
    await writeFile(join(folder.path, 'settings.json'), '{"window": 5')
    const person = await settledPerson()
    expect(person.choices()).toEqual({})
    await person.choose('theme', 'light')
    expect(JSON.parse(await readFile(join(folder.path, 'settings.json'), 'utf8'))).toMatchObject({
      window: { theme: 'light' },
    })
  })
})
