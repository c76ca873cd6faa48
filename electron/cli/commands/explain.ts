import { explanationLines, type Explanation } from '#shared/analysis/explanation.ts'
import { locales } from '#shared/messages/sentence.ts'
import type { Speak } from '#shared/messages/speak.ts'
import type { Command } from '../command.ts'
import { knownDay, knownOption } from '../known-day.ts'
import { readNames } from '../shapes/names.ts'
import { observationJson } from '../shapes/observation-json.ts'
import { UsageProblem } from '../usage-problem.ts'

/** `explain OBSERVATION`: how a number came about, down to printed values, their sources and their rounding. */
export const explain: Command = {
  words: 'explain',
  usage: 'OBSERVATION [--as-known-on DATE]',
  options: { ...knownOption },
  async run(given, desk) {
    const [typed, ...more] = given.words
    if (typed === undefined || more.length > 0) throw new UsageProblem('cli-needs-observation')
    const asKnownOn = knownDay(given)
    const { services } = await desk.open()
    const language = locales.find((locale) => locale === given.text('language')) ?? 'en'
    const { observation, explanation } = await services.recipes.explain({
      ...{ observation: typed, language, asKnownOn },
    })
    return {
      json: {
        asKnownOn,
        observation: observationJson(observation, await readNames(services)),
        explanation: explanationJson(explanation, desk.speak),
      },
      lines: explanationLines(explanation, desk.speak, language),
      exit: 0,
    }
  },
}

type ExplanationJson = {
  readonly what: string
  readonly number: Explanation['number']
  readonly why: string | null
  readonly notes: readonly string[]
  readonly observation: string | null
  readonly parts: readonly ExplanationJson[]
}

function explanationJson(
  { what, number, why, notes, observation, parts }: Explanation,
  speak: Speak,
): ExplanationJson {
  return {
    what: speak(what),
    number,
    why: why === null ? null : speak(why),
    notes: notes.map(speak),
    observation,
    parts: parts.map((part) => explanationJson(part, speak)),
  }
}
