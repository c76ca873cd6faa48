/** How English, Russian and Chinese name the languages that news is translated from. */
const NAMES: readonly (readonly [code: string, pattern: string])[] = [
  ['ru', 'Russian|русск\\p{L}+|俄(?:语|文)'],
  ['zh', 'Chinese|Mandarin|китайск\\p{L}+|(?:中|汉|华)(?:语|文)'],
  ['en', 'English|английск\\p{L}+|英(?:语|文)'],
  ['fr', 'French|французск\\p{L}+|法(?:语|文)'],
  ['de', 'German|немецк\\p{L}+|德(?:语|文)'],
  ['es', 'Spanish|испанск\\p{L}+|西班牙(?:语|文)'],
  ['ja', 'Japanese|японск\\p{L}+|日(?:语|文)'],
  ['ko', 'Korean|корейск\\p{L}+|(?:韩|朝鲜)(?:语|文)'],
  ['ar', 'Arabic|арабск\\p{L}+|阿拉伯(?:语|文)'],
  ['pt', 'Portuguese|португальск\\p{L}+|葡萄牙(?:语|文)'],
  ['it', 'Italian|итальянск\\p{L}+|意大利(?:语|文)'],
  ['uk', 'Ukrainian|украинск\\p{L}+|乌克兰(?:语|文)'],
  ['kk', 'Kazakh|казахск\\p{L}+|哈萨克(?:语|文)'],
]

/** A pattern that matches any language's name, for building larger ones. */
export const languageNamePattern = NAMES.map(([, pattern]) => pattern).join('|')

/** 'Russian', 'русского', '俄文' → 'ru'; null for other words. */
export function languageNamed(printed: string): string | null {
  return NAMES.find(([, pattern]) => new RegExp(`^(?:${pattern})$`, 'iu').test(printed))?.[0] ?? null
}
