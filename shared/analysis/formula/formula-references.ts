import type { Expression } from './expression.ts'

/** The indicators a formula reads, each once, in the order of the formula. */
export function referencesOf(expression: Expression): readonly string[] {
  return [...new Set(visit(expression))]
}

function visit(expression: Expression): string[] {
  switch (expression.kind) {
    case 'number':
      return []
    case 'indicator':
      return [expression.indicator]
    case 'negation':
      return visit(expression.of)
    case 'operation':
      return [...visit(expression.left), ...visit(expression.right)]
    case 'call':
      return expression.of.flatMap(visit)
  }
}

/** Hubs a formula names by hand, as written. */
export function namedHubs(expression: Expression): readonly (Expression & { readonly kind: 'call' })[] {
  switch (expression.kind) {
    case 'number':
    case 'indicator':
      return []
    case 'negation':
      return namedHubs(expression.of)
    case 'operation':
      return [...namedHubs(expression.left), ...namedHubs(expression.right)]
    case 'call':
      return [...(expression.name === 'of-hub' ? [expression] : []), ...expression.of.flatMap(namedHubs)]
  }
}
