import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseUnit } from '#shared/dataset/units.ts'
import type { ClaimKind } from '#shared/domain/assertion.ts'

/**
 * Batches of articles by somebody who knew the program's formats and not its rules, each with one table of observations for all its
 * articles and the claims a careful reader marks, in the words of the tables. Found with all their facts, and kept, at the first
 * reading, before any rule was mended for them:
 *
 * | batch | complete | kept | false ones stated |
 * |---|---|---|---|
 * | 1 | 30 of 113 (27 %) | 55 of 72 (76 %) | 11 |
 * | 2 | 25 of 118 (21 %) | 42 of 69 (61 %) | 13 |
 * | 3 | 53 of 139 (38 %) | 69 of 97 (71 %) | 15 |
 * | 4 | 35 of 143 (24 %) | 50 of 82 (61 %) | 19 |
 * | 5, in plain news style by who wrote the rules | 20 of 26 (77 %) | 23 of 26 (88 %) | 3, one of them true and not marked |
 * | 6 | 41 of 71 (58 %) | 59 of 75 (79 %) | 4 |
 * | 7 | 32 of 69 (46 %) | 54 of 70 (77 %) | 8 |
 * | 8, after the rules were mended for 6 and 7 | 43 of 79 (54 %) | 63 of 75 (84 %) | 3 |
 * | 9, after the rules were mended for 8 | 27 of 63 (43 %) | 45 of 56 (80 %) | 5 |
 * | 10, once numbers of unknown measures were pointed out | 40 of 105 (38 %), found 66 (63 %; before 48) | 73 of 98 (74 %) | 14 |
 * | 11, after the rules were mended for 10 | 32 of 106 (30 %), found 65 (61 %; before 40) | 70 of 127 (55 %) | 20, ten by one year that was taken for the next |
 * | 12, after the rules were mended for 11 | 49 of 115 (43 %), found 95 (83 %; before 55) | 103 of 133 (77 %) | 4 |
 * | 13, after the rules were mended for 12 | 43 of 102 (42 %), found 78 (76 %; before 44) | 89 of 119 (75 %) | 11, six of them by one name for a sum and its share of output |
 * | 14, after the rules were mended for 13 | 49 of 103 (48 %), found 83 (81 %; before 51) | 96 of 125 (77 %) | 4 |
 * | 15, after the rules were mended for 14 | 50 of 117 (43 %), found 95 (81 %; before 50) | 103 of 133 (77 %) | 4 |
 * | 16, after the rules were mended for 15 | 44 of 85 (52 %), found 67 (79 %; before 40) | 70 of 97 (72 %) | 10, nine by the year two texts were taken to be of |
 * | 17, once amounts in words were read | 50 of 131 (38 %), found 100 (76 %; before 40) | 113 of 148 (76 %) | 14 |
 * | 18, of plain reports, by the same rules | 56 of 124 (45 %), found 101 (81 %; before 49) | 112 of 155 (72 %) | 11 |
 * | 19, by the same rules | 45 of 105 (43 %), found 84 (80 %; before 50) | 90 of 126 (71 %) | 10 |
 * | 20, after the rules were mended for 17 to 19 | 41 of 135 (30 %), found 105 (78 %; before 27) | 112 of 148 (76 %) | 10 |
 * | 21, after the rules were mended for 20 | 51 of 153 (33 %), found 119 (78 %; before 33) | 129 of 171 (75 %) | 11, seven by one year that was taken for the one before |
 * | 22, after the rules were mended for 21 | 53 of 113 (47 %), found 98 (87 %; before 43) | 102 of 127 (80 %) | 4 |
 * | 23, by the same rules | 68 of 187 (36 %), found 140 (75 %; before 35) | 147 of 191 (77 %) | 14, four by the year one text was taken to be of |
 * | 24, after the rules were mended for 22 and 23; eleven claims an article | 47 of 88 (53 %), found 77 (88 %; before 47) | 88 of 113 (78 %) | 5 |
 * | 25, by the same rules; eleven claims an article | 52 of 91 (57 %), found 83 (91 %; before 57) | 92 of 111 (83 %) | 3 |
 * | 26, after the rules were mended for 24 and 25; twelve claims an article | 44 of 95 (46 %), found 79 (83 %; before 47) | 90 of 103 (87 %) | 3 |
 * | 27, by the same rules; eleven claims an article | 45 of 88 (51 %), found 74 (84 %; before 57) | 84 of 98 (86 %) | 1 |
 * | 28, after the rules were mended for 26 and 27; eleven claims an article | 54 of 88 (61 %), found 80 (91 %; before 66) | 88 of 110 (80 %) | 6 |
 *
 * They are dense news, interviews, plans and briefs that leave hub, measure and period to the sentences around, and put several claims
 * into one. A claim counts as found when it is offered where it stands, of its kind and with its number, and nothing that is filled
 * in is wrong; as complete when hub, indicator, period and number are all there.
 */
export type WantedClaim = {
  readonly quote: string
  readonly kind: ClaimKind
  readonly hubs: readonly string[]
  readonly indicator: string | null
  readonly period: string | null
  readonly value: number | null
  readonly upTo: number | null
  readonly unit: string | null
  readonly rank: number | null
  readonly checkable: boolean
  readonly outcome: string
  /** Whether the batch's table states the indicator in percent of output. */
  readonly isShare: boolean
}
export type BatchArticle = {
  readonly batch: string
  readonly name: string
  readonly text: string
  readonly data: string
  readonly wanted: readonly WantedClaim[]
}

const home = 'tests/unit/suggestions/batches'

export async function batchArticles(folder = home): Promise<readonly BatchArticle[]> {
  const batches = (await readdir(folder)).sort()
  const read = await Promise.all(
    batches.map(async (batch) => {
      const data = await readFile(join(folder, batch, 'data.csv'), 'utf8').catch(() => '')
      const wanted = JSON.parse(await readFile(join(folder, batch, 'expected.json'), 'utf8')) as {
        readonly articles: Readonly<Record<string, readonly WantedClaim[]>>
      }
      return Promise.all(
        Object.entries(wanted.articles).map(async ([file, claims]) => ({
          batch,
          name: file.replace(/\.[a-z]+$/u, ''),
          text: await readFile(join(folder, batch, 'articles', file), 'utf8'),
          data,
          wanted: claims.map((claim) => ({ ...claim, isShare: isShareOfOutput(claim, data) })),
        })),
      )
    }),
  )
  return read.flat()
}

function isShareOfOutput(
  { indicator, unit }: Pick<WantedClaim, 'indicator' | 'unit'>,
  data: string,
): boolean {
  if (unit !== null && parseUnit(unit)?.unit !== 'percent-of-gdp') return false
  const row = data.split('\n').find((line) => indicator !== null && line.split(',')[1] === indicator)
  return parseUnit(row?.split(',')[2] ?? '')?.unit === 'percent-of-gdp'
}
