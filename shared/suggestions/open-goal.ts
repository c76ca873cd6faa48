import type { PrintedQuantity } from '../text/quantities.ts'
import { isEveryday } from './everyday-numbers.ts'
import { isBase, ownPeriod } from './number-period.ts'
import type { Passage } from './passage.ts'

/** 'Wants to fly 40 times a year': how often, which no measure is a multiple of. */
const often = /^\s(?:a|per|each|every)\s(?:year|month|week|day)\b/u

/** 'На сектор приходится 7 % ВВП, и правительство обещает …': what stands before it is no goal. */
const otherClause = /[;；]|,\s(?:и|а|но|однако)\s/u

/** 'Every school is to have a line of at least 1 gigabit': what is to be reached is all of them. */
const ofAll = /\b(?:[Ee]very|[Ee]ach|[Aa]ll)\s(?:of\s)?\p{Ll}/u

/**
 * The number a plan is set, where no words tell what it is of in a way the workspace knows: 'wants 1,000 start-ups under its label by
 * 2027'. It is the first one behind what is intended, unless it is told of a time of its own or says how far and not where to.
 */
export function openGoal(
  passage: Passage,
  {
    from,
    due,
    isStep,
  }: {
    /** Where the words stand that intend it. */
    readonly from: number
    readonly due: string
    readonly isStep: (quantity: PrintedQuantity) => boolean
  },
): PrintedQuantity | null {
  const { words, language } = passage
  if (ofAll.test(words.slice(0, from))) return null
  // Chinese and Russian may put the number before the verb: '2030年企业达到500家', 'к 2030 году — 500 компаний'.
  const behind = passage.quantities.filter(
    ({ span }) => span.start >= from || (language !== 'en' && !otherClause.test(words.slice(span.end, from))),
  )
  const own = behind.filter(
    (quantity) =>
      (isHowOften(words, quantity) || (!isStep(quantity) && !isEveryday(passage, quantity))) &&
      !isBase(passage, quantity) &&
      (ownPeriod(passage, quantity) ?? due).startsWith(due.slice(0, 4)),
  )
  const [first] = own
  return first === undefined || !isHowOften(words, first)
    ? (first ?? null)
    : { ...first, quantity: { ...first.quantity, unit: null } }
}

function isHowOften(words: string, { quantity, span }: PrintedQuantity): boolean {
  return quantity.unit === 'times' && often.test(words.slice(span.end))
}
