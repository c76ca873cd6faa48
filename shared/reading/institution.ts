const ENGLISH_NOUN =
  'Ministry|Department|Office|Bureau|Agency|Administration|Commission|Committee|Council|Institute|Institution|University|College|Academy|Bank|Board|Authority|Association|Federation|Foundation|Fund|Forum|Observatory|Organi[sz]ation|Centre|Center|Service|Secretariat|Directorate|Government|Society|Union|Laboratory|Inspectorate|Treasury|Chamber|Parliament|House|Trust|Group|Statistics'
const SMALL = 'of|for|and|the|on|in|to|at|de|&'
/** 'Department for Science and Technology', 'Meridian Institute for Policy': behind the noun comes nothing or 'of …'. */
const ENGLISH = new RegExp(
  `^(?:The\\s)?(?:\\p{Lu}[\\p{L}’'.-]*\\s){0,6}(?:${ENGLISH_NOUN})(?:,?\\s(?:${SMALL})\\s(?:(?:\\p{Lu}[\\p{L}’'-]*,?|${SMALL})\\s){0,10}\\p{Lu}[\\p{L}’'-]*)?(?:\\s\\(\\p{Lu}{2,8}\\))?$`,
  'u',
)
const RUSSIAN_NOUN =
  'министерство|правительство|президент|служба|агентство|комитет|департамент|управление|институт|университет|академия|центр|фонд|банк|ассоциация|совет|администрация|палата|организация|школа|комиссия|союз|бюро|дума|росстат|роспатент|минобрнауки|минэкономразвития|минфин|минпромторг'
const RUSSIAN = new RegExp(
  `^(?:[\\p{L}-]+(?:ый|ий|ой|ая|яя|ое|ее)\\s){0,4}(?:${RUSSIAN_NOUN})(?:\\s[«"“]?[\\p{L}-]+[»"”,]?){0,16}(?:\\s\\(\\p{Lu}[\\p{L}\\s]{1,20}\\))?$`,
  'iu',
)
/** Endings of Russian verbs; a headline has one, the name of an office has none. */
const RUSSIAN_VERB = /(?:[аяеиоу]л[аои]?с?ь?|[аяеу]ет(?:ся)?|[аяую]ют(?:ся)?|[аяуи][ти]т(?:ся)?|ит|ят)$/iu
const CHINESE =
  /^[\p{Script=Han}（）()·、]{2,30}(?:部|委员会|委|局|厅|署|办公室|办|政府|国务院|研究院|研究所|研究会|科学院|大学|学院|中心|银行|协会|学会|基金会|联合会|报社|通讯社|出版社|集团|公司|法院|检察院)$/u
const CHINESE_VERB =
  /将|召开|发布|印发|举行|推进|关于|打造|加快|成立|启用|揭牌|落户|出台|开展|走进|迎来|建成/u

/**
 * Whether a line is nothing but the name of an office, an institute or a company: 'Department for Discovery and Industry',
 * 'Министерство науки Приморской области', '云岭省统计局'. Headlines that only mention one are none.
 */
export function isInstitution(text: string): boolean {
  const name = text.trim()
  if (name.length < 3 || name.length > 160 || /\d/.test(name)) return false
  if (/\p{Script=Han}/u.test(name)) return isChinese(name)
  if (/[а-яё]/i.test(name)) return isRussian(name)
  return ENGLISH.test(isCapitals(name) ? inTitleCase(name) : name)
}

function isChinese(name: string): boolean {
  const bare = name.replace(/\s+/g, '')
  return (
    (bare === '国务院' || CHINESE.test(bare)) && !CHINESE_VERB.test(bare) && name.split(/\s+/).length === 1
  )
}

function isRussian(name: string): boolean {
  if (!/^[\p{Lu}«"]/u.test(name) || !RUSSIAN.test(name)) return false
  const nouns = new RegExp(`^(?:${RUSSIAN_NOUN})$`, 'iu')
  return !(name.match(/[\p{L}-]+/gu) ?? []).some((word) => RUSSIAN_VERB.test(word) && !nouns.test(word))
}

/** Whether words are printed in capitals throughout. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase()
}

function inTitleCase(name: string): string {
  const small = new RegExp(`^(?:${SMALL})$`, 'i')
  return name.replace(/[\p{L}’']+/gu, (word, index: number) =>
    index > 0 && small.test(word) ? word.toLowerCase() : (word[0] ?? '') + word.slice(1).toLowerCase(),
  )
}
