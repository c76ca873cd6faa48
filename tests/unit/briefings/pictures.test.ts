import { expect, it } from 'vitest'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { readPictureHead } from '#electron/workers/pictures/picture-head.ts'
import { stillSvg } from '#electron/workers/pictures/still-svg.ts'
import { usualBriefing } from '#shared/domain/briefing.ts'
import type { BriefingBlock } from '#shared/domain/briefing-block.ts'
import { ProblemError } from '#shared/ipc/problem.ts'
import { hasTools, run, saved } from './pdf-tools.ts'
import { animatedPng, gifOf, pictureBytes } from './sample-pictures.ts'
import { sampleWorkspace } from './workspace.ts'

const svgOf = (inside: string, root = '') =>
  new TextEncoder().encode(
    `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" width="40" height="20" ${root}>${inside}<rect width="9" height="9" fill="#0d6b66"/></svg>`,
  )

it('reads format and size from the bytes, and whether they move', () => {
  for (const format of ['png', 'jpeg', 'webp'] as const)
    expect(readPictureHead(pictureBytes(format))).toEqual({ format, width: 24, height: 16, moves: false })
  expect(readPictureHead(gifOf(1))).toEqual({ format: 'gif', width: 1, height: 1, moves: false })
  expect(readPictureHead(gifOf(2))).toMatchObject({ moves: true })
  expect(readPictureHead(animatedPng())).toMatchObject({ format: 'png', moves: true })
  expect(readPictureHead(svgOf(''))).toEqual({ format: 'svg' })
  expect(readPictureHead(new TextEncoder().encode('<p>an <svg> in words</p>'))).toBeNull()
})

it('tells nothing of what is cut short anywhere, and never fails', () => {
  const bytes = fc.constantFrom(pictureBytes('png'), pictureBytes('jpeg'), pictureBytes('webp'), gifOf(2))
  fc.assert(
    fc.property(bytes, fc.nat(600), (whole, length) => {
      const head = readPictureHead(whole.subarray(0, length))
      expect(head === null || 'format' in head).toBe(true)
    }),
  )
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => (readPictureHead(noise), true)))
})

it.each([
  ['a script', '<script>fetch("http://x")</script>'],
  ['a handler', '<g onload="alert(1)"><rect width="1" height="1"/></g>'],
  [
    'a page inside',
    '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="http://x"/></foreignObject>',
  ],
  ['a link', '<a x:href="javascript:alert(1)"><rect width="1" height="1"/></a>'],
  ['an animation', '<rect width="1" height="1"><animate attributeName="x" to="9"/></rect>'],
])('of a drawing with %s keeps what is drawn', (_what, inside) => {
  const still = stillSvg(svgOf(inside), [])
  expect(still).toMatchObject({ kind: 'drawing', width: 40, height: 20 })
  expect(JSON.stringify(still)).not.toMatch(/script|onload|iframe|foreign|javascript|animate/)
})

it.each([
  ['a file of the machine', '<image href="/etc/passwd" width="9" height="9"/>'],
  ['an address', '<image x:href=" http://x/y.png" width="9" height="9"/>'],
  ['an address under another prefix', '<image xmlns:q="http://www.w3.org/1999/xlink" q:href="//x/y.png"/>'],
  ['a drawing in a drawing', '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>'],
  ['a part of another file', '<use href="other.svg#a"/>'],
  ['a style sheet', '<style>@import "http://x/y.css";</style>'],
  ['a filling from elsewhere', '<rect width="9" height="9" fill="url(http://x#a)"/>'],
])('refuses a drawing that would load %s', (_what, inside) => {
  expect(stillSvg(svgOf(inside), [])).toEqual({ kind: 'reaches-out' })
})

it('refuses entities and what is no drawing', () => {
  const bomb =
    '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg"/>'
  expect(stillSvg(new TextEncoder().encode(bomb), [])).toEqual({ kind: 'reaches-out' })
  expect(stillSvg(new TextEncoder().encode('<svg'), [])).toEqual({ kind: 'broken' })
  expect(stillSvg(new Uint8Array([0x3c, 0x73, 0xff]), [])).toEqual({ kind: 'broken' })
})

it('is kept as a file, printed in every format, asked for words, and missed when it is gone', async () => {
  const { store, services } = await sampleWorkspace()
  const { briefings } = services
  const keep = (name: string, bytes: Uint8Array) =>
    briefings.keepPicture({ name, base64: Buffer.from(bytes).toString('base64') })
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: unknown) => (error instanceof ProblemError ? error.problem.code : String(error)),
    )
  const png = await keep('a.jpg', pictureBytes('png'))
  expect(png).toMatchObject({ format: 'png', width: 24, height: 16 })
  const webp = await keep('b', pictureBytes('webp'))
  const svg = await keep('c.svg', svgOf('<script>x()</script>'))
  const kept = Buffer.from((await briefings.picture(svg)).base64, 'base64').toString('utf8')
  expect(kept).toContain('<svg')
  expect(kept).not.toContain('script')
  expect(await codeOf(keep('moving.gif', gifOf(3)))).toBe('picture-animated')
  expect(await codeOf(keep('cut.png', pictureBytes('png').subarray(0, 90)))).toBe('picture-broken')
  expect(await codeOf(keep('words.png', new TextEncoder().encode('words')))).toBe('picture-unknown')
  const huge = pictureBytes('png')
  new DataView(huge.buffer).setUint32(16, 90_000)
  new DataView(huge.buffer).setUint32(20, 90_000)
  expect(await codeOf(keep('huge.png', huge))).toBe('picture-too-many-pixels')

  const image = (id: string, picture: typeof png, alt: string): BriefingBlock => ({
    type: 'image',
    id,
    ...picture,
    alt,
    caption: `Caption ${id} #x`,
    credit: '',
  })
  const words = {
    ...usualBriefing,
    title: 'Pictures',
    subtitle: '',
    author: 'A',
    language: 'en' as const,
    date: '2026-02-09',
  }
  const made = await briefings.save({
    ...words,
    briefing: null,
    blocks: [image('i1', png, ''), image('i2', webp, 'A white square'), image('i3', svg, 'A rectangle')],
  })
  expect(await codeOf(briefings.export({ briefing: made.id }))).toBe('briefing-stopped')
  const { findings, pages } = await briefings.preview({ briefing: made.id })
  // The writer sees the pages meanwhile.
  expect(pages).toBeGreaterThan(1)
  expect(findings.find(({ code }) => code === 'image-without-alt')).toMatchObject({
    block: 'i1',
    severity: 'stops',
  })
  const [first, ...others] = made.blocks
  const blocks = first?.type === 'image' ? [{ ...first, alt: 'A square on green' }, ...others] : []
  await briefings.save({ ...words, briefing: made.id, blocks })
  const file = async (format: 'pdf' | 'html' | 'md' | 'docx') =>
    Buffer.from((await briefings.export({ briefing: made.id, format })).base64, 'base64')
  if (hasTools) {
    const path = saved(new Uint8Array(await file('pdf')))
    expect(run('pdfimages', '-list', path)).toMatch(/image\s+24\s+16/)
    expect(run('qpdf', '--qdf', '--object-streams=disable', path, '-')).toContain('A square on green')
    expect(run('pdftotext', path, '-')).toContain('Caption i3 #x')
  }
  const html = (await file('html')).toString('utf8')
  expect(html).toContain(`<img alt="A white square" width="24" height="16" src="data:image/webp;base64,`)
  const markdown = (await file('md')).toString('utf8')
  expect(markdown).toContain(`![A rectangle][picture-${svg.file.slice(0, 12)}]`)
  expect(markdown).toContain(`[picture-${svg.file.slice(0, 12)}]: <data:image/svg+xml;base64,`)
  const word = Object.keys(unzipSync(new Uint8Array(await file('docx'))))
  expect(word.filter((name) => /media\/.*\.(png|jpg)$/.test(name))).toHaveLength(3)

  // One issue, four files of it, and every one of them can be had again.
  const { issues } = await briefings.issues({ briefing: made.id })
  expect(issues).toHaveLength(1)
  expect(issues[0]?.files.map(({ format }) => format)).toEqual(['pdf', 'html', 'md', 'docx'])
  expect(issues[0]?.signedBy).toEqual([])
  const again = await briefings.issueFile({
    issue: issues[0]?.id ?? '',
    file: issues[0]?.files[1]?.file ?? '',
  })
  expect(Buffer.from(again.base64, 'base64').toString('utf8')).toBe(html)
  expect((await services.workspace.inspect({})).filter(({ code }) => code === 'blob-orphan')).toEqual([])

  const gone = await briefings.save({
    ...words,
    briefing: null,
    blocks: [image('g', { ...png, file: 'f'.repeat(64) }, 'Gone')],
  })
  const told = await briefings.preview({ briefing: gone.id })
  expect(told.findings.map(({ code }) => code)).toContain('image-gone')
  expect(told.pages).toBe(2)
  await store.change('briefings.remove', [{ do: 'remove', collection: 'briefings', id: gone.id }])
})
