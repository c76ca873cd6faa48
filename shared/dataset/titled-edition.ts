const ranking =
  /(?:\b(?:Index|Indices|Rankings?|League Table|Barometer|Monitor|Scoreboard|Scorecard|Atlas|Cities|Regions|Countries|Hubs|Clusters|Ecosystems|Universities)|индекс|рейтинг|города|регионы|вузы|榜|榜单|排名|排行榜|指数)$/iu
/** A number of an economy that is called an index too, and the parts of a year. */
const noRanking =
  /\b(?:price|prices|production|volume|turnover|costs?|wages?|consumer|producer|producers|confidence|exchange|total|all|other|number of)\b|цен\p{L}*|производств|потребительск|价格|生产|消费/iu

/**
 * The edition of a published ranking that is called by its title: 'Space Cities Index 2026', 'Рейтинг инновационных регионов 2025', '城市竞争力排名2025'; in
 * the spelling of `domain/period`, or null. Titles in Latin letters are capitalised, and none is longer than ten words.
 */
export function titledEdition(printed: string): string | null {
  const [, name = '', year = ''] =
    /^[«"“《]?(\p{L}[\p{L}\p{N}&. -]{2,80}?)[»"”》]?(?:\s|(?<=\p{Script=Han}[”》]?))((?:19|20)\d\d)年?$/u.exec(
      printed.trim(),
    ) ?? []
  const words = name.split(' ')
  const isTitle =
    /\p{Script=Han}|\p{Script=Cyrillic}/u.test(name) ||
    words.every((word) => /^[\p{Lu}\p{N}&]|^(?:of|the|and|for|in|de)$/u.test(word))
  const named = ranking.test(name) || /^(?:Рейтинг|Индекс)\s/u.test(name)
  return named &&
    isTitle &&
    !noRanking.test(name) &&
    words.length <= 10 &&
    (words.length > 1 || /\p{Script=Han}/u.test(name))
    ? `${name} ${year}`
    : null
}
