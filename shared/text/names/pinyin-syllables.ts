/** Palladius' spelling of finals: what stands in a Russian text for a final of pinyin. */
const FINALS: Readonly<Record<string, string>> = {
  a: 'а', ai: 'ай', an: 'ань', ang: 'ан', ao: 'ао', e: 'э', ei: 'эй', en: 'энь', eng: 'эн', i: 'и', ia: 'я',
  ian: 'янь', iang: 'ян', iao: 'яо', ie: 'е', in: 'инь', ing: 'ин', iong: 'юн', iu: 'ю', o: 'о', ong: 'ун', ou: 'оу',
  u: 'у', ua: 'уа', uai: 'уай', uan: 'уань', uang: 'уан', ui: 'уй', un: 'унь', uo: 'о', ü: 'юй', üan: 'юань',
  üe: 'юэ', ün: 'юнь',
} // prettier-ignore

/** Each initial in pinyin and in Palladius, and the finals it takes (Xinhua dictionary; Kotov, Chinese–Russian dictionary). */
const INITIALS: readonly (readonly [pinyin: string, russian: string, finals: string])[] = [
  ['b', 'б', 'a ai an ang ao ei en eng i ian iao ie in ing o u'],
  ['p', 'п', 'a ai an ang ao ei en eng i ian iao ie in ing o ou u'],
  ['m', 'м', 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u'],
  ['f', 'ф', 'a an ang ei en eng o ou u'],
  ['d', 'д', 'a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo'],
  ['t', 'т', 'a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo'],
  ['n', 'н', 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo ü üe'],
  ['l', 'л', 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo ü üe'],
  ['g', 'г', 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo'],
  ['k', 'к', 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo'],
  ['h', 'х', 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo'],
  ['j', 'цз', 'i ia ian iang iao ie in ing iong iu ü üan üe ün'],
  ['q', 'ц', 'i ia ian iang iao ie in ing iong iu ü üan üe ün'],
  ['x', 'с', 'i ia ian iang iao ie in ing iong iu ü üan üe ün'],
  ['zh', 'чж', 'a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo'],
  ['ch', 'ч', 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo'],
  ['sh', 'ш', 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo'],
  ['r', 'ж', 'an ang ao e en eng i ong ou u ua uan ui un uo'],
  ['z', 'цз', 'a ai an ang ao e ei en eng ong ou u uan ui un uo'],
  ['c', 'ц', 'a ai an ang ao e en eng ong ou u uan ui un uo'],
  ['s', 'с', 'a ai an ang ao e en eng ong ou u uan ui un uo'],
  ['', '', 'a ai an ang ao e ei en ou o'],
]

/** Syllables that no rule makes, and second spellings met in print. */
const OWN: readonly (readonly [pinyin: string, ...russian: string[]])[] = [
  ['zi', 'цзы'], ['ci', 'цы'], ['si', 'сы'], ['er', 'эр'], ['hui', 'хуэй', 'хой'],
  ['yi', 'и'], ['ya', 'я'], ['ye', 'е'], ['yao', 'яо'], ['you', 'ю'], ['yan', 'янь'], ['yin', 'инь'], ['yang', 'ян'],
  ['ying', 'ин'], ['yong', 'юн'], ['yu', 'юй'], ['yue', 'юэ'], ['yuan', 'юань'], ['yun', 'юнь'],
  ['wu', 'у'], ['wa', 'ва'], ['wo', 'во'], ['wai', 'вай'], ['wei', 'вэй', 'вей'], ['wan', 'вань'], ['wang', 'ван'],
  ['wen', 'вэнь', 'вень'], ['weng', 'вэн'],
] // prettier-ignore

/** Syllable of pinyin → its Russian spellings. `ü` is written `yu` behind n and l (passports: Lyu), `u` behind j, q, x. */
const spellings = new Map<string, string[]>()
for (const [pinyin, russian, finals] of INITIALS)
  for (const final of finals.split(' ')) {
    const latin = `${pinyin}${/^[jqx]$/.test(pinyin) ? final.replace('ü', 'u') : final.replace('ü', 'yu')}`
    const cyrillic = `${russian}${FINALS[final] ?? ''}`
    // 'Шеньчжень' for 'Шэньчжэнь': behind these initials е can stand for nothing else.
    const loose =
      /^(?:zh|ch|sh|r|g|k|h|f|b|p|m)$/.test(pinyin) && /^э/u.test(FINALS[final] ?? '')
        ? [cyrillic.replace('э', 'е')]
        : []
    spellings.set(latin, [cyrillic, ...loose])
  }
for (const [pinyin, ...russian] of OWN) spellings.set(pinyin, russian)

const byRussian = new Map<string, string>()
for (const [pinyin, russian] of spellings)
  for (const spelling of russian) if (!byRussian.has(spelling)) byRussian.set(spelling, pinyin)

const LONGEST = 6

/** 'hejun' → he, jun: the fewest syllables a run of Latin letters falls into; null when it is no pinyin. */
export function pinyinSyllables(letters: string): readonly string[] | null {
  return split(letters.toLowerCase(), (piece) => (spellings.has(piece) ? piece : undefined))
}

/** 'хэцзюнь' → he, jun: a run of Russian letters by Palladius' system; null when it is none. */
export function palladiusSyllables(letters: string): readonly string[] | null {
  return split(letters.toLowerCase().replaceAll('ъ', ''), (piece) => byRussian.get(piece))
}

/** The fewest pieces that `read` knows; among as many the longer ones first. Runs of more than 24 letters are no name. */
function split(letters: string, read: (piece: string) => string | undefined): readonly string[] | null {
  if (letters === '' || letters.length > 24) return null
  const best: (readonly string[] | null)[] = [[]]
  for (let end = 1; end <= letters.length; end++) {
    best[end] = null
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      const before = best[start]
      const syllable = read(letters.slice(start, end))
      if (before == null || syllable === undefined) continue
      const known = best[end]
      if (known == null || before.length + 1 < known.length) best[end] = [...before, syllable]
    }
  }
  return best[letters.length] ?? null
}
