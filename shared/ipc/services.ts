import type { ServiceOf } from './requests.ts'

/** Every noun the request table speaks of. The gate, the command line and both hosts hold exactly this. */
export type Services = {
  readonly workspace: ServiceOf<'workspace'>
  readonly sources: ServiceOf<'sources'>
  readonly quotations: ServiceOf<'quotations'>
  readonly suggestions: ServiceOf<'suggestions'>
  readonly claims: ServiceOf<'claims'>
  readonly judgements: ServiceOf<'judgements'>
  readonly verdicts: ServiceOf<'verdicts'>
  readonly matrices: ServiceOf<'matrices'>
  readonly checks: ServiceOf<'checks'>
  readonly dataset: ServiceOf<'dataset'>
  readonly hubs: ServiceOf<'hubs'>
  readonly indicators: ServiceOf<'indicators'>
  readonly organisations: ServiceOf<'organisations'>
  readonly people: ServiceOf<'people'>
  readonly plans: ServiceOf<'plans'>
  readonly comparability: ServiceOf<'comparability'>
  readonly coverage: ServiceOf<'coverage'>
  readonly recipes: ServiceOf<'recipes'>
  readonly imports: ServiceOf<'imports'>
  readonly exports: ServiceOf<'exports'>
  readonly charts: ServiceOf<'charts'>
  readonly briefings: ServiceOf<'briefings'>
}
