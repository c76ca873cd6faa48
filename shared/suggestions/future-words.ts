/** Words that make a plan or a forecast of the number behind them. */
export const future =
  /\b(?:will|would|(?:is|are) (?:expected|due|set|likely|forecast|projected|meant) to|(?:is|are) to (?!date\b)\p{Ll}+|expects?|forecasts|anticipates?|is projected to|is forecast|is likely to|plans? (?:to|for)|aims? (?:to|for|at)|target of|want(?:s|ed)?\s(?:\S+\s){0,5}?to|targets?|goal|aim of|the aim|objective|should(?=\s)|could reach|may reach)\b|(?<!\p{L})(?:планиру(?:ет|ют|ется)|намерен\p{L}*|собира(?:ет|ют)ся|должн[аоы]?\s\p{L}+(?:ть|ться|ти|тись|чь)(?!\p{L})|достигн[еу]т|состав[ия]т|вырастет|вырастут|превысит|превысят|увеличится|откро[ею]тся|откроют|построят|запустят|введут|создадут|сдадут|достроят|начн[её]тся|заработа[ею]т|появ[ия]тся|ожидается|прогноз)|(?:预计|预期|力争|目标|将达到|计划|有望)/iu

/** '未来五年要进入前十', '冲刺全国前五': what stands right before a place nobody has yet. */
export const hopedInChinese = /(?:未来|争取|冲刺|迈向|[要拟])[^，。；]{0,8}$/u
