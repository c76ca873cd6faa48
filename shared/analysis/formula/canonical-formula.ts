import type { Expression, FormulaSpan } from './expression.ts'

/**
 * A formula with ids in place of the names that stand in its brackets, so that it means the same when a name changes;
 * everything else stays as it was typed. `named` does the reverse for people to read.
 */
export function canonicalFormula(
  text: string,
  expression: Expression,
  hubId: (printed: string) => string,
): string {
  return replaced(text, spotsOf(expression, hubId))
}

/** A kept formula with names in its brackets. */
export function namedFormula(text: string, indicatorName: (id: string) => string): string {
  return text.replace(/\[([^[\]]*)\]/g, (_, id: string) => `[${indicatorName(id.trim())}]`)
}

type Spot = { readonly at: FormulaSpan; readonly text: string }

function spotsOf(expression: Expression, hubId: (printed: string) => string): Spot[] {
  switch (expression.kind) {
    case 'number':
      return []
    case 'indicator':
      return [{ at: expression.at, text: `[${expression.indicator}]` }]
    case 'negation':
      return spotsOf(expression.of, hubId)
    case 'operation':
      return [...spotsOf(expression.left, hubId), ...spotsOf(expression.right, hubId)]
    case 'call': {
      const inner = expression.of.flatMap((one) => spotsOf(one, hubId))
      const { setting, settingAt } = expression
      return expression.name === 'of-hub' && setting !== null && settingAt !== null
        ? [...inner, { at: settingAt, text: `"${hubId(setting)}"` }]
        : inner
    }
  }
}

function replaced(text: string, spots: readonly Spot[]): string {
  let [result, from] = ['', 0]
  for (const { at, text: now } of [...spots].sort((a, b) => a.at.start - b.at.start)) {
    result += text.slice(from, at.start) + now
    from = at.end
  }
  return result + text.slice(from)
}
