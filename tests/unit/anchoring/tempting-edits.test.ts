import { describe, expect, it } from 'vitest'
import { locate } from '#shared/anchoring/locate.ts'
import { selectorsOf } from '#shared/anchoring/selectors.ts'

const before = `Harbour report

Mora
The harbour of Mora handled 41.2 million tonnes in 2025, up from 38.9 million tonnes in 2024. Container traffic rose by 4.1 percent. The ministry said the quay would be extended.

Tibar
The harbour of Tibar handled 14.2 million tonnes in 2025, up from 13.9 million tonnes in 2024. Container traffic rose by 4.1 percent. The ministry said the quay would be extended.

Lenz
The harbour of Lenz handled 22.0 million tonnes in 2025, down from 23.5 million tonnes in 2024. Container traffic fell by 1.4 percent. Nobody spoke of an extension.

Outlook
According to the ministry, all three harbours will be deeper by 2030. Mora expects 50 million tonnes, Tibar 20 million. The plan is not funded.
`
const mora = 'The harbour of Mora handled 41.2 million tonnes in 2025, up from 38.9 million tonnes in 2024.'
const tibar = 'The harbour of Tibar handled 14.2 million tonnes in 2025, up from 13.9 million tonnes in 2024.'
const traffic = 'Container traffic rose by 4.1 percent.'
const outlook = 'Mora expects 50 million tonnes, Tibar 20 million.'

/** The n-th of some words, as they were quoted. */
function quoted(words: string, nth = 0) {
  let start = -1
  for (let at = 0; at <= nth; at++) start = before.indexOf(words, start + 1)
  if (start < 0) throw new Error(`No such words: ${words}`)
  return selectorsOf(before, { start, end: start + words.length })
}
function placed(after: string, words: string, nth = 0) {
  const place = locate({ text: after }, quoted(words, nth), { text: before })
  return place.kind === 'lost'
    ? { kind: place.kind, words: '' }
    : { kind: place.kind, words: after.slice(place.start, place.end), start: place.start }
}
const swap = (text: string, one: string, other: string) =>
  text.replace(one, '\u0000').replace(other, one).replace('\u0000', other)
const section = (name: string) => {
  const start = before.indexOf(`\n${name}\n`)
  const next = before.indexOf('\n\n', start + 1)
  return before.slice(start, next < 0 ? undefined : next + 1)
}

describe('an edit that tempts to take other words', () => {
  it.each([
    ['two look-alike sentences swap their sections', swap(before, mora, tibar), mora, 0],
    ['the numbers of two look-alikes swap', swap(before, '41.2', '14.2'), mora, 0],
    ['the names of two look-alikes swap', swap(before, 'harbour of Mora', 'harbour of Tibar'), mora, 0],
    ['a digit slips', before.replace('41.2', '41.3'), mora, 0],
    ['the decimal sign moves', before.replace('41.2', '4.12'), mora, 0],
    ['the unit changes', before.replace('41.2 million', '41.2 thousand'), mora, 0],
    [
      'the year moves on',
      before.replace(mora, mora.replace('2025', '2026').replace('2024', '2025')),
      mora,
      0,
    ],
    ['up becomes down', before.replace(mora, mora.replace('up from', 'down from')), mora, 0],
    [
      'a denial is set before',
      before.replace(mora, `It is not true that ${mora.charAt(0).toLowerCase()}${mora.slice(1)}`),
      mora,
      0,
    ],
    [
      'a denial comes within',
      before.replace('harbour of Mora handled', 'harbour of Mora never handled'),
      mora,
      0,
    ],
    [
      'a denial comes right behind',
      before.replace(mora, `${mora} This figure was false and has been withdrawn.`),
      mora,
      0,
    ],
    ['its section is deleted and a look-alike stays', before.replace(section('Mora'), '\n'), mora, 0],
    [
      'its own of two equal sentences is deleted',
      before.replace(section('Mora'), section('Mora').replace(traffic, '')),
      traffic,
      0,
    ],
    [
      'the second of two equal sentences is deleted',
      before.replace(section('Tibar'), section('Tibar').replace(traffic, '')),
      traffic,
      1,
    ],
    [
      'a third equal sentence is set before both',
      before
        .replace(
          '\nMora\n',
          `\nQuill\nThe harbour of Quill opened. ${traffic} The ministry said the quay would be extended.\n\nMora\n`,
        )
        .replace(section('Mora'), section('Mora').replace(traffic, 'Container traffic was flat.')),
      traffic,
      0,
    ],
    ['the headings of two sections swap', swap(before, '\nMora\n', '\nTibar\n'), traffic, 0],
    [
      'the sentence is quoted by somebody and refuted',
      before.replace(outlook, `“${outlook}” The ministry denied this.`),
      outlook,
      0,
    ],
    [
      'it is put into the mouth of another',
      before.replace(outlook, `Mora expects 60 million tonnes, Tibar 20 million.`),
      outlook,
      0,
    ],
    [
      'it survives only in a list of errors',
      `${before.replace(mora, 'The harbour of Mora handled 39.9 million tonnes in 2025.')}\nCorrections\nAn earlier version said: ${mora} This was wrong.\n`,
      mora,
      0,
    ],
    [
      'a hedge is slipped in',
      before.replace('will be deeper', 'might be deeper'),
      'According to the ministry, all three harbours will be deeper by 2030.',
      0,
    ],
  ] as const)('%s: a person decides', (_, after, words, nth) => {
    expect(after).not.toBe(before)
    const found = placed(after, words, nth)
    if (found.kind === 'exact') expect(found).toEqual('asked')
  })

  it.each([
    [
      'a paragraph is set before it',
      before.replace('\nMora\n', '\nPreface\nNothing is said here of any harbour.\n\nMora\n'),
      mora,
      0,
    ],
    ['its section moves to the end', before.replace(section('Mora'), '\n') + section('Mora'), mora, 0],
    [
      'dashes, spaces and line breaks are set anew',
      before.replaceAll('million tonnes', 'million\ntonnes'),
      mora,
      0,
    ],
    ['another section changes', before.replace('22.0', '23.0'), mora, 0],
  ] as const)('%s: it is found', (_, after, words, nth) => {
    const found = placed(after, words, nth)
    expect(found.words.replace(/\s+/gu, ' ')).toBe(words)
    expect(found.kind).toBe('exact')
  })

  it('the first of two equal sentences stays the first where only others change', () => {
    const after = before.replace('22.0', '23.0').replace('Harbour report', 'Report on harbours')
    for (const nth of [0, 1]) {
      const found = placed(after, traffic, nth)
      const section = after.lastIndexOf('harbour of', found.start)
      expect(after.slice(section, section + 16)).toContain(nth === 0 ? 'Mora' : 'Tibar')
    }
  })
})
