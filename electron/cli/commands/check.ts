import { labelOf } from '#shared/domain/id.ts'
import type { Check } from '#shared/domain/check.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Command, Desk } from '../command.ts'
import { findClaims } from '../find-claims.ts'
import { knownDay, knownOption } from '../known-day.ts'
import { checkJson } from '../shapes/check-json.ts'
import { readNames } from '../shapes/names.ts'

/** `check [ID…]`: tests claims against the dataset, as it is or as known on a day. A contradicted claim is a finding: exit 1. */
export const check: Command = {
  words: 'check',
  usage: '[ID…] [--as-known-on DATE]',
  options: { ...knownOption },
  async run(given, desk) {
    const asKnownOn = knownDay(given)
    const { services } = await desk.open()
    const views = await findClaims(services, given.words)
    const wanted = given.words.length === 0 ? null : views.map(({ claim }) => claim.id)
    const checks = await services.checks.run({ claims: wanted, asKnownOn })
    const statements = new Map(views.map(({ claim }) => [claim.id, claim.statement]))
    const statementOf = (claim: string) => statements.get(claim) ?? ''
    const names = await readNames(services)
    return {
      json: {
        asKnownOn,
        checks: checks.map((each) => checkJson(each, statementOf(each.claim), names, desk.speak)),
      },
      lines:
        checks.length > 0
          ? checks.flatMap((each) => linesOf(each, statementOf(each.claim), desk))
          : [desk.speak(sentence('cli.claims.none'))],
      exit: checks.some(({ outcome }) => outcome === 'contradicted') ? 1 : 0,
    }
  },
}

const marks = { confirmed: '✓', contradicted: '✕', untestable: '?' } as const

function linesOf({ claim, outcome, reason, warnings }: Check, statement: string, { speak }: Desk): string[] {
  return [
    `${marks[outcome]} ${labelOf(claim)} ${speak(sentence(`cli.outcome.${outcome}`))}: ${statement}`,
    `    ${speak(reason)}`,
    ...warnings.map((warning) => `    ! ${speak(warning)}`),
  ]
}
