import { chineseName } from '../text/names/chinese-name.ts'
import { surnameLength } from '../text/names/chinese-surnames.ts'
import { isRussianSurname } from '../text/names/russian-latin.ts'

const OFFICE_WORD =
  /(?<!\p{L})(?:minister|president|premier|chair(?:man|woman|person)?|director(?:-general)?|secretary(?:-general)?|governor|mayor|head|chief|professor|spokes(?:man|woman|person)|ceo|academician|commissioner|ambassador|economist|analyst|researcher|scientist|general|senator|representative|founder|rector|dean|commissar|министр|президент|премьер|премьер-министр|глава|директор|гендиректор|руководитель|председатель|заместитель|замминистра|вице-премьер|вице-президент|секретарь|пресс-секретарь|губернатор|мэр|ректор|профессор|академик|представитель|спикер|начальник|эксперт|аналитик|экономист|основатель|посол)(?!\p{L})/iu
const HAN_OFFICE =
  '(?:副?部长|副?主任|副?局长|副?主席|总书记|副?总理|副?省长|副?市长|副?院长|副?所长|教授|研究员|副?董事长|副?总经理|副?总裁|院士|负责人|发言人|副?书记|副?秘书长|副?司长|副?处长|首席执行官|首席经济学家|副?会长|副?校长|创始人|分析师|总干事|总统|大使)'
const HAN_BEFORE = new RegExp(`^\\p{Script=Han}{0,20}?${HAN_OFFICE}(?<name>\\p{Script=Han}{2,4})$`, 'u')
const HAN_BEHIND = new RegExp(`^(?<name>\\p{Script=Han}{2,4}?)${HAN_OFFICE}$`, 'u')
const NAME_WORD = /^(?:\p{Lu}[\p{L}’'-]*\.?|de|van|von|bin|al|der|la)$/u
const INSTITUTION =
  /(?<!\p{L})(?:ministry|bureau|commission|administration|office|agency|organi[sz]ation|institute|institution|university|bank|council|association|academy|cent(?:er|re)|department|committee|fund|federation|authority|government|union|service|board|forum|foundation|news|daily|times|post|group|corporation|company|министерство|управление|комитет|агентство|институт|университет|банк|совет|ассоциация|академия|центр|департамент|фонд|правительство|союз|служба|компания|новости)(?!\p{L})/iu
/** Han words that begin like a name and end like a body: 江苏省, 路透社. */
const HAN_BODY = /(?:社|网|部|院|局|省|市|区|县|报|台|委|会|厅|司|公司|大学|集团|银行|中心|办|组织)$/u

/**
 * The name of a person without the office printed around it: 'Yin Hejun, Minister of Science and Technology', 'Minister Yin
 * Hejun', 'министр науки и техники КНР Инь Хэцзюнь', 科技部部长阴和俊. Null where the words are no person's name, or leave doubt
 * whose name it is ('adviser to Minister Yin Hejun').
 */
export function personWithoutOffice(printed: string): string | null {
  const text = printed.replace(/\s+/gu, ' ').trim()
  const [, before = text, bracket] = /^([^,，;:：(（]+?)\s?(?:[,，;:：(（]\s?(.+?)[)）]?)$/u.exec(text) ?? []
  if (bracket !== undefined) {
    const isOffice = OFFICE_WORD.test(bracket) || new RegExp(HAN_OFFICE, 'u').test(bracket)
    return isOffice && isPerson(before) ? before : null
  }
  const han = HAN_BEFORE.exec(text)?.groups?.['name'] ?? HAN_BEHIND.exec(text)?.groups?.['name']
  if (han !== undefined && chineseName(han) !== null) return han
  if (isPerson(text)) return text
  return behindOffice(text)
}

/** Whether words are a person's name and nothing else. */
function isPerson(words: string): boolean {
  if (/^\p{Script=Han}+$/u.test(words))
    return (
      words.length <= 4 && surnameLength(words) > 0 && !HAN_BODY.test(words) && chineseName(words) !== null
    )
  const parts = words.split(' ')
  return (
    parts.length >= 2 &&
    parts.length <= 4 &&
    parts.every((part) => NAME_WORD.test(part) && !/^\p{Lu}{2,}$/u.test(part)) &&
    !INSTITUTION.test(words) &&
    !OFFICE_WORD.test(words)
  )
}

/** 'Chinese Minister of Science and Technology Yin Hejun': an office opens the words, and a name that is sure to be one ends them. */
function behindOffice(text: string): string | null {
  const office = OFFICE_WORD.exec(text)
  if (
    office === null ||
    /['’]s?\s|(?<!\p{L})(?:to|for|при|для)\s/iu.test(text.replace(/^\p{Lu}\p{L}+['’]s\s/u, ''))
  )
    return null
  const opening = text.slice(0, office.index).trim()
  if (opening.split(' ').length > 3 || /(?<!\p{L})of$/u.test(opening) || INSTITUTION.test(opening))
    return null
  const words = text
    .slice(office.index + office[0].length)
    .trim()
    .split(' ')
  for (const length of [3, 2]) {
    const name = words.slice(-length)
    const joint = words.at(-length - 1)
    if (name.length < length || !isPerson(name.join(' '))) continue
    if (joint !== undefined && /^(?:of|at|in|and|the|и|в|по)$/iu.test(joint)) continue
    const isSure = chineseName(name.join(' ')) !== null || isRussianName(name) || joint === undefined
    if (isSure) return name.join(' ')
  }
  return null
}

function isRussianName(words: readonly string[]): boolean {
  const middle = words.length === 3 ? (words[1] ?? '') : null
  return isRussianSurname(words.at(-1) ?? '') && (middle === null || isPatronymic(middle))
}

/** 'Владимирович', 'Ivanovna'. */
export function isPatronymic(word: string): boolean {
  return /(?:ович|евич|овна|евна|инична|ovich|evich|yevich|ovna|evna|yevna)$/iu.test(word)
}
