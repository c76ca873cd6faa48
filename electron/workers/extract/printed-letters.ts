import { shownOrder } from './shown-order.ts'

/** Radicals of the supplement and the characters they look like, in pairs (Unicode's EquivalentUnifiedIdeograph). */
const RADICALS =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'
const UNIFIED = new Map(
  Array.from(RADICALS.matchAll(/(.)(.)/gu), ([, radical = '', whole = '']) => [radical, whole]),
)

/**
 * Letters in place of what only prints like them: ligatures ('\uFB01' is 'fi') and the radicals that browsers write into PDFs
 * for the characters drawn alike ('\u2F24' is '\u5927'). Nobody types them, so a text that kept them could not be searched.
 * What only hides or turns letters goes too.
 */
export function printedLetters(text: string): string {
  return shownOrder(text)
    .replace(/[\uFB00-\uFB06\u2F00-\u2FD5]/g, (sign) => sign.normalize('NFKC'))
    .replace(/[\u2E80-\u2EF3]/g, (radical) => UNIFIED.get(radical) ?? radical)
}
