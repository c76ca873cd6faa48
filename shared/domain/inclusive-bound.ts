/**
 * Words that count the bound itself in: 'at least 6.58', 'did not exceed 6.58', 'не менее', '至少', '不超过'. Every negated bound
 * does; 'more than' and 'below' do not.
 */
const INCLUSIVE =
  /\b(?:at (?:least|most|minimum|maximum)|up to|a (?:minimum|maximum) of|not|no|never|or (?:more|less|above|below|higher|lower))\b|n['’]t\b|[≥≤⩾⩽]|(?<!\p{L})(?:не|до|минимум|максимум|по меньшей мере|по крайней мере)(?!\p{L})|[不未](?!足|到|满|及)|至少|最多|最低|最高|以上|以下|以内/iu

/** Whether a printed bound holds for a value that is exactly the bound. */
export function isInclusiveBound(printed: string): boolean {
  return INCLUSIVE.test(printed)
}
