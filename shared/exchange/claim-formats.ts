/** What claims go out as: `annotations` W3C Web Annotation, `claim-review` schema.org ClaimReview, both JSON-LD; CSV; Markdown. */
export const claimFormats = ['annotations', 'claim-review', 'csv', 'md'] as const
export type ClaimFormat = (typeof claimFormats)[number]
