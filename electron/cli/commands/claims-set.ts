import { sentence } from '#shared/messages/sentence.ts'
import type { Command } from '../command.ts'
import { entryAdding } from '../entry-adding.ts'
import { fillIn, typedField } from '../fill-in.ts'
import { findClaims } from '../find-claims.ts'
import { reworded } from '../reworded.ts'
import { claimLine } from '../print/claim-line.ts'
import { claimJson } from '../shapes/claim-json.ts'
import { readNames } from '../shapes/names.ts'
import { readPlaces } from '../shapes/places.ts'
import { UsageProblem } from '../usage-problem.ts'

/** `claims set CLAIM FIELD=VALUE…`: fills in what a claim leaves open, or corrects what it says, and tells the check that follows. */
export const claimsSet: Command = {
  words: 'claims set',
  usage: 'CLAIM FIELD=VALUE… [--statement TEXT | --reword] [--add]',
  options: { statement: { type: 'string' }, reword: { type: 'boolean' }, add: { type: 'boolean' } },
  async run(given, desk) {
    const [typed, ...words] = given.words
    const typedStatement = given.text('statement')?.trim()
    if (typed === undefined) throw new UsageProblem('cli-needs-claim')
    const filled = words.map((word) => typedField(word) ?? ([word, ''] as const))
    const isOther = typedStatement !== undefined || given.on('reword')
    if (typedStatement === '' || (filled.length === 0 && !isOther)) throw new UsageProblem('cli-needs-field')
    const { services } = await desk.open()
    const [view] = await findClaims(services, [typed])
    if (view === undefined) throw new UsageProblem('cli-needs-claim')
    const { id, assertion } = view.claim
    const entries = entryAdding(services, given.on('add'), desk.note)
    const told = await fillIn(assertion, filled, entries)
    const added = await entries.save()
    const offered =
      typedStatement === undefined ? await reworded({ ...view.claim, assertion: told }, services, desk) : null
    const statement = typedStatement ?? (given.on('reword') ? (offered ?? undefined) : undefined)
    await services.claims.update({
      claim: id,
      ...(filled.length > 0 && { assertion: told }),
      ...(statement !== undefined && { statement }),
    })
    const views = await findClaims(services, [id])
    const names = await readNames(services)
    const placeOf = await readPlaces(services, views)
    return {
      json: { claims: views.map((each) => claimJson(each, names, desk.speak, placeOf)) },
      lines: [
        ...(added.length === 0 ? [] : [desk.speak(sentence('cli.entries-added', { names: added }))]),
        ...views.flatMap(({ claim, check }) => [
          claimLine(claim, desk.speak),
          `${desk.speak(sentence(`checks.outcome.${check.outcome}`))}: ${desk.speak(check.reason)}`,
        ]),
        // The check goes by the fields; the words a briefing prints are the statement's.
        ...(statement === undefined ? [desk.speak(sentence('cli.claims-set.same-words'))] : []),
        ...(statement === undefined && offered !== null
          ? [desk.speak(sentence('cli.claims-set.other-words', { words: offered }))]
          : []),
      ],
      exit: 0,
    }
  },
}
