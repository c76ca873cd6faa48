import type * as v from 'valibot'
import { Briefing } from './briefing.ts'
import { Chart } from './chart.ts'
import { Claim, EvidenceLink, Rejection } from './claim.ts'
import { Hub, Membership } from './hub.ts'
import { ImportProfile } from './import-profile.ts'
import { Indicator } from './indicator.ts'
import { HypothesisMatrix } from './hypothesis-matrix.ts'
import { Issue } from './issue.ts'
import { Judgement } from './judgement.ts'
import { Batch, Observation, Preference } from './observation.ts'
import { Organisation, Site } from './organisation.ts'
import { Overrule } from './overrule.ts'
import { Plan } from './plan.ts'
import { PublicPerson, Role } from './public-person.ts'
import { Quotation } from './quotation.ts'
import { Review } from './review.ts'
import { Revision } from './revision.ts'
import { Regrouping } from './regrouping.ts'
import { Recipe } from './recipe.ts'
import { SignOff } from './sign-off.ts'
import { Source, Version } from './source.ts'
import { Verdict } from './verdict.ts'

/** Everything a workspace keeps, one collection a noun; each entity is journalled field by field. */
export const collections = {
  sources: Source,
  versions: Version,
  quotations: Quotation,
  claims: Claim,
  links: EvidenceLink,
  /** What people say of claims, one review a person. */
  reviews: Review,
  rejections: Rejection,
  hubs: Hub,
  memberships: Membership,
  indicators: Indicator,
  batches: Batch,
  /** Observations entered or corrected by hand; imported ones lie in batches. */
  observations: Observation,
  /** Why observations came to be by hand. */
  revisions: Revision,
  preferences: Preference,
  /** Merges and splits of hubs and indicators, laid over what was imported. */
  regroupings: Regrouping,
  importProfiles: ImportProfile,
  charts: Chart,
  briefings: Briefing,
  issues: Issue,
  signOffs: SignOff,
  judgements: Judgement,
  verdicts: Verdict,
  matrices: HypothesisMatrix,
  recipes: Recipe,
  /** Warnings against a comparison that somebody set aside, with their reason. */
  overrules: Overrule,
  organisations: Organisation,
  sites: Site,
  people: PublicPerson,
  roles: Role,
  plans: Plan,
} satisfies Record<string, v.GenericSchema>

export type CollectionName = keyof typeof collections
export type Entity<Name extends CollectionName> = v.InferOutput<(typeof collections)[Name]>
