import { agencyNamed } from './agencies.ts'

/** What sites and programs call every page of theirs. */
const NAVIGATION =
  /^(?:home|home ?page|main|main page|index|start|welcome|untitled|untitled document|new page|blog|news|article|главная|главная страница|домашняя страница|начало|блог|новости|статья|首页|主页|网站首页|新闻|正文)$/iu
/** A site's name behind a dash, a bar or a low line. */
const SITE = /^(?<headline>.+?\S)\s?(?:[-–—|｜_]|--|——)\s?(?<site>[^-–—|｜_]{2,40})$/u
const CHINESE_SITE = /^[\p{Script=Han}]{1,12}(?:网|网站|日报|晚报|报社|新闻|在线|门户)$/u

/**
 * The title of a document out of what its file has for one: without the name of the site behind it ('…-新华网',
 * '… | Reuters'); null for a word of navigation ('Home'). Subtitles behind a dash stay.
 */
export function titleOfPage(said: string): string | null {
  const title = said.trim()
  if (NAVIGATION.test(title)) return null
  const { headline, site } = SITE.exec(title)?.groups ?? {}
  if (headline === undefined || site === undefined || NAVIGATION.test(headline)) return title
  const isSite =
    CHINESE_SITE.test(site) || agencyNamed(site) !== undefined || /\s[|｜]\s[^|｜]*$/u.test(title)
  return isSite && isLongEnough(headline) ? headline : title
}

/** Names of sites are shorter than headlines. */
function isLongEnough(headline: string): boolean {
  return headline.split(/\s+/).length >= 3 || /\p{Script=Han}{6}/u.test(headline)
}
