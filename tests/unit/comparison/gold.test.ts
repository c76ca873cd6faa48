import { describe, expect, it } from 'vitest'
import { hasSharedFolder } from '../../support/shared-folder.ts'
import {
  foundLinks,
  goldLinks,
  goldText,
  languagePairs,
  realTranslation,
  scoreOf,
  stories,
  type Gold,
} from './gold.ts'
import { compared, marksOf } from './told.ts'

function score(left: Gold, right: Gold) {
  return scoreOf(goldLinks(left, right), foundLinks(left, right, compared(left, right)))
}

describe('sentences of one story in two languages', () => {
  const cases = stories.flatMap((story) => languagePairs.map(([one, other]) => ({ story, one, other })))

  it.each(cases)(
    '$story, $one and $other: no more than one wrong, no more than two missed',
    async ({ story, one, other }) => {
      const { right, found, wanted } = score(await goldText(story, one), await goldText(story, other))
      expect(found - right).toBeLessThanOrEqual(1)
      expect(wanted - right).toBeLessThanOrEqual(2)
    },
  )

  it.each([
    ['hubs', 'en', 'ru', ['date: XXXX-01-14 → XXXX-01-16']],
    ['hubs', 'en', 'zh', []],
    ['hubs', 'ru', 'zh', ['date: XXXX-01-16 → XXXX-01-14']],
    ['economy', 'en', 'ru', ['number: 5.2 percent → ·', 'number: 12.67 million → ·', 'date: · → XXXX-02']],
    ['economy', 'en', 'zh', []],
    ['space', 'en', 'ru', []],
    ['space', 'en', 'zh', []],
    ['space', 'ru', 'zh', []],
    ['chips', 'en', 'ru', []],
    ['chips', 'en', 'zh', []],
    ['museum', 'en', 'ru', []],
    ['museum', 'en', 'zh', []],
    ['museum', 'ru', 'zh', []],
  ])('%s, %s and %s: marks what they state otherwise and nothing else', async (story, one, other, marks) => {
    expect(marksOf(compared(await goldText(story, one), await goldText(story, other)))).toEqual(marks)
  })
})

describe.skipIf(!hasSharedFolder)('the real translation against its sister texts', () => {
  it.each(['en', 'ru', 'zh'])('%s: every sentence finds its own', async (language) => {
    const { right, found, wanted } = score(await goldText('hubs', language), await realTranslation())
    expect({ right, found }).toEqual({ right: wanted, found: wanted })
  })

  it('shows what the translation made of the agency report', async () => {
    const [agency, translation] = [await goldText('hubs', 'en'), await realTranslation()]
    const comparison = compared(agency, translation)
    expect(marksOf(comparison)).toEqual([
      'date: XXXX-01-14 → XXXX-01-16',
      'hedge: will → plan',
      'name: · → Yin Hejun',
    ])
    const words = comparison.pairs.flatMap((pair) =>
      pair.words.right.map(({ start, end }) => translation.text.slice(start, end)),
    )
    expect(words).toContain('expenditure')
    const header = comparison.pairs.slice(0, 5)
    expect(header.map(({ kind }) => kind)).toEqual(Array(5).fill('added'))
  })

  it.each(['ru', 'zh'])('marks only dates and speakers against %s', async (language) => {
    const marks = marksOf(compared(await goldText('hubs', language), await realTranslation()))
    expect(marks.filter((mark) => mark.startsWith('number'))).toEqual([])
    expect(marks.filter((mark) => mark.startsWith('date'))).toEqual(
      language === 'zh' ? ['date: XXXX-01-14 → XXXX-01-16'] : [],
    )
  })
})
