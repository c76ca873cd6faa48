import { describe, expect, it } from 'vitest'
import { suggestionsOf } from './world.ts'

const memberships = (text: string) =>
  suggestionsOf(text).flatMap(({ assertion }) =>
    assertion.kind === 'membership'
      ? [`${assertion.hub} ${assertion.planned ? '←plan' : '←'} ${assertion.members.join(',')}`]
      : [],
  )

describe('what belongs to what', () => {
  it.each([
    [
      "Under the plan, Beijing's center will expand to the entire Beijing-Tianjin-Hebei region, and Shanghai's center to the entire Yangtze River Delta, including Jiangsu.",
      ['beijing ←plan beijing-tianjin-hebei', 'shanghai ←plan yangtze-river-delta'],
    ],
    [
      'По плану пекинский центр охватит весь регион Пекин-Тяньцзинь-Хэбэй, а шанхайский -- всю дельту реки Янцзы, включая Цзянсу.',
      ['beijing ←plan beijing-tianjin-hebei', 'shanghai ←plan yangtze-river-delta'],
    ],
    [
      'The Yangtze River Delta comprises Shanghai, Jiangsu, Zhejiang and Anhui.',
      ['yangtze-river-delta ← shanghai,jiangsu,zhejiang,anhui'],
    ],
    ['京津冀地区包括北京、天津和河北。', ['beijing-tianjin-hebei ← beijing,tianjin,hebei']],
    ['Anhui joined the Yangtze River Delta in 2019.', ['yangtze-river-delta ← anhui']],
    ['Beijing covers news about Shanghai every day.', []],
  ])('%s', (text, expected) => expect(memberships(text)).toEqual(expected))
})
