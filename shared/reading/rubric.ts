/** What kind of document a page says it is, or which part of a site it stands in. */
const RUBRICS = new Set(
  (
    'press release|press releases|news|news release|news releases|media release|media advisory|for immediate release|announcement|statement|speech|guidance|policy paper|research and analysis|official statistics|statistical release|statistical bulletin|independent report|consultation|consultation outcome|corporate report|opinion|analysis|commentary|feature|features|interview|explainer|editorial|blog|article|news article|research article|original article|original paper|original research|review|review article|short communication|letter|report|technical report|white paper|working paper|discussion paper|policy brief|executive summary|open access|business|technology|science|politics|world|economy|home|full text|statutory instruments|' +
    'новости|новость|главная|пресс-релиз|пресс-релизы|пресс-центр|события|анонсы|документы|документ|экономика|наука|технологии|общество|политика|регионы|интервью|мнение|аналитика|срочно|научная статья|оригинальная статья|оригинальное исследование|обзорная статья|краткое сообщение|доклад|аналитический доклад|научный доклад|отчёт|отчет|статистический сборник|аналитический обзор|препринт|' +
    '首页|新闻|要闻|时政|科技|经济|国内|国际|新闻发布|新闻动态|工作动态|通知公告|公告|政策文件|政策解读|统计公报|数据发布|论文|研究论文|学术论文|综述|研究报告|白皮书|专题|评论|观点'
  ).split('|'),
)

/** Whether a line only names the kind of document or the section of a site ('Press release', 'Новости', '政策解读'). */
export function isRubric(text: string): boolean {
  return RUBRICS.has(
    text
      .toLowerCase()
      .replace(/[\s\p{P}\p{S}]+$/u, '')
      .replace(/^[\s\p{P}\p{S}]+/u, '')
      .replace(/\s+/g, ' '),
  )
}
