import { describe, expect, it } from 'vitest'
import { blocksOf, extract } from '../../support/documents/extracted.ts'
import { column, printed, smallPdf, type PrintedLine } from '../../support/documents/small-pdf.ts'

const page = (...lines: (PrintedLine | readonly PrintedLine[])[]) => printed(lines.flat())
const words = 'The laboratory that small companies may rent by the hour has'

describe('on pages whose text ends far above the foot', () => {
  /** A page as plain LaTeX sets it: 36 lines that begin and end inside sentences, its number at 83 % of the height. */
  const set = (number: number, ...more: PrintedLine[]) =>
    page(
      column(
        Array.from(
          { length: 36 },
          (_, index) =>
            `of page ${number * 100 + index} and line which a company and its laboratory have rented`,
        ),
        { x: 126, y: 680 },
      ),
      { x: 302, y: 143, size: 11, text: `${number}` },
      more,
    )
  const whole = (pages: readonly number[]) =>
    pages
      .flatMap((number) =>
        Array.from(
          { length: 36 },
          (_, index) =>
            `of page ${number * 100 + index} and line which a company and its laboratory have rented`,
        ),
      )
      .join(' ')

  it('leaves out page numbers', async () => {
    const numbers = [1, 2, 3]
    const pdf = smallPdf({ pages: numbers.map((number) => set(number)) })
    expect(await blocksOf('a.pdf', pdf)).toEqual([['paragraph', whole(numbers)]])
  })

  it('leaves out the number of a single page', async () => {
    expect(await blocksOf('a.pdf', smallPdf({ pages: [set(1)] }))).toEqual([['paragraph', whole([1])]])
  })

  it('leaves out heads that name the chapter and its number', async () => {
    const numbers = [1, 2, 3, 4, 5, 6, 7, 8]
    const pages = numbers.map((number) => {
      const chapter = Math.ceil(number / 2)
      const text = `Hub yearbook 2025    ${chapter} CHAPTER ON HUB ${chapter - 1}`
      return set(number, { x: 126, y: 715, size: 11, text })
    })
    expect(await blocksOf('a.pdf', smallPdf({ pages }))).toEqual([['paragraph', whole(numbers)]])
  })

  it('leaves out heads that are the titles of chapters', async () => {
    const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9]
    const titles = ['On rents', 'On patents of firms', 'On towns']
    const pages = numbers.map((number) =>
      set(number, { x: 126, y: 715, size: 11, text: titles[Math.floor((number - 1) / 3)] ?? '' }),
    )
    expect(await blocksOf('a.pdf', smallPdf({ pages }))).toEqual([['paragraph', whole(numbers)]])
  })

  it('keeps the headings of slides and the numbers below each other on them', async () => {
    const topics = ['Rents', 'Patents', 'Towns', 'Firms']
    const pages = topics.map((topic) =>
      page(
        { x: 126, y: 700, size: 11, text: `${topic} of the hubs` },
        column([words, 'opened, and it was full.'], { x: 126, y: 600 }),
        [3, 5, 7].map((count, index) => ({
          x: 302,
          y: 300 - index * 40,
          size: 11,
          text: `${count} in all`,
        })),
      ),
    )
    const { text } = await extract('a.pdf', smallPdf({ pages }))
    expect(text.match(/of the hubs/g)).toHaveLength(4)
    expect(text.match(/in all/g)).toHaveLength(12)
  })

  it('keeps first lines and sums that stand apart, where they are others on each page', async () => {
    const topics = ['Rents', 'Patents', 'Towns', 'Firms']
    const sums = [812, 97, 4051, 33]
    const pages = topics.map((topic, index) =>
      page(
        { x: 126, y: 715, size: 11, text: `${topic} of the hubs` },
        column(
          Array.from({ length: 30 }, (_, at) => `Line ${at * 7 + index} of what was counted in the towns.`),
          {
            x: 126,
            y: 680,
          },
        ),
        { x: 126, y: 200, size: 11, text: `Sum of it ${sums[index]}` },
        { x: 302, y: 160, size: 11, text: `${sums[index]}` },
      ),
    )
    const { text } = await extract('a.pdf', smallPdf({ pages }))
    expect(text.match(/of the hubs/g)).toHaveLength(4)
    expect(text.match(/Sum of it \d+/g)).toHaveLength(4)
    for (const sum of sums) expect(text.match(new RegExp(`\\b${sum}\\b`, 'g'))).toHaveLength(2)
  })
})
