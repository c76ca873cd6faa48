import type { PrintedQuantity } from '../text/quantities.ts'
import type { Passage } from './passage.ts'

const english =
  /(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|whose|[Aa]n?|[Oo]ne|[Tt]he)\s(?:[\p{Ll}-]+\s){0,3}?(?:company|firm|start-?up|start-?up|manufacturer|retailer|drugmaker|carmaker|chipmaker|supplier|maker|employer|tenant)\b(?:['’]s)?(?!\s(?:park|sector|town|survey|register|birth|births|formation))|\p{Lu}[\p{L}&-]+\s(?:Laboratories|Therapeutics|Pharma|Technologies|Systems|Industries|Holdings?|Motors|Electronics|Inc\.?|Ltd\.?|Limited|GmbH|AG|SA|SE|plc|Corp\.?|LLC|Group)\b|\b(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er)\s(?:own\s)?(?:outfit|shop|studio|workshop|family business|business|venture|café|bakery|brewery)\b|\b[Oo]ur own\s\p{Ll}|\b(?:privately held|listed|family-owned|loss-making)\s\p{Lu}|\b[Ii]ts\s(?:own\s)?(?:shares?|revenue|sales|turnover|profits?|net profit|stock)\b|\b(?:his|her)\sown\s(?:sales|revenue|turnover|profits?)|\b(?:[Hh]is|[Hh]er|[Mm]y)\s(?:own\s)?(?:[\p{Ll}-]+\s)?(?:laborator(?:y|ies)|lab|fund|clinic|restaurant|farm|firm|garage)\b|['’]s own (?:sales|revenue|turnover|profits?)\b|\b[Oo]ne of (?:our|its|the|their) (?:\p{Ll}+\s){0,2}(?:tenants|residents|companies|members|firms),\s\p{Lu}|\p{Lu}\p{L}+,\swhich\s[^.;]*\bbooked\s)/u
const russian =
  /(?<!\p{L})(?:(?:[Ее]го|[Её]ё|[Ее]е|[Ии]х|[Мм]оя|[Мм]оей|[Нн]аш|[Нн]аша|[Оо]дна|[Оо]дин)\s(?:\p{Ll}+\s){0,2}(?:компани[яюие]|фирм[аыу]|предприяти[ея]|завод|стартап)|(?:компани[яию]|фирм[аыу]|групп[аы]|завод|стартап|производител[ья]|сервис)\s(?:\p{Ll}+\s)?[«"“]|«\p{Lu}[^»]{2,40}»\s(?:увеличил|получил|заработал|выручил|нарастил|отчитал)|(?:[Ее]го|[Её]ё|[Ее]е)\s(?:выручк|прибыл|оборот)\p{L}*|выручка компании|[Оо]дна фирма|[Оо]дин (?:из резидентов|завод))/u
const chinese =
  /(?:该公司|该企业|公司(?:新|今年|去年|的|此前|董事|负责人|股价)|其中一家|一家[^，。；\d]{2,16}(?:企业|公司|工作室)|(?:科技|智能|集团|股份|药业|电子|汽车|生物|互动|精密|能源)(?:公司|有限公司)?(?:去年|今年|此前|上半年|前三季度)|上市公司(?![^，。；]{0,8}\d+[余多]?家)(?!数|总数|数量)|(?:入驻|落户|落户区内的?|园区)(?:企业)?[“「]?\p{Script=Han}{2,8}[”」]?(?:完成|去年|今年|当年|全年)[^，。]{0,12}(?:销售|营收|试车)|“\p{Script=Han}{2,10}”(?:去年|今年|当年|全年)?(?:销售|营收|营业))/u
/** What a business reports of itself. */
const reports =
  /\b(?:sales|revenue|turnover|profits?|shares?|staff|employees|people|workers|jobs|funding|financing|round|loan|raised|reported|accounted|earned|lost|laid off|closed|sold|ships?|shipped|tested|booked|delivered)\b|(?<!\p{L})(?:выручк|прибыл|оборот|продаж|сотрудник|акци|штат|заработал|получил|выручил|продал)|销售|营收|营业|利润|员工|融资|股价|收入|工人/u

/**
 * Whether a number is a single business's own ('Helvion, an antibody maker, said its sales had doubled to 9.4 million'): no value of
 * a place and of nothing the sentences before measured. Businesses the workspace knows as hubs are places of their own.
 */
export function isOfBusiness({ words, places, language }: Passage, { span }: PrintedQuantity): boolean {
  // Who stands behind a number only tells it: 'according to a research firm'.
  const named = { en: english, ru: russian, zh: chinese }[language].exec(words.slice(0, span.start))
  if (named === null || !reports.test(words)) return false
  const at = { start: named.index, end: named.index + named[0].length }
  // 'Boreal Compute employs 640 people': a hub of the workspace by that name is whom the number is of.
  return !places.some((place) => place.hub !== null && place.span.start < at.end && at.start < place.span.end)
}
