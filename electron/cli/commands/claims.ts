import { reviewsTold } from '#shared/analysis/reviews-told.ts'
import { reviewStanding } from '#shared/domain/review-standing.ts'
import type { Judgement } from '#shared/domain/judgement.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { Quotation } from '#shared/domain/quotation.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Command, Desk } from '../command.ts'
import { findClaims } from '../find-claims.ts'
import { shortened, textTable } from '../print/text-table.ts'
import { claimJson } from '../shapes/claim-json.ts'
import { readNames, type Names } from '../shapes/names.ts'
import { readPlaces } from '../shapes/places.ts'

/** `claims [ID…]`: claims with quotation, links, statuses and origins. */
export const claims: Command = {
  words: 'claims',
  usage: '[ID…]',
  options: {},
  async run(given, desk) {
    const { services } = await desk.open()
    const views = await findClaims(services, given.words)
    const names = await readNames(services)
    const placeOf = await readPlaces(services, views)
    const rows = views.map(({ claim, quotations, origins, check, reviews, judgement }) => [
      labelOf(claim.id),
      desk.speak(sentence(`cli.kind.${claim.assertion.kind}`)),
      desk.speak(sentence(`claims.review.${reviewStanding(reviews)}`)),
      desk.speak(sentence(`cli.outcome.${check.outcome}`)),
      desk.speak(sentence('cli.claims.origins', { reports: origins.reports, origins: origins.origins })),
      quotations.map((quotation) => whereOf(quotation, desk)).join('; '),
      shortened(claim.statement, 90),
      claim.reworded == null
        ? ''
        : desk.speak(sentence('cli.claims.reworded', { quotation: labelOf(claim.reworded.quotation) })),
      stateOf(claim.verdict, names),
      ...judgedAs(judgement, names, desk),
      reviewStanding(reviews) === 'disputed' ? reviewsTold(reviews).map(desk.speak).join('; ') : '',
    ])
    return {
      json: { claims: views.map((view) => claimJson(view, names, desk.speak, placeOf)) },
      lines: rows.length > 0 ? textTable(rows) : [desk.speak(sentence('cli.claims.none'))],
      exit: 0,
    }
  },
}

/** '▲ Ask the ministry': an own state is sign and word together. */
function stateOf(verdict: string | null, names: Names): string {
  const state = names.state(verdict)
  return state === undefined ? '' : `${state.sign} ${state.name}`
}

/** Likelihood and confidence, each in a column of its own: read as one they would say what nobody judged. */
function judgedAs(judgement: Judgement | null, names: Names, desk: Desk): readonly [string, string] {
  if (judgement === null) return ['', '']
  const scale = names.scale(judgement.scale)
  const likely = scale?.terms.find(({ id }) => id === judgement.likelihood)
  const sure = scale?.confidences.find(({ id }) => id === judgement.confidence)
  return [
    scale === undefined || likely === undefined
      ? ''
      : desk.speak(
          sentence('judgements.printed.likelihood', {
            term: likely.names,
            range: sentence('judgements.range', { from: likely.from, to: likely.to }),
            scale: scale.names,
          }),
        ),
    sure === undefined ? '' : desk.speak(sentence('cli.claims.confidence', { term: sure.names })),
  ]
}

/** 'S3:10', and its page where the source has pages. */
function whereOf({ id, page }: Quotation, desk: Desk): string {
  const label = labelOf(id)
  return page == null ? label : desk.speak(sentence('cli.claims.page', { label, page }))
}
