import type { Assertion } from '../domain/assertion.ts'
import { formatPeriod, periodNaming } from '../dataset/periods.ts'
import { naming, namedIn } from '../messages/naming.ts'
import { printDate } from '../messages/print-date.ts'
import { sentence, type Locale, type Naming, type Sentence } from '../messages/sentence.ts'
import { isPlural } from '../suggestions/wording.ts'
import { leftOpen } from './left-open.ts'
import { amount } from './words.ts'

type Names = {
  readonly hub: (id: string) => Naming | string
  readonly indicator: (id: string) => Naming | string
}

/**
 * What a claim's parts say, as a sentence of ours; null where they leave something open, or where words and not parts make
 * the claim. Offered to whoever changed the parts: nobody's own words are replaced by it unasked.
 */
export function claimInWords(assertion: Assertion, names: Names): Sentence | null {
  if (leftOpen(assertion).length > 0) return null
  const hub = (id: string | null) => (id === null ? '' : articled(names.hub(id)))
  const measure = (id: string | null) => (id === null ? '' : bare(names.indicator(id)))
  const of = (id: string | null) => ({
    indicator: opening(measure(id)),
    plural: yes(isPlural(inEnglish(measure(id)))),
  })
  switch (assertion.kind) {
    case 'value': {
      const { holds = 'in', indicator, value } = assertion
      const values = {
        ...of(indicator),
        hub: hub(assertion.hub),
        value: amount(value, 'words'),
        ...at(assertion.period),
      }
      return sentence(`claims.worded.value-${holds}`, values)
    }
    case 'comparison': {
      const { by, direction, together = [], other, indicator } = assertion
      const key = by === null ? 'comparison' : by.unit === 'times' ? 'times' : 'comparison-by'
      const others = [other, ...together].map(hub)
      // 'A third of that in B' and 'three times that in B' are one amount: how often the smaller goes into the larger.
      const [larger, smaller] =
        direction === 'below' ? [others, [hub(assertion.hub)]] : [[hub(assertion.hub)], others]
      return sentence(`claims.worded.${key}`, {
        ...of(indicator),
        ...at(assertion.period),
        ...{ hub: hub(assertion.hub), others, larger, smaller, direction },
        together: yes(together.length > 0),
        largerTogether: yes(together.length > 0 && direction === 'below'),
        by: by === null ? '' : amount(by, 'words'),
      })
    }
    case 'rank': {
      const { hubs, indicator, rank, scope, firstTime, from } = assertion
      return sentence('claims.worded.rank', {
        ...at(assertion.period),
        hubs: hubs.map((id, at) => (at === 0 ? opening(hub(id)) : hub(id))),
        indicator: measure(indicator),
        kind: 'exactly' in rank ? 'exactly' : 'within',
        place: String('exactly' in rank ? rank.exactly : rank.within),
        bottom: yes(from === 'bottom'),
        first: yes(firstTime),
        scope: scope.printed !== '' ? scope.printed : scope.kind === 'members-of' ? hub(scope.parent) : '',
        scoped: scope.printed !== '' ? 'words' : scope.kind === 'members-of' ? 'members' : 'no',
      })
    }
    case 'change': {
      const { indicator, from, to, direction } = assertion
      const values = { ...of(indicator), hub: hub(assertion.hub), direction, ...at(to) }
      return sentence(`claims.worded.change${assertion.amount === null ? '' : '-by'}`, {
        ...values,
        ...{ since: from === null ? '' : periodNaming(from), sinceTold: yes(from !== null) },
        amount: assertion.amount === null ? '' : amount(assertion.amount, 'words'),
      })
    }
    case 'membership':
      return sentence('claims.worded.membership', {
        ...{
          hub: opening(hub(assertion.hub)),
          members: assertion.members.map(hub),
          planned: yes(assertion.planned),
        },
        ...{ from: day(assertion.from), told: yes(assertion.from !== null) },
      })
    case 'plan': {
      const { goal, hubs, due } = assertion
      if (goal === undefined) return null
      return sentence('claims.worded.goal', {
        ...of(goal.indicator),
        ...{
          hub: hub(hubs[0] ?? null),
          direction: goal.direction,
          value: amount(goal.value, 'words'),
          due: day(due),
        },
      })
    }
    case 'event':
    case 'cause':
    case 'opinion':
      return null
  }
}

const yes = (is: boolean) => (is ? 'yes' : 'no')
const inEnglish = (name: Naming | string) => namedIn(name, 'en')

function at(period: string | null) {
  return period === null ? { when: '' } : { when: periodNaming(period) }
}

function day(edtf: string | null): Naming | string {
  return edtf === null ? '' : naming((locale) => dayIn(edtf, locale))
}

function dayIn(edtf: string, locale: Locale): string {
  return /^\d{4}$/.test(edtf) ? formatPeriod(edtf, locale) : printDate(edtf, locale, 'long')
}

const needsArticle =
  /(?:Delta|Area|Union|Corridor|States|Kingdom|Emirates|Netherlands|Philippines|Maldives|Bahamas|Republic)$/u

/** 'The Yangtze River Delta'. */
function articled(name: Naming | string): Naming | string {
  if (!needsArticle.test(inEnglish(name))) return name
  return naming((locale) => `${locale === 'en' ? 'the ' : ''}${namedIn(name, locale)}`)
}

/** Begins an English sentence; in the other languages the name of a place does. */
function opening(name: Naming | string): Naming {
  return naming((locale) => {
    const own = namedIn(name, locale)
    return locale === 'en' ? `${own.charAt(0).toUpperCase()}${own.slice(1)}` : own
  })
}

/** A measure's name without its bracketed remarks. */
function bare(name: Naming | string): Naming {
  return naming((locale) =>
    namedIn(name, locale)
      .replace(/\s*[（(][^（()）]*[)）]/gu, '')
      .trim(),
  )
}
