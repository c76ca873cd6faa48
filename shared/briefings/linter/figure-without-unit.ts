import { amountsIn } from './amounts.ts'
import type { LintRule } from './lint-rule.ts'
import { FIGURE } from './passage.ts'

/** A decimal number without a unit, and a figure whose unit the author left out and did not write. */
export const figureWithoutUnit: LintRule = {
  code: 'figure-without-unit',
  source: 'UNECE, Making Data Meaningful, Part 1',
  look: ({ passages }) =>
    passages
      .filter(({ kind }) => kind !== 'table' && kind !== 'heading')
      .flatMap(({ block, text, figures }) => {
        const typed = amountsIn(text)
          .filter(({ hasUnit }) => !hasUnit)
          .map(({ words }) => ({ block, values: { words } }))
        const places = [...text.matchAll(new RegExp(FIGURE, 'gu'))]
        const bare = places.flatMap((match, at) => {
          const figure = figures[at]
          const after = text.slice(match.index + 1, match.index + 24)
          // Words of the author's own may be the unit.
          const isWritten = /^[\s\u00a0]*[\p{L}%‰]/u.test(after)
          return figure?.format.unit === 'none' && figure.of.kind !== 'outcome' && !isWritten
            ? [{ block, values: { words: `…${after.trim()}` } }]
            : []
        })
        return [...typed, ...bare]
      }),
}
