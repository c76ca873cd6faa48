/** Words that make a plan or a forecast of the number behind them. */
export const future =
  /\b(?:will|would|(?:is|are) (?:expected|due|set|likely|forecast|projected|meant) to|(?:is|are) to (?!date\b)\p{Ll}+|expects?|forecasts|anticipates?|is projected to|is forecast|is likely to|plans? (?:to|for)|aims? (?:to|for|at)|target of|wants?\s(?:\S+\s){1,5}?to|targets?|goal|should(?=\s)|could reach|may reach)\b|(?<!\p{L})(?:планиру(?:ет|ют|ется)|намерен\p{L}*|собира(?:ет|ют)ся|должн[аоы]?\s\p{L}+(?:ть|ться|ти|тись|чь)(?!\p{L})|достигнет|составит|ожидается|прогноз)|(?:预计|预期|力争|目标|将达到|计划|有望)/iu
