const NAMES = String.raw`[^.,;:!?。；，]{1,80}`

/** Of 'together' the word before tells: a name or a kind of place, not what firms do ('work together'). */
const PLACES =
  'put|taken|added|cities|regions|provinces|states|districts|places|hubs|clusters|countries|towns|parks|others|rest|two|three|four|five|six'

/**
 * Words that take several places as one: 'more than B and C combined', 'чем Б и В вместе взятые', '超过乙、丙之和'. A 'combined
 * heat output' of one place, 'the total number of pupils and teachers', and a sentence that begins with 'Together' say nothing
 * of the kind.
 */
const patterns: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:and|&|two|three|four|five|six|other|others|rest|all)\b${NAMES}?(?<!\b(?:its|their|our|an?|the))\scombined\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:[Aa]nd|&|two|three|four|five|six|other|others|rest|all)\b(?:${NAMES}?\s)?(?:${PLACES}|\p{Lu}[\p{L}’'-]+)\stogether\b`,
    'u',
  ),
  new RegExp(
    String.raw`\b(?:than|exceed\w*|surpass\w*|outstrip\w*|outweigh\w*|above|below|over)\s(?:the\s)?(?:combined|joint|total|sum|aggregate)\b(?:\s[\p{L}&-]+){0,4}?\s(?:of|in|for)\s${NAMES}\band\b`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:и|двух|трёх|трех|остальных|других)\s${NAMES}?\s(?:вместе(?!\sс\s)|в сумме|суммарно)`,
    'iu',
  ),
  new RegExp(String.raw`(?<!\p{L})(?:сумм[аеуы]|совокупн\p{L}+|суммарн\p{L}+)\s${NAMES}\sи\s`, 'iu'),
  /(?:[和与及跟、]|[两二三四五六]|其余|其他)[^。；，]{1,24}?(?:之和|总和|合计|加起来|加在一起|相加|加总)/u,
]

/** Whether words set something against several places taken together. */
export function saysTogether(words: string): boolean {
  return patterns.some((pattern) => pattern.test(words))
}
