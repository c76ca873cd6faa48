import { afterAll, beforeAll, expect, it } from 'vitest'
import { truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { plumblineIn, type Ran } from '../../support/plumbline.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { animatedPng, pictureBytes } from '../briefings/sample-pictures.ts'

let folder: Awaited<ReturnType<typeof tempFolder>>
let plumbline: (...typed: string[]) => Promise<Ran>
type Blocks = {
  readonly blocks: readonly { readonly id: string; readonly type: string; readonly words: string }[]
}
const blocks = async () => (await plumbline('brief', 'list', 'B1', '--json')).json<Blocks>().blocks

beforeAll(async () => {
  folder = await tempFolder()
  process.env['PLUMBLINE_CONFIG'] = join(folder.path, 'config')
  plumbline = plumblineIn(folder.path, join(folder.path, 'hubs'))
  await writeFile(join(folder.path, 'map.png'), pictureBytes('png'))
  await writeFile(join(folder.path, 'moves.png'), animatedPng())
  await plumbline('init', 'hubs')
  // Drafts a briefing of nothing but its headings, and writes none of it.
  expect((await plumbline('brief', '--md', 'first.md')).exit).not.toBe(3)
})
afterAll(() => folder[Symbol.asyncDispose]())

it('takes a picture in behind the block that is named, and at the end', async () => {
  const [first] = await blocks()
  const { exit, json } = await plumbline(
    ...[
      'brief',
      'picture',
      'B1',
      'map.png',
      '--alt',
      'A white square',
      '--caption',
      'A map',
      '--credit',
      'Ana',
    ],
    ...['--after', first?.id ?? '', '--json'],
  )
  expect(exit).toBe(0)
  expect(json()).toMatchObject({ briefing: 'B1', picture: { format: 'png', width: 24, height: 16 } })
  expect((await plumbline('brief', 'picture', 'B1', 'map.png', '--alt', 'The same')).out.join()).toContain(
    '24 × 16',
  )
  const after = await blocks()
  expect(after[1]).toEqual({ id: json<{ block: string }>().block, type: 'image', words: 'A map' })
  expect(after.at(-1)).toMatchObject({ type: 'image', words: 'The same' })
  expect(new Set(after.map(({ id }) => id)).size).toBe(after.length)
  expect((await plumbline('brief', 'B1', '--md', 'out.md')).exit).toBeLessThan(2)
})

it('lists the briefings', async () => {
  expect((await plumbline('brief', 'list', '--json')).json()).toMatchObject({ briefings: [{ id: 'B1' }] })
  expect((await plumbline('brief', 'list')).out.join()).toMatch(/^B1 {2}/)
})

it('refuses in a sentence, and changes nothing', async () => {
  const before = await blocks()
  const refused = async (...typed: string[]) => {
    const { exit, err } = await plumbline('brief', 'picture', ...typed)
    expect(exit, typed.join(' ')).toBe(2)
    expect(err.join(' ')).not.toMatch(/\n\s+at /)
    return err.join(' ')
  }
  expect(await refused('B1', 'map.png')).toContain('say with --alt')
  expect(await refused('B1', 'map.png', '--alt', ' ')).toContain('say with --alt')
  expect(await refused('B1', 'moves.png', '--alt', 'x')).toContain('moves, and paper does not')
  expect(await refused('B1', 'gone.png', '--alt', 'x')).toContain('gone.png')
  expect(await refused('B1', 'map.png', '--alt', 'x', '--after', 'nowhere')).toContain('has no block nowhere')
  await writeFile(join(folder.path, 'large.png'), '')
  await truncate(join(folder.path, 'large.png'), 50_000_000)
  expect(await refused('B1', 'large.png', '--alt', 'x')).toContain('Make the picture smaller')
  expect(await refused('B9', 'map.png', '--alt', 'x')).toContain('B9')
  expect(await refused('B1', 'map.png', '--alt', 'x'.repeat(2001))).not.toBe('')
  expect(await blocks()).toEqual(before)
})
