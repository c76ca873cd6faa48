import { expect, it } from 'vitest'
import { wordsAround } from '#renderer/features/claims/words-around.ts'

it.each([
  [
    'rld Science Desk), 21 May 2026. ',
    ' London, Boston and Tokyo keep t',
    '… Science Desk), 21 May 2026. ',
    ' London, Boston and Tokyo keep …',
  ],
  ['GENEVA. ', '', 'GENEVA. ', ''],
  [
    '一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二',
    '。',
    '…一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二',
    '。',
  ],
])('%s | %s', (prefix, suffix, before, after) => {
  expect(wordsAround({ prefix, suffix })).toEqual({ before, after })
})
