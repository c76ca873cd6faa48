import type { Candidate } from './candidate.ts'
import type { Quantity } from '../domain/quantity.ts'
import { wordNumbersIn } from '../text/number-words.ts'
import { isCompared } from './compared-places.ts'
import { movedMultiples } from './moved-multiples.ts'
import { downVerbs, upVerbs } from './movement.ts'
import { isOfBusiness } from './own-business.ts'
import { isAsked, ownWords } from './own-words.ts'
import type { Passage, Place } from './passage.ts'

type Direction = 'up' | 'down' | 'none'
const count = '(?:\\d{1,2}(?:st|nd|rd|th)?|[a-z]+)'
const times = '(?:years?|quarters?|months?|half-years?|seasons?|decades?|time)'
const running = `for (?:the |a )?${count} (?:consecutive |straight |successive )?${times}(?: running| in a row| in succession)?`
/** What makes a movement in words one in time: how often, since when, against which time. */
const when = `(?:${running}|every (?:single )?(?:year|quarter|month)|year after year|(?:ever )?since (?:the |then|\\d|\\p{Lu})|(?:in|during|over|between|through) (?:the (?:past|last|previous|same) |early |late )?(?:(?:19|20)\\d\\d|${count} ${times}|year|quarter)|(?:last|this) year|year[- ]on[- ]year|(?:again|once more|sharply|steeply|steadily|slightly|markedly|further|strongly|modestly|rapidly)(?=[,.;]| (?:in|since|last|over|to|from)\\b)|by double[- ]digits?|(?:from|compared with|against|on) (?:the (?:previous|preceding) |a )?(?:(?:19|20)\\d\\d|year|quarter))`
const moving = new RegExp(
  `\\b(?<!\\bto )(?<!\\bto (?:be|keep) )(?:(?<up>(?!up\\b|rise\\b|gain\\b|increase\\b|added\\b)(?:${upVerbs})|doubl(?:ed|ing)|recovered|rebounded|ballooned|swelled|mushroomed|multiplied)|(?<down>(?!down\\b|fall\\b|drop\\b|decline\\b|decrease\\b|lost\\b|contract\\b)(?:${downVerbs})|halved|weakened|deteriorated|collapsed|plummeted|slumped|crashed|dwindled|tumbled|plunged))(?![\\p{L}-])(?![^.;:,]{0,60}\\d+(?:\\.\\d+)?\\s?(?:%|per ?cent|points))[^.;:,]{0,40}?\\s${when}`,
  'iu',
)
/** 'The third consecutive year of growth', 'a fifth straight quarterly decline'. */
const streak = new RegExp(
  `\\b(?:the|a|its|their)\\s(?:\\p{Ll}+|\\d{1,2}(?:st|nd|rd|th))\\s(?:consecutive|straight|successive)\\s(?:year(?:ly)?|annual|quarter(?:ly)?|month(?:ly)?|time)\\b[^.;:,]{0,50}?\\b(?:(?<up>growth|increases?|rises?|gains?|expansion|improvement)|(?<down>declines?|decreases?|falls?|drops?|contraction|losses))\\b`,
  'iu',
)
/** 'Well below those of 2021', 'higher than a year earlier', 'down on the year before'. */
const againstTime = new RegExp(
  `\\b(?:(?<up>above|higher than|more than|larger than|greater than|better than|up on|up from|exceeded|surpassed)|(?<down>below|lower than|less than|fewer than|smaller than|worse than|down on|down from|short of))\\s(?:(?:that|those|the (?:levels?|figures?|sums?|totals?|numbers?|values?|peaks?))\\s(?:of|in|for|from)\\s|(?:its|their|the) (?:previous |\\p{Ll}+ )?(?:levels?|peaks?)\\s(?:of|in)\\s|in\\s|the\\s)?(?:(?:19|20)\\d\\d|(?:a|one|two|three|five|ten) years? (?:ago|earlier|before)|(?:previous|preceding|last) (?:year|quarter|month)|(?:year|quarter|month) before|before the (?:pandemic|crisis|war)|pre-)`,
  'iu',
)
/** 'In real terms, spending fell.', 'the deficit widened': all that its clause says. */
const movedOnly =
  /\b(?:(?<up>rose|grew|increased|climbed|surged|jumped|widened|improved|expanded|recovered|rebounded|accelerated)|(?<down>fell|declined|decreased|dropped|shrank|contracted|plunged|slumped|narrowed|worsened|slowed|slipped|deteriorated))(?:\s(?:sharply|slightly|steadily|markedly|again|further|strongly|modestly|too|as well))?(?=[.;]|,\s(?:while|but|and|although|though|as|with)\b|$)/u
/** 'Output was flat', 'the number has barely changed'. */
const unmoved =
  /\b(?:(?:was|were|is|are|remain(?:s|ed)|stay(?:s|ed)|has been|have been|held)\s(?:(?:almost|nearly|virtually|broadly|largely|practically|roughly|about)\s)?(?:flat|unchanged|stable|steady|stagnant|constant|level)(?=[.,;]|$|\s(?:in|at|on|from|over|since|compared|for|year)\b)|stagnat(?:es|ed)|(?:has|have|had)?\s?(?:barely|hardly|scarcely) (?:changed|moved|grown)|did not (?:change|move|grow)|no change)(?!\p{L})/u
/** 'Went from 12 to 31': two levels, whatever they are of. */
const upTo = /^[^.;,\d]{0,30}\sto\s(?:\p{Ll}+\s){0,2}$/u
const movedTo = new RegExp(
  `\\b(?:${upVerbs}|${downVerbs}|went)\\s(?:\\p{Ll}+\\s)?to\\s(?:\\p{Ll}+\\s){0,2}$`,
  'u',
)
const downFrom = /^[^.;\d]{0,40},?\s(?:up |down )?from\s(?:\p{Ll}+\s){0,2}$/u
const twoLevels = /\bfrom\s(?:(?:about|around|just|only|some|nearly)\s)?$/u

/** What has not come about yet, or is only somebody's wish. */
const notYet =
  /\b(?:will|would|could|should|may|might|can|if|whether|unless|expects?|expected|forecasts?|projected|plans?|aims?|hopes?|wants?|must|need to|likely|(?:goals?|targets?|aims?|ambitions?|promises?|pledges?|vow) (?:of|is|to))\b/u

/** 'The goal of doubling exports': what somebody wants. */
const wished = /\b(?:goals?|targets?|aims?|ambitions?|plans?|pledges?|promises?|vow)\s(?:of|is|to|is to)\s$/u

/** 'Four more than twelve months before': a number in words that no measure is told of. */
const counted =
  /\b(?<n>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|(?:half\s)?a\sdozen)\s(?:full\s)?(?:(?:percentage\s)?(?<points>points?)\s|\p{Ll}+\s)?(?:(?<up>more|higher|up|above)|(?<down>fewer|less|lower|down|below))(?:\sthan|\son|\sfrom|(?=\s(?:the\s(?:level|figure|value|mark|previous|\d)|that\sof)))\s(?:(?:the\s(?:level|figure|value|mark|total)|that)\s(?:of|in|for)\s)?(?:(?:in|at|a|the|it was)\s){0,2}(?:(?:19|20)\d\d|(?:\p{Ll}+|\d+)\s(?:years?|months?|quarters?)\s(?:ago|before|earlier)|year\s(?:ago|before|earlier)|(?:end|start|beginning|previous|preceding|last|same)\b|\p{Lu}\p{Ll}+\s(?:19|20)\d\d)/u
/** 'Has gained twelve places since 2021'. */
const movedPlaces =
  /\b(?:(?<up>gained|climbed|risen|moved up|jumped|advanced|improved by)|(?<down>lost|dropped|fallen|slipped|slid|moved down))\s(?<n>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)\s(?:places?|ranks?|spots?|positions?)\b/u
/** 'Double-digit growth': ten percent or more. */
const tenOrMore = /\bdouble-digit\b/u

/**
 * In English: a movement told without a number, or of what no word of the sentence names: 'spending grew for the fourth consecutive year', 'both are
 * below those of 2021', 'twice as many as five years ago'. What it says is told, and what it is of stays open.
 */
export function openChange(passage: Passage): readonly Candidate[] {
  if (passage.language !== 'en' || isAsked(passage)) return []
  const multiples = movedMultiples(passage)
    .filter(
      ({ amount }) =>
        !isOfBusiness(passage, amount) && !wished.test(passage.words.slice(0, amount.span.start)),
    )
    .map(({ direction, amount }) =>
      candidate(passage, {
        direction,
        amount: amount.quantity,
        at: amount.span.start,
        printed: amount.quantity.printed,
      }),
    )
  if (multiples.length > 0) return multiples
  const { words } = passage
  const spanned = spanIn(passage)
  if (spanned !== null) return [candidate(passage, { ...spanned, amount: null })]
  const still = unmoved.exec(words)
  if (still !== null && !notYet.test(words.slice(0, still.index)))
    return [candidate(passage, { direction: 'none', amount: null, at: still.index, printed: still[0] })]
  const match =
    movedPlaces.exec(words) ??
    counted.exec(words) ??
    streak.exec(words) ??
    againstTime.exec(words) ??
    moving.exec(words) ??
    (passage.carried.measures.length > 0 ? movedOnly.exec(words) : null)
  if (match === null || notYet.test(words.slice(0, match.index + match[0].length))) return []
  const isTold = passage.quantities.some(
    ({ span }) => span.start < match.index + match[0].length && span.end > match.index - 12,
  )
  if (isTold && match.groups?.['n'] === undefined) return []
  return [
    candidate(passage, {
      direction: match.groups?.['up'] === undefined ? 'down' : 'up',
      amount: amountIn(match),
      at: match.index,
      printed: match[0],
    }),
  ]
}

/** 'Patents went from 210 to 340': up or down as the numbers are. */
function spanIn({ words, quantities }: Passage) {
  for (const [at, first] of quantities.entries()) {
    const second = quantities[at + 1]
    if (
      second === undefined ||
      (second.quantity.unit ?? first.quantity.unit) !== (first.quantity.unit ?? second.quantity.unit)
    )
      continue
    const [head, gap] = [words.slice(0, first.span.start), words.slice(first.span.end, second.span.start)]
    if (first.quantity.value === second.quantity.value || notYet.test(head)) continue
    const isForwards = twoLevels.test(head) && upTo.test(gap)
    const isBackwards = movedTo.test(head) && downFrom.test(gap)
    if (!isForwards && !isBackwards) continue
    const isUp = first.quantity.value < second.quantity.value === isForwards
    return {
      direction: isUp ? ('up' as const) : ('down' as const),
      at: first.span.start,
      printed: words.slice(first.span.start - 5, second.span.end),
    }
  }
  return null
}

function amountIn(match: RegExpExecArray): Quantity | null {
  const counted = match.groups?.['n']
  const value =
    counted === undefined
      ? undefined
      : counted.endsWith('dozen')
        ? counted.startsWith('half')
          ? 6
          : 12
        : wordNumbersIn(counted)[0]?.value
  if (counted !== undefined && value !== undefined)
    return {
      value,
      unit: match.groups?.['points'] === undefined ? null : 'percentage-points',
      decimals: 0,
      qualifier: 'exact',
      printed: counted,
    }
  return tenOrMore.test(match[0])
    ? { value: 10, unit: 'percent', decimals: 0, qualifier: 'more-than', printed: 'double-digit' }
    : null
}

function candidate(
  passage: Passage,
  told: {
    readonly direction: Direction
    readonly amount: Quantity | null
    readonly at: number
    readonly printed: string
  },
): Candidate {
  const place = subjectBefore(passage, told.at)
  return {
    assertion: {
      kind: 'change',
      hub: place?.hub?.id ?? null,
      indicator: null,
      from: null,
      to: null,
      direction: told.direction,
      amount: told.amount,
      relative: told.amount !== null && told.amount.unit !== null,
    },
    statement: ownWords(passage),
    because: [place?.printed ?? '', told.printed].filter(Boolean),
  }
}

/** The only place of the sentence, where it stands before what moves. */
function subjectBefore(passage: Passage, at: number): Place | null {
  const [only, ...others] = passage.places.filter((place) => !isCompared(passage, place))
  return only !== undefined && others.length === 0 && only.span.end <= at ? only : null
}
