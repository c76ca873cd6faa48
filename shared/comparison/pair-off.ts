import type { TextSpan } from '../domain/text-span.ts'
import type { Mark, MarkKind } from './comparison.ts'

/** Sets what is left on both sides against each other in order, where `fits` allows it. */
export function pairOff<Item>(
  left: readonly Item[],
  right: readonly Item[],
  fits: (one: Item, other: Item) => boolean,
): {
  readonly both: readonly (readonly [Item, Item])[]
  readonly left: readonly Item[]
  readonly right: readonly Item[]
} {
  const rest = [...right]
  const both: (readonly [Item, Item])[] = []
  const alone = left.filter((one) => {
    const at = rest.findIndex((other) => fits(one, other))
    const other = rest[at]
    if (other === undefined) return true
    rest.splice(at, 1)
    both.push([one, other])
    return false
  })
  return { both, left: alone, right: rest }
}

/** A mark of two things that differ, or of one that the other side lacks. */
export function markOf<Item extends { readonly span: TextSpan }>(
  kind: MarkKind,
  left: Item | null,
  right: Item | null,
  label: (item: Item) => string,
): Mark {
  return {
    kind,
    leftSpan: left?.span ?? null,
    rightSpan: right?.span ?? null,
    left: left === null ? null : label(left),
    right: right === null ? null : label(right),
  }
}
