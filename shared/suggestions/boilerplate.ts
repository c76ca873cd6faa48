import { isIssueLine } from './issue-line.ts'

/** Lines that a publisher's form prints, in three languages; they hold numbers and names, and claim nothing. */
const formLines =
  /^(?:source|original source|translation\b|region|please note|disclaimer|copyright|©|\(c\)|all rights reserved|photo|image|caption|credit|editor|contact|press contact|read more|see also|related|share|subscribe|sign up|follow us|newsletter|advertisement|cookies?|we use cookies|tags?|keywords?|published|updated|url|isbn|issn|doi|tel|phone|e-?mail|sample text|this is a sample|an important disclaimer|источник|регион|перевод|примечание|отказ от ответственности|фото|редактор|подписывайтесь|читайте также|все права|это образец|реклама|来源|编辑|责任编辑|责编|记者|版权|免责声明|声明|图片|摄影|延伸阅读|相关阅读|本文为示例|特别声明|说明(?=[:：])|注(?=[:：]))(?![\p{Script=Latin}\p{Script=Cyrillic}])(?![\p{Ll}\p{Script=Han}]*(?:\s\p{Ll}+){0,2}\s(?:reached|was|were|is|are|rose|fell)\b)[\s:：.—–|©®]*/iu
const anywhere =
  /(?:all rights reserved|terms of (?:use|service)|privacy policy|cookie|click here|does not necessarily reflect|does not constitute|for informational purposes|past performance|raw content|subscribe to|sign up for|своб?одн\p{L}+ лиценз|не является публичной офертой|не обязательно отража|может не совпадать с|не несет ответственности|未经授权|转载请注明|不代表本|仅供参考|不构成投资|fictitious|invented for)/iu

/** A label stands before a colon, or opens a line too short for a report; '记者从…获悉' is how Chinese reports begin. */
function isLabelled(words: string): boolean {
  return /^[\p{L}©() ]{1,24}[:：]/u.test(words) || words.length < (/^\p{Script=Han}/u.test(words) ? 16 : 160)
}

/** 'Share of fixed lines …', 'Image sensors from …': a noun of a sentence, where a form's label has its colon or its name. */
const noun =
  /^(?:share|source|region|image|credit|editor|contact|photo|phone|caption|tags?|translation|related|published|updated)\s(?!by\b|courtesy\b|from\b|us\b|this\b|on\b|via\b|for\b|with\b|and\b)\p{Ll}/iu

/** True for a sentence of the form and not of the article: credits, notices, disclaimers, invitations. */
export function isBoilerplate(sentence: string): boolean {
  const words = sentence.trim()
  return (
    anywhere.test(words) ||
    isIssueLine(words) ||
    (formLines.test(words) && isLabelled(words) && !(noun.test(words) && !/^[^:]{1,24}:/u.test(words)))
  )
}

/** A short paragraph that opens as a notice is one to its end ('We use cookies. 95 percent of visitors accept them.'). */
export function isFormParagraph(paragraph: string): boolean {
  return (
    paragraph.length < 400 && isBoilerplate(/^[^.!?。！？]*[.!?。！？]?/u.exec(paragraph.trim())?.[0] ?? '')
  )
}
