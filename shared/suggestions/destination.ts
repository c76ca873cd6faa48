import type { Passage, Place } from './passage.ts'

const sentTo =
  /\b(?:exports?|exported|shipped|shipments|sold|sales|sent|deliver(?:ed|ies)|flights|transfers?)\s(?:of\s)?(?:\p{Ll}+\s){0,3}to\s(?:the\s)?$/iu

/** 'The United States took about 70% of the total': whose goods they are is told elsewhere. */
const takes =
  /^\s(?:took|bought|absorbed|received|was the (?:destination|market|buyer))\b[^.;]{0,40}?(?:%|percent|per cent)\sof\s(?:the total|them(?=[,.;])|these(?=[,.;])|it(?=[,.;])|(?:all\s|the\s)?(?:\p{Ll}+\s)?(?:exports|shipments|sales|orders|deliveries))\b/u

/** 'The United States remained by far the most important customer'. */
const isMarket =
  /^\s(?:remain(?:s|ed)?|is|was|are|were|stay(?:s|ed))\s(?:\p{Ll}+\s){0,3}?(?:the\s)?(?:most important|largest|main|biggest|top|key|principal)\s(?:[\p{Ll}-]+\s){0,2}?(?:markets?|buyers?|customers?|destinations?|trading partners?)\b/u

/** 'Крупнейшим рынком остаются США', 'the largest market is Germany': who buys. */
const market =
  /\b(?:largest|main|biggest|top|key|principal)\s(?:[\p{Ll}-]+\s){0,2}?(?:markets?|buyers?|customers?|destinations?|trading partners?)\b[^.;:]{0,30}$|(?<!\p{L})(?:рынк|покупател|заказчик|потребител)\p{L}*\s(?:(?:\p{Ll}+|[—–])\s){0,3}$/iu

/** 'В Узбекистан отправлено', 'exports to Germany': where something goes is not where it is counted. */
export function isDestination({ words, language }: Passage, { hub, printed, span }: Place): boolean {
  const before = words.slice(0, span.start)
  if (market.test(before) || isMarket.test(words.slice(span.end))) return true
  if (language === 'en') return sentTo.test(before) || takes.test(words.slice(span.end))
  if (language !== 'ru' || !/(?<!\p{L})[Вв]о?\s$/u.test(before)) return false
  const name = hub?.names.ru ?? ''
  // Only the accusative of most names is told from where something is: 'в Иран', 'в Россию'.
  return (
    (printed === name && /[бвгджзклмнпрстфхцчшщй]$/u.test(name)) ||
    (/[ую]$/u.test(printed) && /[ая]$/u.test(name))
  )
}
