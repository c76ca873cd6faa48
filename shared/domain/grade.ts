import * as v from 'valibot'

export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export const credibilities = ['1', '2', '3', '4', '5', '6'] as const

const Reliability = v.picklist(reliabilities)
const Credibility = v.picklist(credibilities)

const GradeWithReasons = v.strictObject({
  reliability: Reliability,
  reliabilityReason: v.string(),
  credibility: Credibility,
  credibilityReason: v.string(),
})

/** Grades of workspaces and PDFs made before each half had a reason of its own: the one reason was given for both. */
const GradeWithOneReason = v.pipe(
  v.strictObject({ reliability: Reliability, credibility: Credibility, reason: v.string() }),
  v.transform(({ reliability, credibility, reason }): v.InferOutput<typeof GradeWithReasons> => ({
    reliability,
    reliabilityReason: reason,
    credibility,
    credibilityReason: '',
  })),
)

/**
 * Admiralty code (NATO AJP-2.1, STANAG 2511): reliability of the source A–F and credibility of the information 1–6, judged
 * apart from each other; F and 6 are 'cannot be judged', not the worst grade.
 */
export const Grade = v.union([GradeWithReasons, GradeWithOneReason])
export type Grade = v.InferOutput<typeof Grade>
