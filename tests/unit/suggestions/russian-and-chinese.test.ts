import { describe, expect, it } from 'vitest'
import { keyOf } from './score.ts'
import { suggestionsOf } from './world.ts'

/** What is read from a text dated 2026. */
function read(text: string) {
  const dateline = /\p{Script=Han}/u.test(text)
    ? '新华社北京2026年3月3日电　'
    : 'МОСКВА, 3 марта 2026 года. /ТАСС/. '
  return suggestionsOf(dateline + text)
}
const keys = (text: string) => read(text).map(keyOf)

describe('numbers in words', () => {
  it.each([
    ['За год кластер в Казани принял шесть новых резидентов.', 6],
    ['В самарском технопарке открыли полторы тысячи рабочих мест.', 1.5],
    ['Резиденты Казани заработали полмиллиарда долларов.', 0.5],
    ['В Томске работают сто двадцать стартапов.', 120],
    ['Больше семидесяти процентов выручки Казань получает за рубежом.', 70],
    ['В Томске 40 стартапов. Годом раньше было всего двенадцать.', 12],
    ['苏州软件业收入首破三千亿元。', 300_000_000_000],
    ['成都去年新增十二家企业研发机构。', 12],
  ])('are pointed out: %s', (text, value) => {
    expect(
      read(text).flatMap(({ assertion }) => (assertion.kind === 'value' ? [assertion.value.value] : [])),
    ).toContain(value)
  })
  it.each(['В Казани обсудили пять главных задач.', 'Казань: двое учёных поговорили с пятью людьми.'])(
    'are not, where they count nothing a hub has: %s',
    (text) => {
      expect(keys(text).filter((key) => key.startsWith('value'))).toEqual([])
    },
  )
  it.each([
    ['西安软件业占全市产值的约三成。', 'about'],
    ['西安软件业占全市产值的三成左右。', 'about'],
    ['西安软件业占全市产值的三成以上。', 'more-than'],
    ['西安软件业占全市产值的三成多。', 'more-than'],
  ])('keep how sure they are: %s', (text, qualifier) => {
    expect(
      read(text).flatMap(({ assertion }) => (assertion.kind === 'value' ? [assertion.value.qualifier] : [])),
    ).toEqual([qualifier])
  })
})

describe('how far two places are apart', () => {
  it.each([
    ['В Самаре — тысяч на сорок меньше.', 'comparison·samara<?·?·?', null],
    ['В Томске, где вузов больше, она втрое выше.', 'comparison·tomsk>?·?·?', null],
    ['В Казани резидентов больше раза в три.', 'comparison·kazan>?·?·?', 3],
    ['Зарплата в кластере — 98 тыс. рублей, на 12% ниже средней по округу.', 'comparison·?<?·?·?', 12],
    ['Оклад в отрасли достиг 140 тыс. рублей, или 1,6 раза к средней по краю.', 'comparison·?>?·?·?', 1.6],
    ['Арендная ставка у нас ниже.', 'comparison·?<?·?·?', null],
    ['宁波的软件企业比杭州少了将近一半。', 'comparison·ningbo<hangzhou·?·?', 50],
    ['无锡的研究院比苏州多出两成。', 'comparison·wuxi>suzhou·?·?', 20],
    ['产值增长9%，增速快于全省规模以上工业3.1个百分点。', 'comparison·?>?·?·?', 3.1],
  ])('is told as a comparison and not as a change: %s', (text, key, by) => {
    const found = read(`Итоги. ${text}`)
    expect(found.map(keyOf)).toContain(key)
    if (by === null) return
    expect(
      found.flatMap(({ assertion }) => (assertion.kind === 'comparison' ? [assertion.by?.value] : [])),
    ).toEqual([by])
    expect(
      found.filter(({ assertion }) => assertion.kind === 'change' && assertion.amount?.value === by),
    ).toEqual([])
  })
  it.each(['В Самаре в 2024 году зарплата стала выше.', 'В Томске выручка на 12% больше, чем годом ранее.'])(
    'is none of what moved in time: %s',
    (text) => {
      expect(keys(text).filter((key) => key.startsWith('comparison'))).toEqual([])
    },
  )
})

describe('places in an order', () => {
  it('may close a group', () => {
    expect(keys('По выручке Томск замыкает пятёрку лидеров.')).toContain('rank·tomsk·?·?·=5')
  })
  it('are not what is hoped for', () => {
    expect(keys('未来三年，成都要进入全国前五。').filter((key) => key.startsWith('rank'))).toEqual([])
  })
  it('are not by what another sentence measured, where they name a ranking of their own', () => {
    expect(keys('苏州专利授权量为8000件。在全国园区综合评价中，苏州排名第四。')).toContain(
      'rank·suzhou·?·?·=4',
    )
  })
})

describe('a Chinese number of a thing of its own', () => {
  it.each([
    ['成都高新技术企业8740家，科技型企业7.3万家。', 7.3],
    ['成都研发人员24万人，软件业从业人员突破40万人。', 40],
    ['成都高新技术企业900家，上市公司43家。', 43],
  ])('is of no known measure: %s', (text, value) => {
    const found = read(text).flatMap(({ assertion }) =>
      assertion.kind === 'value' && assertion.value.value === value ? [assertion.indicator] : [],
    )
    expect(found).toEqual([null])
  })
})

describe('a park or an institution by the name of its town', () => {
  it.each([
    'В ОЭЗ «Томск» работают 52 резидента.',
    'Выручка технопарка «Казань» в 2025 году составила 18 млрд рублей.',
    'Самарский государственный университет получил 57 патентов.',
    '国家超级计算成都中心去年完成任务5200项。',
  ])('is not that town: %s', (text) => {
    expect(
      read(`${text}`).flatMap(({ assertion }) => (assertion.kind === 'value' ? [assertion.hub] : [])),
    ).toEqual([null])
  })
  it('counts nothing to so many people unless it says so', () => {
    expect(keys('Самарский университет получил 121 патент на изобретения.')).not.toContainEqual(
      expect.stringContaining('per-10-000'),
    )
  })
})

describe('what a movement is of', () => {
  it.each([
    ['成都研发经费800亿元，占营业收入的比重为4.8%，比上年提高0.3个百分点。', 'rd-expenditure'],
    [
      'В 2025 году внутренние затраты на исследования и разработки в Казани в сопоставимых ценах увеличились на 2,4 %.',
      'rd-expenditure',
    ],
  ])('is no sum of money that cannot have moved so: %s', (text, indicator) => {
    const found = read(text).flatMap(({ assertion }) =>
      assertion.kind === 'change' ? [assertion.indicator] : [],
    )
    expect(found).not.toEqual([])
    expect(found).not.toContain(indicator)
  })
  it('leaves out what it is compared with', () => {
    const [found] = read('По сравнению с 2024 годом выручка резидентов Казани выросла на 8 %.')
    expect(found?.statement).not.toMatch(/По сравнению/u)
  })
  it('may be told by what has grown dearer', () => {
    expect(keys('В 2025 году аренда лабораторий в Казани подорожала на 15 %.')).toContain(
      'change·kazan·?·2025·15',
    )
  })
})

describe('places in an order', () => {
  it.each([
    ['По числу патентов сейчас мы восьмые.', 8],
    ['Томск зарегистрировал больше любого другого города Сибири.', 1],
  ])('in talk: %s', (text, place) => {
    expect(
      read(`Об Омске. ${text}`).flatMap(({ assertion }) =>
        assertion.kind === 'rank' ? [assertion.rank] : [],
      ),
    ).toEqual([{ exactly: place }])
  })
  it.each([
    'Доля женщин в Казани — одна из самых высоких в стране.',
    'Мэр обещает, что Казань войдёт в пятёрку городов.',
  ])('are none: %s', (text) => {
    expect(keys(text).filter((key) => key.startsWith('rank'))).toEqual([])
  })
})

describe('times', () => {
  it('of a base stay that: the end of a year, and where a multiple counts from', () => {
    expect(
      keys('Выручка Казани больше, чем в конце 2024 года. Инвестиции составили 180 млрд рублей.'),
    ).not.toContainEqual(expect.stringContaining('2024·180'))
    expect(keys('2025年，成都算力规模是2023年末的4.2倍。研发经费为846亿元。')).toContain(
      'value·chengdu·rd-expenditure·2025·846',
    )
  })
  it('of a year’s end are the year where a quarter was told before', () => {
    expect(keys('2025年四季度，成都出口额120亿元。年末，成都研发人员24万人。')).toContain(
      'value·chengdu·rd-personnel·2025·24',
    )
  })
})

describe('the number of a periodical', () => {
  it.each([
    [
      'Обзор площадок\n\n«Площадки», № 2 (118), 2026\n\nВ прошлом году выручка заводов Казани составила 79 млрд рублей.',
      '2025',
    ],
    ['园区成绩单\n\n《园区观察》2026年第1期\n\n去年苏州专利授权量为8000件。', '2025'],
  ])('dates what stands in it, and is no number of a hub: %s', (text, period) => {
    const found = suggestionsOf(text)
    expect(found.flatMap(({ assertion }) => (assertion.kind === 'value' ? [assertion.period] : []))).toEqual([
      period,
    ])
  })
})
