import type { Assertion } from '../domain/assertion.ts'
import type { PrintedQuantity } from '../text/quantities.ts'
import type { Candidate } from './candidate.ts'
import { hubsOf } from './cause-rule.ts'
import { dueDateIn, type Due } from './due-date.ts'
import { openGoal } from './open-goal.ts'
import { laterPlans } from './later-plans.ts'
import { movementOf } from './movement.ts'
import { claimedWords } from './own-words.ts'
import { pairOf } from './pairing.ts'
import type { Measure, Passage } from './passage.ts'
import { asSentence, isPlural, measureName, placeName } from './wording.ts'

const intends =
  /\b(?:plans? (?:to|for)|planned to|wants? (?:to|its|the)|wants? (?:\p{L}+ ){1,4}to|aims? (?:to|for|at)|aiming (?:to|for|at)|intends? to|is to|are to|(?:is|are) due to|goals?|targets?|targeting|pledged to|vowed to|committed to|will|should|seeks? to|hopes? to|expects? to|(?:is|are) expected to|efforts will focus|foresees?|envisages?|envisions?|provides? for|calls? for|earmarks?|earmarked|promis(?:es?|ed) (?:to|\d|an?)|schedul(?:es?|ed) (?:to|for))\b|(?<!\p{L})(?:планиру\p{L}+|намерен\p{L}*|целью|цель|цели|должн\p{L}+|плану|обязал\p{L}+|собира\p{L}+ся|предстоит|достигнет|достигнут|составит|вырастет|вырастут|увеличится|превысит|появится|снизится|сократится|рассчитыва\p{L}+|обеща\p{L}+|обязу\p{L}+|намечен\p{L}*|стремит\p{L}+|предполага\p{L}+|ожида\p{L}+|будет|будут|выйдут|станут|откро[ею]тся|откроют|построят|запустят|введут|создадут|сдадут|достроят|завершат|завершится|начнут|появятся|переедет|разместится|войд[её]т|войдут|начн[её]тся|заработа[ею]т|получат|получит)(?!\p{L})|(?:计划|力争|目标|规划|将|拟|争取|提出20\d\d年|到20\d\d年)/iu
/** What a timetable says in the present: 'opens in June', 'starts next year'. */
const scheduled =
  /\b(?:(?:re)?opens?|starts?|begins?|launches|goes live|go live|enters? (?:service|production|operation|force|into force)|comes? (?:into (?:force|effect|service)|on stream|online)|takes? effect|kicks? off|moves? in(?:to)?|ends?|expires?|runs until|follows?|breaks? ground|joins?)(?=\s)/u
/** Strong words make a plan even without a date. */
const strong =
  /\b(?:plans? to|aims? to|intends? to|pledged to|vowed to|has set a (?:goal|target)|is in the process of)\b|(?<!\p{L})(?:планиру\p{L}+|намерен\p{L}*|обязал\p{L}+|войд[её]т|войдут|откро[ею]тся|откроют|построят|запустят|появ[ия]тся|заработа[ею]т|введут|создадут|начн[её]тся|начнут|достроят|сдадут)(?!\p{L})|计划|力争|规划/iu
const downwards =
  /\b(?:cut|reduce|lower|decrease|bring down|shrink|halve|limit|keep below|less than|below|under)\b|(?<!\p{L})(?:сниз\p{L}+|сокра\p{L}+|уменьш\p{L}+|ниже|менее)|[降减]|低于|控制在|以下/iu

/** A goal somebody has set, with the date it is due by where one is named or can be counted from the day of writing. */
export function planRule(passage: Passage): Candidate[] {
  const { words, saidIn } = passage
  const intention = intends.exec(words) ?? scheduled.exec(words)
  const dated = dueHere(passage, intention !== null) ?? toComeIn(passage, intention?.index ?? null)
  const due = dated?.due ?? null
  const year = due === null ? null : Number(due.slice(0, 4))
  const isPast = year !== null && saidIn !== null && year < saidIn
  // What is said of a year to come is a plan, whatever its verb.
  const isToCome =
    year !== null && saidIn !== null && year > saidIn && !/^(?:next|coming)/u.test(dated?.printed ?? '')
  if (ownNews.test(words)) return []
  if (isPast || (intention === null && !isToCome) || (dated === null && !strong.test(words))) return []
  const goals = due === null ? [] : goalsOf(passage, intention?.index ?? 0)
  const several: readonly (PlanGoal | null)[] = goals.length > 0 ? goals : [null]
  const open =
    due === null || goals.length > 0
      ? null
      : openGoal(passage, {
          from: intention?.index ?? 0,
          due,
          isStep: (quantity) => isStep(passage, quantity),
        })
  const plans: Candidate[] = several.map((goal) => ({
    assertion: {
      kind: 'plan' as const,
      due: goal?.due ?? due,
      hubs:
        goal === null ? hubsOf(passage) : [goal.hub, ...hubsOf(passage).filter((hub) => hub !== goal.hub)],
      ...(goal === null ? openOf(open, words) : { goal: goal.goal }),
    },
    statement:
      goal === null || goals.length < 2
        ? asSentence(claimedWords(passage), passage.language)
        : goalStatement(passage, goal, due),
    because: [
      intention?.[0] ?? '',
      dated?.printed ?? '',
      goal?.printed ?? open?.quantity.printed ?? '',
    ].filter(Boolean),
  }))
  return [...plans, ...laterPlans(passage, due)]
}

function openOf(open: PrintedQuantity | null, words: string): { goal?: Goal } {
  return open === null
    ? {}
    : { goal: { indicator: null, value: open.quantity, direction: downwards.test(words) ? 'down' : 'up' } }
}

/** 'Went from 210 to 340 within four years': how long something took, and not how long it will. */
function dueHere(passage: Passage, isIntended: boolean): Due | null {
  const due = dueDateIn(passage)
  const isGone =
    due !== null &&
    !isIntended &&
    gone.test(clauseOf(passage.words, { start: due.index, end: due.index + due.printed.length }))
  return isGone && !/20\d\d/u.test(due.printed) ? null : due
}

/** 'Opens in January 2027', 'is due in the second half of 2027': a time to come that no 'by' stands before. */
function toComeIn({ words, periods, saidIn }: Passage, intention: number | null): Due | null {
  if (saidIn === null) return null
  const found = periods.find(({ role, period, span }) => {
    const year = Number(/^\d{4}/.exec(period)?.[0])
    const isTime =
      /(?:\b(?:in|on|from|for|of|during|early|late|mid-?|spring|summer|autumn|fall|winter)\s(?:the\s)?|(?<!\p{L})(?:в|во|с|на)\s|^|[\p{Script=Han}，。]|year\s|\bmid-)$/iu.test(
        words.slice(0, span.start),
      ) || /^(?:next|later)\s/iu.test(words.slice(span.start))
    if ((role !== 'during' && !(role === 'since' && year > saidIn)) || !isTime || !/\p{L}/u.test(words))
      return false
    if (intention === null && gone.test(clauseOf(words, span))) return false
    return year > saidIn || (year === saidIn && intention !== null && ahead.test(clauseOf(words, span)))
  })
  return found === undefined
    ? null
    : {
        due: /^\d{4}(?:-\d{2})?/.exec(found.period)?.[0] ?? null,
        printed: words.slice(found.span.start, found.span.end),
        index: found.span.start,
      }
}

/** A past tense: what has come about is no plan, whatever year its edition bears. */
const gone =
  /\b(?:was|were|had|rose|fell|came|took|led|held|won|kept|went|grew|shrank|began|climbed|dropped|\p{Ll}{2,}(?<!need|schedul|plann|inde|schedule)ed)\b/u

/** What makes a plan of a time in the year of writing; 'will' of another clause does not. */
const ahead =
  /\b(?:(?:re)?opens|starts|begins|launches|goes live|will|is to|are to|(?:is|are) due to|(?:is|are) (?:now )?scheduled for)\b|(?<!\p{L})(?:будет|будут|планиру\p{L}+|откро[ею]тся|откроют|построят|запустят|введут|создадут|сдадут|достроят|завершат|завершится|начнут|появ[ия]тся|переедет|разместится|войд[её]т|войдут|начн[её]тся|заработа[ею]т)(?!\p{L})|将|拟|计划/u

function clauseOf(words: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const left = /[^,;:，；]*$/u.exec(words.slice(0, start))?.[0] ?? ''
  return left + words.slice(start, end) + (/^[^,;:，；]*/u.exec(words.slice(end))?.[0] ?? '')
}

/** 'The next release will be published on 18 June': a document's word about its own kind. */
const ownNews =
  /\b(?:next|following) (?:release|bulletin|report|issue|edition|update|publication)\b|(?<!\p{L})(?:следующ\p{L}+ (?:выпуск|бюллетен|отч[её]т|публикаци)|(?:данные|сведения|итоги|результаты)\s[^.;]{0,60}(?:будут|будет)\s(?:опубликован|представлен|обнародован|размещен))|下(?:一?期|次)(?:公报|报告|发布)/iu

type Goal = NonNullable<Extract<Assertion, { kind: 'plan' }>['goal']>

/** One goal of several, in our own words. */
function goalStatement(passage: Passage, goal: PlanGoal, due: string | null): string {
  const when = goal.due ?? due ?? ''
  const hub = passage.index.hubs.get(goal.hub)
  const where =
    hub === undefined ? '' : placeName({ hub, printed: goal.hub, span: passage.span }, passage.language)
  const name = measureName(goal.measure, passage.language)
  switch (passage.language) {
    case 'en':
      return asSentence(
        `${name} in ${where} ${isPlural(name) ? 'are' : 'is'} to reach ${goal.printed} by ${when}`,
        'en',
      )
    case 'ru':
      return asSentence(`${where}: ${name} — к ${when} году ${goal.printed}`, 'ru')
    case 'zh':
      return asSentence(`到${when}年${where}${name}目标为${goal.printed}`, 'zh')
  }
}

type PlanGoal = {
  readonly measure: Measure
  /** Its own date, where one stands behind it. */
  readonly due: string | null
  readonly hub: string
  readonly goal: Goal
  readonly printed: string
}

/** 'Aims for 10 TWh of solar output in A by 2032': the numbers that known indicators of a known place are to reach. */
function goalsOf(passage: Passage, from: number): PlanGoal[] {
  return passage.quantities.flatMap((quantity) => {
    if (quantity.span.start < from && !/\p{Script=Han}|\p{Script=Cyrillic}/u.test(passage.words)) return []
    if (isStep(passage, quantity)) return []
    const paired = pairOf(passage, quantity, [quantity])
    const [place, ...others] = paired?.places ?? []
    const hub = place?.hub?.id
    const indicator = paired?.measure?.indicator ?? null
    if (hub === undefined || others.length > 0 || indicator === null || indicator.unit === null) return []
    const value = { ...quantity.quantity, unit: quantity.quantity.unit ?? indicator.unit }
    const direction = downwards.test(passage.words) ? ('down' as const) : ('up' as const)
    return [
      {
        measure: paired?.measure ?? { indicator, printed: '', span: quantity.span },
        due: dueBehind(passage, quantity),
        hub,
        goal: { indicator: indicator.id, value, direction },
        printed: quantity.quantity.printed,
      },
    ]
  })
}

/** '30 per cent by 2030 and 60 per cent by 2040': the date between a goal and the next. */
function dueBehind({ words, quantities, datedIn }: Passage, { span }: PrintedQuantity): string | null {
  const next = quantities.find((each) => each.span.start >= span.end)
  return dueDateIn({ words: words.slice(span.end, next?.span.start), datedIn })?.due ?? null
}

/** 'Raise exports by 12 percent': how far to go, not where to. */
function isStep(passage: Passage, quantity: PrintedQuantity): boolean {
  return (
    quantity.quantity.unit === 'percentage-points' ||
    quantity.quantity.unit === 'times' ||
    movementOf(passage, quantity) !== null ||
    /(?:\bby|(?<!\p{L})на|增加|提高|减少|降低|新增|增长)\s?$/iu.test(
      passage.words.slice(0, quantity.span.start),
    )
  )
}
