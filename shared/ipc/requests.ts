import type * as v from 'valibot'
import { workspaceRequests } from './requests/workspace.ts'
import { sourcesRequests } from './requests/sources.ts'
import { quotationsRequests } from './requests/quotations.ts'
import { suggestionsRequests } from './requests/suggestions.ts'
import { claimsRequests } from './requests/claims.ts'
import { judgementsRequests } from './requests/judgements.ts'
import { verdictsRequests } from './requests/verdicts.ts'
import { matricesRequests } from './requests/matrices.ts'
import { checksRequests } from './requests/checks.ts'
import { datasetRequests } from './requests/dataset.ts'
import { hubsRequests } from './requests/hubs.ts'
import { indicatorsRequests } from './requests/indicators.ts'
import { organisationsRequests } from './requests/organisations.ts'
import { peopleRequests } from './requests/people.ts'
import { plansRequests } from './requests/plans.ts'
import { comparabilityRequests } from './requests/comparability.ts'
import { coverageRequests } from './requests/coverage.ts'
import { recipesRequests } from './requests/recipes.ts'
import { exportsRequests } from './requests/exports.ts'
import { importsRequests } from './requests/imports.ts'
import { chartsRequests } from './requests/charts.ts'
import { briefingsRequests } from './requests/briefings.ts'
import type { RequestName } from './names.ts'
import type { Shape } from './request-shape.ts'

/** Everything the page can ask for. Adding a line to one of these is adding a power: review it as such. */
export const requests = {
  ...workspaceRequests,
  ...sourcesRequests,
  ...quotationsRequests,
  ...suggestionsRequests,
  ...claimsRequests,
  ...judgementsRequests,
  ...verdictsRequests,
  ...matricesRequests,
  ...checksRequests,
  ...datasetRequests,
  ...hubsRequests,
  ...indicatorsRequests,
  ...organisationsRequests,
  ...peopleRequests,
  ...plansRequests,
  ...comparabilityRequests,
  ...coverageRequests,
  ...recipesRequests,
  ...importsRequests,
  ...exportsRequests,
  ...chartsRequests,
  ...briefingsRequests,
} satisfies Record<RequestName, Shape<v.GenericSchema, unknown>>

export type Input<Name extends RequestName> = v.InferOutput<(typeof requests)[Name]['input']>
export type Output<Name extends RequestName> = Exclude<(typeof requests)[Name]['output'], undefined>

type Method<Name, Noun extends string> = Name extends `${Noun}.${infer Verb}` ? Verb : never
/** The methods a noun's service owes the request table; a forgotten one does not compile. */
export type ServiceOf<Noun extends string> = {
  readonly [Name in RequestName as Method<Name, Noun>]: (input: Input<Name>) => Promise<Output<Name>>
}
