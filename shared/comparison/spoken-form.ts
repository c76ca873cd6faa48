/** Powers and footnotes keep their height: NFKC would make '10⁵' and '105' one. */
const RAISED = /[\u00b2\u00b3\u00b9\u2070-\u209c]/g
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/["“”„‟«»「」『』〝〞＂]/g, '"'],
  [/['‘’‚‛‹›`´＇]/g, "'"],
  [/[-‐‑‒–—―−﹘﹣－]/g, '-'],
  [/…/g, '...'],
]

/**
 * The words of a passage without what makes no difference to a reader: kinds of quotation mark and dash, white space
 * (also between Chinese characters, which print none), full and half width. Case and everything else count.
 */
export function spokenForm(passage: string): string {
  let plain = passage
  for (const [pattern, sign] of MARKS) plain = plain.replace(pattern, sign)
  return plain
    .replace(RAISED, (raised) => `^${raised.normalize('NFKC')}^`)
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .replace(/(?<=[\p{Script=Han}，。、；：！？]) | (?=[\p{Script=Han}，。、；：！？])/gu, '')
    .trim()
}
