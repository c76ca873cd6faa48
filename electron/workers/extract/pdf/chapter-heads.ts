import type { Line } from './region-lines.ts'

/** A line apart from the text of its page: on which page, by its place among all, and where it stands there. */
export type PlacedLine = {
  readonly line: Line
  readonly page: number
  readonly place: string
  /** Whether the page is one of text, where what stands apart from it is no heading or sum. */
  readonly isBesideText: boolean
}

/** So much of the lines at one place must come again for all of them to be heads. */
const MOSTLY = 0.6
/** Left and right pages have heads of their own: the same comes again two pages on. */
const NEAR = 2

/**
 * The running heads whose words or numbers change with the chapter, among lines apart from the text in a document of
 * `pages` pages. Either a third of all pages have the same words in the same place, and their numbers grow no faster
 * than the pages ('Yearbook 2025 3 CHAPTER ON HUB 2'); or half of the pages have a line in one place that mostly says the same as
 * the one on a page just before or after. Sums below tables do neither.
 */
export function chapterHeads(lines: readonly PlacedLine[], pages: number): ReadonlySet<Line> {
  const plain = lines.filter(({ line }) => line.cells.length < 2)
  const byWords = groupsOf(plain, ({ place, line }) => `${place} ${wordsOf(line)}`).filter(
    (found) =>
      /\p{L}{2}/u.test(found[0]?.line.text ?? '') &&
      isOften(found, pages / 3) &&
      found.every((each, index) => index === 0 || goesOn(found[index - 1] ?? each, each)),
  )
  const byPlace = groupsOf(plain, ({ place }) => place).filter((found) => {
    const again = found.filter((each, index) =>
      found
        .slice(Math.max(0, index - NEAR), index + NEAR + 1)
        .some((other) => other !== each && Math.abs(other.page - each.page) <= NEAR && goesOn(each, other)),
    )
    return isOften(found, pages / 2) && again.length >= MOSTLY * found.length
  })
  return new Set([...byWords, ...byPlace].flat().map(({ line }) => line))
}

function groupsOf(lines: readonly PlacedLine[], keyOf: (line: PlacedLine) => string): PlacedLine[][] {
  const groups = new Map<string, PlacedLine[]>()
  for (const line of lines) {
    const group = groups.get(keyOf(line))
    if (group === undefined) groups.set(keyOf(line), [line])
    else group.push(line)
  }
  return [...groups.values()]
}

function isOften(found: readonly PlacedLine[], least: number): boolean {
  return found.filter(({ isBesideText }) => isBesideText).length >= Math.max(3, least)
}

/** Whether two lines have the same words, and no number grew by more than there are pages between: chapters take a page each. */
function goesOn(one: PlacedLine, other: PlacedLine): boolean {
  const [first, second] = one.page < other.page ? [one, other] : [other, one]
  const later = numbersOf(second.line)
  const steps = numbersOf(first.line).map((number, index) => (later[index] ?? 0) - number)
  return (
    wordsOf(one.line) === wordsOf(other.line) &&
    steps.every((step) => step >= 0 && step <= second.page - first.page)
  )
}

function wordsOf({ text }: Line): string {
  return text.replace(/\d+/g, '#')
}

function numbersOf({ text }: Line): readonly number[] {
  return [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits))
}
