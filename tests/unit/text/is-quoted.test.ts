import { expect, it } from 'vitest'
import { isQuoted } from '#shared/text/is-quoted.ts'

it.each([
  ['“A place or two means nothing.”', true],
  ['"A place or two means nothing," said Ingrid Halvorsen.', true],
  ['She said: “A place or two means nothing.”', true],
  ['«Дефицит станет тормозом», — считает он.', true],
  ['“数量不是目的。”', true],
  ['The so-called “hub” grew by 5 percent.', false],
  ["The firms' share rose.", false],
  ['', false],
])('%s', (words, is) => {
  expect(isQuoted(words)).toBe(is)
})
