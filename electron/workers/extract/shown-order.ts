/** Scripts that are written from right to left, in which marks of direction have an honest use. */
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
/** Force an order upon the characters that follow, whatever they are. */
const OVERRIDES = /[\u202D\u202E]/g
/** Embeddings, isolates and their ends. */
const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/g
/** Take no room and show nothing: zero-width spaces, joiners of words, and tags that spell out text unseen. */
const UNSEEN = /[\u200B\u2060-\u2064\u180E\u{E0000}-\u{E007F}]/gu

/**
 * Text that shows in the order it is stored in, and nothing that is not shown. An override makes '6.58' read '85.6' on the
 * page while a quotation holds the one and a reader checks the other; so overrides go everywhere, and other marks of
 * direction go from lines without a letter that is written from right to left. Where there is one they stay: the line could
 * not be read without them.
 */
export function shownOrder(text: string): string {
  if (!/[\u180E\u200B\u202A-\u202E\u2060-\u2069\u{E0000}-\u{E007F}]/u.test(text)) return text
  return text
    .replace(UNSEEN, '')
    .split('\n')
    .map((line) => line.replace(RIGHT_TO_LEFT.test(line) ? OVERRIDES : DIRECTIONS, ''))
    .join('\n')
}
