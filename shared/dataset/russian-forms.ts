import { remembered } from '../text/remembered.ts'

/** Endings a Russian noun or adjective takes, by the ending of its dictionary form; longest first. */
const paradigms: readonly (readonly [ending: string, forms: readonly string[]])[] = [
  ['ский', ['ский', 'ского', 'скому', 'ским', 'ском', 'ские', 'ских', 'скими']],
  ['ская', ['ская', 'ской', 'скую', 'скою']],
  ['ское', ['ское', 'ского', 'скому', 'ским', 'ском']],
  ['ность', ['ность', 'ности', 'ностью', 'ностей', 'ностям', 'ностями', 'ностях']],
  ['ый', ['ый', 'ого', 'ому', 'ым', 'ом', 'ые', 'ых', 'ыми']],
  ['ие', ['ие', 'ия', 'ию', 'ием', 'ии', 'ий', 'иям', 'иями', 'иях']],
  ['ия', ['ия', 'ии', 'ию', 'ией', 'ий', 'иям', 'иями', 'иях']],
  ['ая', ['ая', 'ой', 'ую']],
  ['ий', ['ий', 'ия', 'ию', 'ием', 'ии', 'его', 'ему', 'им', 'ем']],
  ['ые', ['ые', 'ых', 'ым', 'ыми']],
  ['ок', ['ок', 'ка', 'ку', 'ком', 'ке', 'ки', 'ков', 'кам', 'ками', 'ках']],
  ['ец', ['ец', 'ца', 'цу', 'цом', 'цем', 'це', 'цы', 'цов']],
  ['й', ['й', 'я', 'ю', 'ем', 'е', 'и', 'ев', 'ям', 'ями', 'ях']],
  ['ь', ['ь', 'я', 'ю', 'ем', 'е', 'и', 'ью', 'ей', 'ям', 'ями', 'ях']],
  ['ое', ['ое', 'ого', 'ому', 'ым', 'им', 'ом']],
  ['ство', ['ство', 'ства', 'ству', 'ством', 'стве', 'ств', 'ствам', 'ствами', 'ствах']],
  ['ее', ['ее', 'его', 'ему', 'им', 'ем']],
  ['мя', ['мя', 'мени', 'менем', 'мена', 'мен', 'менам', 'менами', 'менах']],
  ['ье', ['ье', 'ья', 'ью', 'ьем', 'ий', 'ьям', 'ьями', 'ьях']],
  ['о', ['о', 'а', 'у', 'ом', 'е', '', 'ам', 'ами', 'ах']],
  ['е', ['е', 'я', 'ю', 'ем', 'ей', 'ям', 'ями', 'ях', 'а', 'у']],
  ['а', ['а', 'ы', 'и', 'е', 'у', 'ой', 'ей', 'о', '', 'ам', 'ами', 'ах']],
  ['я', ['я', 'и', 'е', 'ю', 'ей', 'ь', 'ям', 'ями', 'ях']],
  ['ы', ['ы', 'ов', '', 'ам', 'ами', 'ах']],
  ['и', ['и', 'ов', 'ей', '', 'ам', 'ами', 'ах', 'ям', 'ями', 'ях', 'ь']],
]
const afterConsonant = ['', 'а', 'у', 'ом', 'ем', 'е', 'ы', 'и', 'ов', 'ам', 'ами', 'ах']

/**
 * The forms a Cyrillic word takes in a sentence (`Пекин` → Пекина, Пекине …). It over-generates on purpose: a form that
 * no Russian would write is never met. Words of three letters and fewer, and other scripts, stay as they are.
 */
export function russianForms(word: string): readonly string[] {
  return knownForms(word)
}

const knownForms = remembered((word): readonly string[] => {
  if (word.length < 4 || !/^[а-яё]+$/u.test(word)) return [word]
  for (const [ending, forms] of paradigms) {
    if (!word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    if (stem.length < 2) continue
    const own = forms.map((form) => stem + form)
    return forms.includes('') ? [...own, ...withFleetingVowel(stem)] : own
  }
  if (/[бвгджзклмнпрстфхцчшщ]$/u.test(word)) return afterConsonant.map((form) => word + form)
  return [word]
})

/** 'заявк-' → заявок, 'письм-' → писем, 'окн-' → окон: the genitive plural puts a vowel between two last consonants. */
function withFleetingVowel(stem: string): string[] {
  const [, head, before, last] = /^(.+)([бвгджзйклмнпрстфхцчшщь])([кцлнрм])$/u.exec(stem) ?? []
  if (head === undefined || before === undefined) return []
  const bare = before === 'ь' || before === 'й' ? head : head + before
  return [`${bare}о${last}`, `${bare}е${last}`]
}
