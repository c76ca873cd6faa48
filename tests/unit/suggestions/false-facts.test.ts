import { describe, expect, it } from 'vitest'
import { createHubIndex } from '#shared/dataset/hub-index.ts'
import { createIndicatorIndex } from '#shared/dataset/indicator-index.ts'
import { extractText } from '#electron/workers/extract/extract-text.ts'
import { loadGazetteer } from '#electron/services/dataset/gazetteer.ts'
import { readArticle } from '#shared/reading/read-article.ts'
import { suggest } from '#shared/suggestions/suggest.ts'
import { importedHub, importedIndicator } from './world.ts'
import { keyOf } from './score.ts'

const gazetteer = await loadGazetteer('resources')
const hubs = createHubIndex(
  [
    ...gazetteer.hubs,
    ...['Antofagasta', 'Coquimbo', 'Gyeonggi', 'Саратовская область', 'Пензенская область', 'Ульяновская область', '芜湖'].map(importedHub),
  ], // prettier-ignore
  gazetteer.memberships,
)
const indicators = createIndicatorIndex([
  ...gazetteer.indicators,
  importedIndicator('Renewable capacity', 'megawatts'),
  importedIndicator('Solar capacity', 'megawatts'),
  importedIndicator('Patent applications', 'count'),
  importedIndicator('Patent applications per 1000 residents', 'per-thousand-people'),
  importedIndicator('Licensing income', 'million-rand'),
  importedIndicator('Share of small firms in filings', 'percent'),
  importedIndicator('Обеспеченность врачами на 10 тыс. населения', 'per-10000-people'),
  importedIndicator('Число больничных коек', 'count'),
  importedIndicator('集装箱吞吐量', 'ten-thousand-标箱'),
  importedIndicator('总估值', 'hundred-million-yuan'),
])

function suggestionsOf(text: string) {
  const extracted = extractText({ name: 'a.md', bytes: Buffer.from(text, 'utf8') })
  return suggest(extracted, { hubs, indicators, reading: readArticle(extracted) })
}
const keys = (text: string) => suggestionsOf(text).map(keyOf)
const told = (text: string) =>
  suggestionsOf(text).flatMap(({ assertion }) => {
    if (assertion.kind === 'value') return [assertion.value]
    return assertion.kind === 'change' && assertion.amount !== null ? [assertion.amount] : []
  })

describe('a place that another is held against', () => {
  it('is no subject of the next number', () => {
    const found = keys(
      'In 2025 Antofagasta had 7,150 megawatts of renewable capacity, more than Coquimbo, and 5,020 megawatts of solar capacity.',
    )
    expect(found).toContain('value·antofagasta·renewable-capacity·2025·7150')
    expect(found).toContain('value·antofagasta·solar-capacity·2025·5020')
    expect(found.filter((key) => key.startsWith('value·coquimbo'))).toEqual([])
  })
  it('has the number that is printed as its own', () => {
    expect(keys('2025年，杭州研发投入强度为4.08%，高于南京的3.95%。')).toEqual(
      expect.arrayContaining([
        'value·hangzhou·rd-expenditure-intensity·2025·4.08',
        'value·nanjing·rd-expenditure-intensity·2025·3.95',
        'comparison·hangzhou>nanjing·rd-expenditure-intensity·2025',
      ]),
    )
  })
  it('is not what the sentence after is about', () => {
    expect(keys('2025年，芜湖研发投入强度为3.82%，仅次于合肥。\n\n2025年全市高新技术企业2816家。').filter((key) => key.includes('hefei·high-tech'))).toEqual([]) // prettier-ignore
  })
  it.each([
    'In 2025 Daejeon recorded 13,310 patent applications – more than Busan and Incheon combined.',
    'In 2025 Daejeon filed almost twice as many patent applications as Busan and Incheon together.',
  ])('is compared with nothing alone where several are taken together: %s', (text) => {
    expect(keys(text).filter((key) => /^comparison.*(?:busan|incheon)/u.test(key))).toEqual([])
  })
  it('is compared by so much, and nothing has moved', () => {
    const found = suggestionsOf(
      'In 2025 the licensing income in Busan was 12 percent higher than in Incheon.',
    )
    expect(found.map(keyOf)).toEqual(['comparison·busan>incheon·licensing-income·2025'])
    expect(found[0]?.assertion).toMatchObject({ by: { value: 12, unit: 'percent' } })
  })
})

describe('a part', () => {
  it('is of what its own words and those of the whole name', () => {
    expect(
      keys(
        'In 2025 Antofagasta had 7,150 megawatts of renewable capacity, of which 5,020 megawatts are solar.',
      ),
    ).toEqual([
      'value·antofagasta·renewable-capacity·2025·7150',
      'value·antofagasta·solar-capacity·2025·5020',
    ])
  })
  it.each([
    ['In 2025 Antofagasta had 7,150 megawatts of renewable capacity, of which 900 megawatts are old.', 900],
    ['Of the 4,200 patent applications filed in Busan in 2025, 300 came from schools.', 300],
  ])('is never the whole: %s', (text, part) => {
    expect(keys(text).filter((key) => /^value·[^·]+·[^?·]+·/u.test(key) && key.endsWith(`·${part}`))).toEqual(
      [],
    )
  })
})

describe('a number that another is told by', () => {
  it.each([
    [
      'In 2025 licensing income in Cape Town was 38 million rand, some 9 million rand less than the cost of the office.',
      9,
    ],
    [
      'In 2025 licensing income in Cape Town was 38 million rand, below the 41 million rand forecast in spring.',
      41,
    ],
    ['2025年，芜湖总估值占集装箱吞吐量的5.2%。上海总估值为98亿元。', 5.2],
  ])('is no level of it: %s', (text, number) => {
    expect(
      keys(text).filter((key) => /^(?:value|change)·[^?·]+·[^?·]+·/u.test(key) && key.endsWith(`·${number}`)),
    ).toEqual([])
  })
  it('has the year of its own words', () => {
    expect(keys('In 2025 licensing income in Cape Town was 38 million rand, more than double the 2019 figure of 17 million rand.')).toEqual(expect.arrayContaining([ // prettier-ignore
      'value·cape-town·licensing-income·2025·38',
      'value·cape-town·licensing-income·2019·17',
      'change·cape-town·licensing-income·2025·2',
    ])) // prettier-ignore
  })
})

describe('a time of something else', () => {
  it('is not carried on', () => {
    const found = keys(
      'In 2025 Busan, whose first office opened in December 2024, filed 6,420 patent applications. Incheon filed 6,750 patent applications.',
    )
    expect(found).toContain('value·incheon·patent-applications·2025·6750')
  })
  it('is not of the whole when it is of a part', () => {
    expect(
      keys('В 2025 году число больничных коек в Пензенской области достигло 8 720, из них 310 открыты в декабре. В Саратовской области число больничных коек — 17 950.'), // prettier-ignore
    ).toEqual(expect.arrayContaining(['value·саратовская-область·число-больничных-коек·2025·17950']))
  })
})

describe('money', () => {
  it.each([
    ['Licensing income in Busan came to 214 billion won in 2025.', 'billion-won'],
    ['Licensing income in Cape Town came to 38.5 million rand in 2025.', 'million-rand'],
    ['Licensing income in Warsaw came to 38.5 million zlotys in 2025.', 'million-zloty'],
    ['Licensing income in Stockholm came to 38.5 million Swedish kronor in 2025.', 'million-kronor'],
    [
      'Licensing income in Sydney came to 38.5 million Australian dollars in 2025.',
      'million-australian-dollars',
    ],
  ])('has its name as its unit: %s', (text, unit) => {
    expect(told(text).map((quantity) => quantity.unit)).toEqual([unit])
  })
  it('is not every word that may name it', () => {
    expect(told('Busan filed 214 patent applications in 2025 and won 5 prizes.').map(({ unit }) => unit)).not.toContain('won') // prettier-ignore
  })
})

describe('what is counted to so many', () => {
  it('is no plain count, and the so many no number', () => {
    const found = keys('In 2025, per 1,000 residents, Daejeon had 9.2 patent applications.')
    expect(found).toEqual(['value·daejeon·patent-applications-per-1000-residents·2025·9.2'])
  })
  it('is told in Russian, with regions whose noun is left out', () => {
    const name = 'обеспеченность-врачами-на-10-тыс-населения·2025'
    expect(
      keys(
        'В 2025 году обеспеченность врачами в Саратовской области составила 41,6 на 10 тыс. населения, в Пензенской — 38,9, в Ульяновской — 37,4.',
      ),
    ).toEqual([
      `value·саратовская-область·${name}·41.6`,
      `value·пензенская-область·${name}·38.9`,
      `value·ульяновская-область·${name}·37.4`,
    ])
  })
  it('groups thousands before a full stop too', () => {
    expect(
      keys('В 2025 году число больничных коек в Саратовской области составило 17 950. Это немного.'),
    ).toEqual(['value·саратовская-область·число-больничных-коек·2025·17950'])
  })
})

describe('growth', () => {
  it('without a word of GDP is the growth of what was told before', () => {
    expect(keys('2025年，芜湖集装箱吞吐量为698万标箱，增速达8.6%。')).toEqual([
      'value·芜湖·集装箱吞吐量·2025·698',
      'change·芜湖·集装箱吞吐量·2025·8.6',
    ])
  })
  it('of GDP stays that of GDP', () => {
    expect(keys('2025年，芜湖GDP增速为5.4%。')).toEqual(['value·芜湖·real-gdp-growth·2025·5.4'])
  })
})

describe('how near a number is', () => {
  it.each([
    ['Patent applications in Busan topped 6,000 in 2025.', 'more-than'],
    ['Patent applications in Busan passed the 6,000 mark in 2025.', 'more-than'],
    ['In 2025 there were at least 6,000 patent applications in Busan.', 'more-than'],
    ['Patent applications in Busan approached 6,000 in 2025.', 'nearly'],
    ['2025年芜湖总估值为1980亿元左右。', 'about'],
    ['2025年芜湖总估值接近1980亿元。', 'nearly'],
    ['2025年芜湖总估值逼近1980亿元。', 'nearly'],
    ['В 2025 году число больничных коек в Пензенской области приблизилось к 8 720 единицам.', 'nearly'],
  ])('is kept: %s', (text, qualifier) => {
    expect(told(text).map((quantity) => quantity.qualifier)).toEqual([qualifier])
  })
})

describe('a year', () => {
  it('is none where a number of things stands', () => {
    expect(keys('2025年芜湖总估值为1980亿元左右。')).toEqual(['value·芜湖·总估值·2025·1980'])
  })
  it('is not guessed for "last year" where nothing says when the text was written', () => {
    expect(keys('Patent applications in Busan exceeded 6,000 last year.')).toEqual([
      'value·busan·patent-applications·?·6000',
    ])
  })
  it('before a number of the level something is set against is a base', () => {
    expect(keys('SEOUL, March 3, 2026 (STT) — Patent applications in Busan rose to 6,420 last year, nearly three times the 2023 level. Those in Incheon came to 6,750.')).toEqual(expect.arrayContaining([ // prettier-ignore
      'value·busan·patent-applications·2025·6420',
      'change·busan·patent-applications·2025·3',
      'value·incheon·patent-applications·2025·6750',
    ])) // prettier-ignore
  })
  it('of the earlier of two numbers is the one before, after words of a year', () => {
    expect(keys('In 2025 Busan filed 6,420 patent applications, up 4 percent on the year. Those in Incheon fell to 6,750 from 7,120.')).toContain('value·incheon·patent-applications·2024·7120') // prettier-ignore
  })
})

describe('multiples and shares in words', () => {
  it.each([
    ['In 2025 patent applications in Busan more than doubled.', 'change·busan·patent-applications·2025·2', 'more-than'],
    ['In 2025 patent applications in Busan tripled.', 'change·busan·patent-applications·2025·3', 'exact'],
    ['2025年芜湖总估值比2020年翻了一番多。', 'change·芜湖·总估值·2025·2', 'more-than'],
    ['2025年芜湖总估值是2020年的1.9倍。', 'change·芜湖·总估值·2025·1.9', 'exact'],
    ['2025年芜湖总估值增长近四成。', 'change·芜湖·总估值·2025·40', 'nearly'],
    ['In 2025 patent applications in Busan fell by a third.', 'change·busan·patent-applications·2025·33.3', 'about'],
    ['В 2025 году число больничных коек в Пензенской области удвоилось.', 'change·пензенская-область·число-больничных-коек·2025·2', 'exact'],
    ['In 2025 small firms made one in four filings in Busan.', 'value·busan·share-of-small-firms-in-filings·2025·25', 'about'],
    ['In 2025 a third of filings in Busan came from small firms.', 'value·busan·share-of-small-firms-in-filings·2025·33.3', 'about'],
  ])('are read: %s', (text, key, qualifier) => {
    const found = suggestionsOf(text)
    expect(found.map(keyOf)).toContain(key)
    expect(told(text).map((quantity) => quantity.qualifier)).toContain(qualifier)
  }) // prettier-ignore
  it.each(['One in five years Busan floods.', 'Busan waited a quarter of an hour in 2025.'])(
    'are none where nothing is shared: %s',
    (text) => expect(told(text)).toEqual([]),
  )
})

describe('a number that is of something else', () => {
  it.each([
    [
      'In 2025 Antofagasta had 2.4 megawatts of solar capacity; wind contributed a further 0.34 megawatts.',
      'value·antofagasta·solar-capacity·2025·0.34',
    ],
    [
      'In 2025 Gyeonggi filed 1,412 patent applications, and its firms raised C$0.7 billion.',
      'value·gyeonggi·patent-applications·2025·0.7',
    ],
    ['2025年芜湖新增总估值186亿元。', 'value·芜湖·总估值·2025·186'],
  ])('is no value of what the sentence has named: %s', (text, key) => {
    expect(keys(text)).not.toContain(key)
  })
  it('that was less before is of no time before', () => {
    const found = suggestionsOf(
      'SEOUL, May 3, 2026 (Yonhap) — In 2025, patent applications in Gyeonggi rose by 150 from September 2025.',
    )
    for (const { assertion } of found)
      if (assertion.kind === 'change' && assertion.from === '2025-09') expect(assertion.to).not.toBe('2025')
  })
})

describe('where something is sent', () => {
  it.each([
    'В 2025 году число больничных коек в Саратовской области составило 4200. В Китай отправлено 300 больничных коек.',
    'In 2025 Antofagasta had 7,150 megawatts of renewable capacity. In 2025 exports to Coquimbo were 300 megawatts of renewable capacity.',
  ])('has no more of it: %s', (text) => {
    expect(keys(text).filter((key) => key.endsWith('·300') && !key.startsWith('value·?·?'))).toEqual([])
  })
})
