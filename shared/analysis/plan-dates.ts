import type { Plan } from '../domain/plan.ts'
import { sentence, type Locale } from '../messages/sentence.ts'
import type { Speak } from '../messages/speak.ts'
import { toldDate } from '../messages/told-date.ts'

/** Everything told of when a plan was decided, begins, lasts and is due, in words and in that order; empty where nothing is. */
export function planDates(
  { decided, from, lasts, due }: Pick<Plan, 'decided' | 'from' | 'lasts' | 'due'>,
  language: Locale,
  speak: Speak,
): string[] {
  const dated = (key: string, date: string | null) =>
    date === null ? [] : [speak(sentence(key, { date: toldDate(date, language, speak) }))]
  return [
    ...dated('plans.date.decided', decided),
    ...dated('plans.date.from', from),
    ...(lasts === null ? [] : [speak(sentence(`plans.date.lasts-${lasts.unit}`, { count: lasts.count }))]),
    ...dated('plans.date.due', due),
  ]
}
