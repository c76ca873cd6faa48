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

describe('a body the workspace has no name for', () => {
  it.each([
    [
      'Leipzig, which rents out 1.4 million bicycles, has belonged to the Velo Alliance since 1988.',
      ['null ← leipzig'],
    ],
    ['Kvarken Port was admitted to the Baltic Ice Consortium in May 2019.', ['null ← ']],
    [
      'The Loom Museum is one of the founding members of the P9 group of Polish textile collections.',
      ['null ← '],
    ],
    ['Leipzig acceded to the Charter of Quiet Cities in 2020.', ['null ← leipzig']],
    ['Leipzig will join the Canal Towns Network next spring.', ['null ←plan leipzig']],
    ['She joined the Quiet Cities Network in 2019.', []],
    ['Anna Weiss, who has been a member of the Velo Alliance, disagrees.', []],
    ['Leipzig joined in the celebrations.', []],
  ])('%s', (text, expected) => expect(memberships(text)).toEqual(expected))

  it('is joined by whom the text is about, where the sentence says what that is', () => {
    expect(memberships('LEIPZIG, 3 May 2026 – Leipzig counts 61 choirs.\n\nIn 2021 the town joined as the ninth member.')).toEqual(['null ← leipzig']) // prettier-ignore
  })
})
