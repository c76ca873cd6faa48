import type { Assertion, ClaimKind } from '../domain/assertion.ts'
import type { Suggestion } from '../domain/suggestion.ts'
import type { ExtractedText } from '../domain/text-block.ts'
import type { Candidate, Rule } from './candidate.ts'
import { causeRule } from './cause-rule.ts'
import { changeRule } from './change-rule.ts'
import { comparisonRule } from './comparison-rule.ts'
import { leftOverNumbers } from './left-over-numbers.ts'
import { eventRule } from './event-rule.ts'
import { membershipRule } from './membership-rule.ts'
import { openChange } from './open-change.ts'
import { openComparison } from './open-comparison.ts'
import { opinionRule } from './opinion-rule.ts'
import type { Passage } from './passage.ts'
import { openMovements } from './open-movements.ts'
import { openOrders } from './open-orders.ts'
import { planRule } from './plan-rule.ts'
import { rankChange } from './rank-change.ts'
import { rankRule } from './rank-rule.ts'
import { readPassages, type ReadingTools } from './read-passages.ts'
import { stableId } from './stable-id.ts'
import { valueRule } from './value-rule.ts'

/** The rules that find what data can test; several may speak about one sentence. */
const testable: readonly Rule[] = [
  valueRule,
  changeRule,
  rankRule,
  rankChange,
  comparisonRule,
  membershipRule,
]

/**
 * The candidate claims of a document, in reading order: rules over sentences, nothing learned, nothing fetched; the same
 * text gives the same suggestions. `blocks` empty means one paragraph a line.
 */
export function suggest(extracted: ExtractedText, tools: ReadingTools): Suggestion[] {
  const found = readPassages(extracted, tools).flatMap((passage) =>
    candidatesOf(passage).map((candidate) => suggestionOf(extracted.text, passage, candidate)),
  )
  return [...new Map(found.map((suggestion) => [suggestion.id, suggestion])).values()]
}

/** What is done on a day is worth keeping beside the numbers told with it. */
const opening =
  /\btoday (?:opened|commissioned|launched|inaugurated|signed)\b|\b(?:opened|inaugurated|was commissioned|was launched) (?:in|on) (?:January|February|March|April|May|June|July|August|September|October|November|December|\d)/u

/** What the rules make of one sentence. */
export function candidatesOf(passage: Passage): readonly Candidate[] {
  const told = toldIn(passage)
  return [...told, ...leftOverNumbers(passage, told)]
}

/** Orders and movements of which a sentence leaves out the half, where no rule has told one of their kind. */
function leftOpen(passage: Passage, facts: readonly Candidate[]): readonly Candidate[] {
  const kinds = new Set<ClaimKind>(facts.map(({ assertion }) => assertion.kind))
  return [
    ...openComparison(passage, facts),
    ...(kinds.has('change') ? [] : openChange(passage)),
    ...openOrders(passage, facts),
    ...openMovements(passage, facts),
  ]
}

function toldIn(passage: Passage): readonly Candidate[] {
  const whole = testable.flatMap((rule) => rule(passage))
  const facts = withoutRetold([...whole, ...leftOpen(passage, whole)])
  const cause = causeRule(passage)
  if (facts.length > 0)
    return [
      ...facts,
      ...(isDatedPlan(passage, facts) ? planRule(passage) : []),
      ...eventRule(passage).filter(
        ({ assertion }) => assertion.kind === 'event' && opening.test(passage.words),
      ),
    ]
  const plans = planRule(passage)
  if (plans.length === 0) return firstOf(passage, [causeRule, eventRule, opinionRule])
  const dated = plans.some(({ assertion }) => assertion.kind === 'plan' && assertion.due !== null)
  if (cause.length > 0 && passage.speaker !== null && !dated) return cause
  return [
    ...(passage.speaker === null ? [] : cause),
    ...plans,
    ...eventRule(passage).filter(({ assertion }) => isOfAnotherTime(assertion, plans)),
  ]
}

function firstOf(passage: Passage, rules: readonly Rule[]): readonly Candidate[] {
  for (const rule of rules) {
    const candidates = rule(passage)
    if (candidates.length > 0) return candidates
  }
  return []
}

/** 'Agreed in 2022 to build a corridor, and the first ships are due to sail in 2027': done, and to come. */
function isOfAnotherTime(assertion: Assertion, plans: readonly Candidate[]): boolean {
  return (
    assertion.kind === 'event' &&
    assertion.when !== null &&
    plans.every((plan) => plan.assertion.kind !== 'plan' || plan.assertion.due !== assertion.when)
  )
}

/** 'Ranked first, overtaking B': that it stands above B is told by its rank. */
function withoutRetold(facts: readonly Candidate[]): readonly Candidate[] {
  const overtaken = new Set(
    facts.flatMap(({ assertion }) =>
      assertion.kind === 'rank' && assertion.overtakes !== null ? [assertion.overtakes] : [],
    ),
  )
  return facts.filter(
    ({ assertion }) =>
      assertion.kind !== 'comparison' || assertion.other === null || !overtaken.has(assertion.other),
  )
}

/** A plan with a due year is worth keeping beside the membership it is about, and one for a year to come beside any fact. */
function isDatedPlan(passage: Passage, facts: readonly Candidate[]): boolean {
  const kinds = new Set<ClaimKind>(facts.map(({ assertion }) => assertion.kind))
  return planRule(passage).some(
    ({ assertion }) =>
      assertion.kind === 'plan' &&
      assertion.due !== null &&
      (kinds.has('membership') ||
        (passage.saidIn !== null &&
          // Russian and Chinese say of a plan of this year that it is one by their verbs alone.
          Number(assertion.due.slice(0, 4)) > passage.saidIn - (passage.language === 'en' ? 0 : 1))),
  )
}

function suggestionOf(
  text: string,
  passage: Passage,
  { assertion, statement, because }: Candidate,
): Suggestion {
  const quote = text.slice(passage.span.start, passage.span.end)
  return {
    id: stableId(quote, JSON.stringify(assertion), statement),
    quote,
    span: passage.span,
    statement: statement.slice(0, 2000),
    assertion,
    speaker: passage.speaker,
    because: because.map((words) => words.replace(/\s+/gu, ' ').trim()).filter((words) => words !== ''),
  }
}
