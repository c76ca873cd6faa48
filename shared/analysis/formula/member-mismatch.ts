import { sentence, type Sentence } from '../../messages/sentence.ts'
import type { Expression } from './expression.ts'
import type { Cell, FormulaFacts, Worked } from './work-out.ts'

/**
 * Why numbers of one region cannot be worked with together: roll-ups that lack different members speak of different
 * regions. The R&D of Shanghai over the product of Zhejiang is the intensity of neither, and marking it partial would not
 * say so. Numbers typed into the formula and those of another hub (`of-hub`) have no members to differ in; the smaller or
 * larger of two is one of them as it stands. Null where nothing speaks against it.
 */
export function memberMismatch(
  expression: Expression,
  parts: readonly Worked[],
  cell: Cell,
  names: Pick<FormulaFacts, 'hubName' | 'indicatorName'>,
): Sentence | null {
  if (expression.kind === 'call' && (expression.name === 'min' || expression.name === 'max')) return null
  const sides = parts.flatMap((part) => {
    if (part.outcome.kind === 'none' || !isOfHub(part, cell.hub)) return []
    return [{ part, lacking: part.outcome.worth.partial }]
  })
  const [first, second] = sides
  if (first === undefined || second === undefined || isSame(first.lacking, second.lacking)) return null
  const side = ({ part, lacking }: typeof first) => ({
    what: inputWords(part, names),
    members:
      lacking.length === 0
        ? sentence('recipes.absent.all-members')
        : sentence('recipes.absent.without-members', { members: lacking.map(names.hubName) }),
  })
  const [left, right] = [side(first), side(second)]
  return sentence('recipes.absent.members-differ', {
    hub: names.hubName(cell.hub),
    ...{ left: left.what, leftMembers: left.members, right: right.what, rightMembers: right.members },
  })
}

/** Whether a step rests on a value of the hub itself. */
function isOfHub({ expression, cell, parts }: Worked, hub: string): boolean {
  return expression.kind === 'indicator' ? cell.hub === hub : parts.some((part) => isOfHub(part, hub))
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((hub) => right.includes(hub))
}

/** A side by the first input it rests on: whoever reads the refusal looks there. */
function inputWords(part: Worked, names: Pick<FormulaFacts, 'indicatorName'>): Sentence {
  const input = firstInput(part)
  return sentence('recipes.absent.input', {
    indicator: input === null ? '' : names.indicatorName(input.indicator),
    period: input === null ? '' : input.period,
  })
}

function firstInput({ expression, cell, parts }: Worked): { indicator: string; period: string } | null {
  if (expression.kind === 'indicator') return { indicator: expression.indicator, period: cell.period }
  for (const part of parts) {
    const found = firstInput(part)
    if (found !== null) return found
  }
  return null
}
