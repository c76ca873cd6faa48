import type { Suggestion } from '#shared/domain/suggestion.ts'
import type { Article } from './articles.ts'

/** A suggestion in the words of `articles.ts`: its kind and what a check would go by. */
export function keyOf({ assertion, speaker }: Suggestion): string {
  const known = (part: string | null) => part ?? '?'
  switch (assertion.kind) {
    case 'value':
      return [
        'value',
        known(assertion.hub),
        known(assertion.indicator),
        known(assertion.period),
        assertion.value.value,
      ].join('·')
    case 'change': {
      const amount = assertion.amount === null ? assertion.direction : assertion.amount.value
      return ['change', known(assertion.hub), known(assertion.indicator), known(assertion.to), amount].join(
        '·',
      )
    }
    case 'rank': {
      const place = 'exactly' in assertion.rank ? `=${assertion.rank.exactly}` : `<${assertion.rank.within}`
      const more = `${assertion.from === 'bottom' ? ' from bottom' : ''}${assertion.firstTime ? ' first' : ''}${assertion.overtakes === null ? '' : ` overtakes ${assertion.overtakes}`}`
      return [
        'rank',
        assertion.hubs.join(','),
        known(assertion.indicator),
        known(assertion.period),
        place + more,
      ].join('·')
    }
    case 'comparison': {
      const sign = { above: '>', below: '<', equal: '=' }[assertion.direction]
      return [
        'comparison',
        `${known(assertion.hub)}${sign}${known(assertion.other)}`,
        known(assertion.indicator),
        known(assertion.period),
      ].join('·')
    }
    case 'membership':
      return ['membership', known(assertion.hub), assertion.members.join(',')].join('·')
    case 'plan':
      return ['plan', known(assertion.due)].join('·')
    case 'event':
      return ['event', assertion.hubs.join(',')].join('·')
    case 'cause':
    case 'opinion':
      return [assertion.kind, speaker ?? ''].join('·')
  }
}

/** Parts agree when equal, when either is '?', or when an imported indicator's id goes on ('exports' and 'exports-goods'). */
function agrees(wanted: string, found: string): boolean {
  const [left, right] = [wanted.split('·'), found.split('·')]
  return left.every((part, at) => {
    const other = right[at] ?? ''
    return part === '?' || part === other || (at === 2 && (other.startsWith(`${part}-`) || other === part))
  })
}

export type Score = {
  readonly missed: readonly string[]
  readonly noise: readonly string[]
  readonly found: number
  readonly offered: number
}

/** What of an article was found, what was missed, and what was offered that nobody would keep. */
export function scoreOf(article: Article, suggestions: readonly Suggestion[]): Score {
  const keys = suggestions.map(keyOf)
  const missed = article.expected.filter((wanted) => !keys.some((key) => agrees(wanted, key)))
  const good = [...article.expected, ...article.welcome]
  const noise = keys.filter((key) => !good.some((wanted) => agrees(wanted, key)))
  return { missed, noise, found: article.expected.length - missed.length, offered: keys.length }
}
