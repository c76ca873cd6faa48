import type { PrintedQuantity } from '../text/quantities.ts'
import type { Measure, Passage, Place } from './passage.ts'
import { asSentence, measureName, periodPhrase, placeName, quantityName } from './wording.ts'

/** A change as a sentence tells it: of what, where, from when to when, and by how much. */
export type Change = {
  readonly place: Place | null
  readonly measure: Measure
  readonly from: string | null
  readonly to: string | null
  readonly direction: 'up' | 'down'
  readonly amount: PrintedQuantity | null
  readonly relative: boolean
  readonly because: readonly string[]
}

/** A change in our own words, in the language of its sentence. */
export function changeStatement(
  passage: Passage,
  { place, measure, from, to, direction, amount }: Change,
): string {
  const { language } = passage
  const name = measureName(measure, language)
  const where = place === null ? '' : placeName(place, language)
  const by = amount === null ? '' : quantityName(passage, amount)
  const isUp = direction === 'up'
  switch (language) {
    case 'en': {
      const verb = isVerb(by) ? by : `${isUp ? 'rose' : 'fell'}${by === '' ? '' : ` by ${by}`}`
      const since = from === null ? '' : ` from ${from}`
      if (isUp && isTimes(amount) && !isVerb(by))
        return asSentence(
          `${name}${where === '' ? '' : ` in ${where}`} rose to ${by} the level${from === null ? ' before' : ` of ${from}`}${periodPhrase(to, 'en')}`,
          'en',
        )
      return asSentence(
        `${name}${where === '' ? '' : ` in ${where}`} ${verb}${since}${from === null ? periodPhrase(to, 'en') : to === null ? '' : ` to ${to}`}`,
        'en',
      )
    }
    case 'ru':
      return asSentence(
        `${[where, [from, to].filter(Boolean).join('–')].filter(Boolean).join(', ')}: ${name} — ${isVerb(by) ? by : `${isUp ? 'рост' : 'снижение'}${by === '' ? '' : ` ${isTimes(amount) ? '' : 'на '}${by}`}`}`,
        'ru',
      )
    case 'zh':
      return asSentence(
        `${periodPhrase(to, 'zh')}${where}${name}${isTimes(amount) && !isVerb(by) ? `增至${from === null ? '原来' : `${from}年`}的${by}` : `${from === null ? '' : `比${from}年`}${isVerb(by) ? '' : isUp ? '增长' : '下降'}${by}`}`,
        'zh',
      )
  }
}

function isTimes(amount: PrintedQuantity | null): boolean {
  return amount?.quantity.unit === 'times'
}

/** 'More than doubled', 'удвоилось', '翻了一番': words that are the movement themselves. */
function isVerb(by: string): boolean {
  return /(?:doubled|doubling|tripled|tripling|trebled|quadrupled|halved|удвоил|утроил|翻)/iu.test(by)
}
