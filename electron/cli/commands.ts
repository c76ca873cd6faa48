import type { Command } from './command.ts'
import { accept } from './commands/accept.ts'
import { reject } from './commands/reject.ts'
import {
  organisationsRemove,
  peopleRemove,
  plansRemove,
  rolesRemove,
  sitesRemove,
} from './commands/actors-remove.ts'
import { organisationsSet, peopleSet, rolesSet, sitesSet } from './commands/actors-set.ts'
import { brief } from './commands/brief.ts'
import { briefList } from './commands/brief-list.ts'
import { briefPicture } from './commands/brief-picture.ts'
import { chain } from './commands/chain.ts'
import { chart, charts, chartsAdd } from './commands/chart.ts'
import { check } from './commands/check.ts'
import { claims } from './commands/claims.ts'
import { claimsExport, claimsImport } from './commands/claims-exchange.ts'
import { claimsKeep } from './commands/claims-keep.ts'
import { claimsReview } from './commands/claims-review.ts'
import { claimsSet } from './commands/claims-set.ts'
import { comparable } from './commands/comparable.ts'
import { claimsLink, claimsUnlink } from './commands/claims-link.ts'
import { compare } from './commands/compare.ts'
import { conflicts, conflictsSettle } from './commands/conflicts.ts'
import { dataKnown } from './commands/data-known.ts'
import { dataCoverage } from './commands/data-coverage.ts'
import { dataExport } from './commands/data-export.ts'
import { dataImport } from './commands/data-import.ts'
import { dataSet } from './commands/data-set.ts'
import { derive } from './commands/derive.ts'
import { doctor } from './commands/doctor.ts'
import { hubs, hubsMerge } from './commands/hubs.ts'
import { hypotheses } from './commands/hypotheses.ts'
import { impact, reinstate, retract } from './commands/impact.ts'
import { importSources } from './commands/import.ts'
import { indicators, indicatorsDescribe, indicatorsMerge, indicatorsSplit } from './commands/indicators.ts'
import { explain } from './commands/explain.ts'
import { indexOfHubs } from './commands/index-of-hubs.ts'
import { init } from './commands/init.ts'
import { descriptor, disclaimer, grade } from './commands/judge-source.ts'
import { metadata } from './commands/metadata.ts'
import { open } from './commands/open.ts'
import { organisations, organisationsAdd, sitesAdd } from './commands/organisations.ts'
import { people, peopleAdd, rolesAdd } from './commands/people.ts'
import { plans, plansAdd, plansMake } from './commands/plans.ts'
import { plansSet } from './commands/plans-set.ts'
import { provenance } from './commands/provenance.ts'
import { resolve } from './commands/resolve.ts'
import { recipes, recipesExport, recipesImport } from './commands/recipes.ts'
import { settle } from './commands/settle.ts'
import { sources } from './commands/sources.ts'
import { suggest } from './commands/suggest.ts'
import { summary } from './commands/summary.ts'
import { verify } from './commands/verify.ts'
import { versionAdd, versionEdit } from './commands/version-add.ts'

/** Every command, in the order of work. */
export const commands: readonly Command[] = [
  init,
  importSources,
  sources,
  versionAdd,
  versionEdit,
  compare,
  settle,
  metadata,
  chain,
  provenance,
  grade,
  descriptor,
  disclaimer,
  retract,
  reinstate,
  impact,
  suggest,
  accept,
  reject,
  claimsExport,
  claimsImport,
  claimsKeep,
  claimsSet,
  claimsReview,
  claimsLink,
  claimsUnlink,
  claims,
  hypotheses,
  dataImport,
  dataSet,
  dataExport,
  dataKnown,
  dataCoverage,
  hubsMerge,
  hubs,
  indicatorsDescribe,
  indicatorsMerge,
  indicatorsSplit,
  indicators,
  resolve,
  organisationsAdd,
  organisationsSet,
  organisationsRemove,
  organisations,
  sitesAdd,
  sitesSet,
  sitesRemove,
  peopleAdd,
  peopleSet,
  peopleRemove,
  people,
  rolesAdd,
  rolesSet,
  rolesRemove,
  plansMake,
  plansAdd,
  plansSet,
  plansRemove,
  plans,
  derive,
  indexOfHubs,
  explain,
  recipesExport,
  recipesImport,
  conflictsSettle,
  conflicts,
  recipes,
  comparable,
  check,
  chart,
  chartsAdd,
  charts,
  briefList,
  briefPicture,
  brief,
  summary,
  verify,
  doctor,
  open,
]
