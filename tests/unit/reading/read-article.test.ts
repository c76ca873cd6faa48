import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extractTxt } from '#electron/workers/extract/extract-txt.ts'
import { readArticle } from '#shared/reading/read-article.ts'
import { NOTHING, readText, type PlainReading } from './read.ts'

const real = new URL('../../../../shared/inputs/innovation-hubs-translation.txt', import.meta.url)

/** Written for this test in the manner of each kind of page; names and figures are invented unless public. */
const articles: readonly {
  readonly name: string
  readonly text: string
  readonly reads: Partial<PlainReading>
}[] = [
  {
    name: 'an agency report in English with a headline',
    text: `Coastal province opens shared laboratory for small firms
BEIJING, Feb. 3 (Xinhua) -- A laboratory that small companies may rent by the hour has opened in east China's Zhejiang Province, local authorities said on Tuesday.
The building holds 40 workplaces, and half of them were booked in the first week.`,
    reads: {
      title: 'Coastal province opens shared laboratory for small firms',
      language: 'en',
      dateline: { place: 'BEIJING', date: 'XXXX-02-03', printed: 'BEIJING, Feb. 3 (Xinhua) --' },
      agency: 'Xinhua',
      chain: ['agency: Xinhua'],
    },
  },
  {
    name: 'an agency page with source, time and editor on one line',
    text: `China's basic research outlay passes new mark
Source: Xinhua| 2025-03-01 12:55:21|Editor: huaxia
BEIJING, March 1 (Xinhua) -- Spending on basic research went up again last year, data from the National Bureau of Statistics (NBS) showed Saturday.
Enterprises paid for a larger part of it than before.`,
    reads: {
      title: "China's basic research outlay passes new mark",
      dateline: { place: 'BEIJING', date: 'XXXX-03-01', printed: 'BEIJING, March 1 (Xinhua) --' },
      agency: 'Xinhua',
      originalPublisher: 'Xinhua',
      published: '2025-03-01',
      author: null,
      chain: ['speaker: National Bureau of Statistics', 'agency: Xinhua'],
    },
  },
  {
    name: 'a Russian report by a foreign agency',
    text: `Шанхай расширит сеть инновационных центров
Пекин, 16 января /Синьхуа/ -- Шанхай откроет ещё три инновационных центра до конца года, сообщил министр науки и техники КНР Инь Хэцзюнь.
По словам Инь Хэцзюня, центры будут работать вместе с университетами соседних провинций.`,
    reads: {
      title: 'Шанхай расширит сеть инновационных центров',
      language: 'ru',
      dateline: { place: 'Пекин', date: 'XXXX-01-16', printed: 'Пекин, 16 января /Синьхуа/ --' },
      agency: 'Синьхуа',
      chain: ['speaker: Инь Хэцзюнь', 'agency: Синьхуа'],
    },
  },
  {
    name: 'a Russian report with the agency behind the dash',
    text: `МОСКВА, 5 мар — ТАСС. Объём затрат на исследования в регионах вырос на четыре процента, говорится в обзоре ведомства, опубликованном в среду.
Больше всего прибавили Казань и Новосибирск.`,
    reads: {
      titleFromLead: true,
      title:
        'Объём затрат на исследования в регионах вырос на четыре процента, говорится в обзоре ведомства, опубликованном в среду',
      language: 'ru',
      dateline: { place: 'МОСКВА', date: 'XXXX-03-05', printed: 'МОСКВА, 5 мар — ТАСС.' },
      agency: 'ТАСС',
      chain: ['agency: ТАСС'],
    },
  },
  {
    name: 'a Russian report with the agency between slashes and points',
    text: `Технопарк в Казани примет сто компаний
КАЗАНЬ, 12 октября 2025 года. /ТАСС/. Новый технопарк примет сто молодых компаний, заявил на открытии ректор Марат Сафиуллин.
Строительство заняло два года.`,
    reads: {
      title: 'Технопарк в Казани примет сто компаний',
      dateline: { place: 'КАЗАНЬ', date: '2025-10-12', printed: 'КАЗАНЬ, 12 октября 2025 года. /ТАСС/.' },
      agency: 'ТАСС',
      chain: ['speaker: Марат Сафиуллин', 'agency: ТАСС'],
    },
  },
  {
    name: 'a Chinese agency report with its reporters',
    text: `我国将把国际科技创新中心扩展至城市群
新华社北京1月16日电（记者张三、李四）科技部部长阴和俊日前在接受采访时表示，北京国际科技创新中心将扩展至京津冀地区，上海国际科技创新中心将扩展至长三角地区。
他说，这标志着创新中心建设进入新阶段。`,
    reads: {
      title: '我国将把国际科技创新中心扩展至城市群',
      language: 'zh',
      dateline: { place: '北京', date: 'XXXX-01-16', printed: '新华社北京1月16日电（记者张三、李四）' },
      agency: '新华社',
      author: '张三、李四',
      chain: ['speaker: 阴和俊', 'agency: 新华社'],
    },
  },
  {
    name: 'a Chinese newspaper page with a labelled header',
    text: `成都发布新一轮科技成果转化办法
2025年11月20日 09:15 来源：科技日报 作者：王小明 责任编辑：赵六
本报成都11月19日讯 成都市日前发布新一轮科技成果转化办法，提出三年内建设五十个中试平台，并向全社会开放共享实验设施与检测服务。
办法自下月起施行。`,
    reads: {
      title: '成都发布新一轮科技成果转化办法',
      published: '2025-11-20',
      originalPublisher: '科技日报',
      author: '王小明',
      agency: null,
      dateline: { place: '成都', date: 'XXXX-11-19', printed: '本报成都11月19日讯' },
      chain: ['publisher: 科技日报'],
    },
  },
  {
    name: 'a Chinese repost with translation mark and disclaimer',
    text: `中小企业融资报告发布
译自俄文
来源：塔斯社
莫斯科的研究人员在报告中比较了三个城市群的融资条件，认为长期贷款的比例仍然偏低，需要更多面向早期项目的资金支持，并建议设立联合基金。
免责声明：本文内容仅供参考，不代表本站立场。`,
    reads: {
      title: '中小企业融资报告发布',
      translation: { from: 'ru' },
      agency: '塔斯社',
      originalPublisher: '塔斯社',
      disclaimer: '免责声明：本文内容仅供参考，不代表本站立场。',
      publisher: null,
      chain: ['agency: 塔斯社'],
    },
  },
  {
    name: 'a press release of an international organisation',
    text: `New atlas compares patent clusters
GENEVA, 15 January 2026 – The hundred largest clusters now file two thirds of all international applications, according to the World Intellectual Property Organization.
"Closeness still matters," said Maria Keller, head of the data unit.`,
    reads: {
      title: 'New atlas compares patent clusters',
      dateline: { place: 'GENEVA', date: '2026-01-15', printed: 'GENEVA, 15 January 2026 –' },
      agency: null,
      chain: ['speaker: World Intellectual Property Organization'],
    },
  },
  {
    name: 'a dateline with a dash before its date',
    text: `Harbour receives its second crane
CAIRO — 11 February 2026 — The harbour of Damietta received its second crane on Monday, the port authority said.
It will work from April.`,
    reads: {
      title: 'Harbour receives its second crane',
      dateline: { place: 'CAIRO', date: '2026-02-11', printed: 'CAIRO — 11 February 2026 —' },
      agency: null,
    },
  },
  {
    name: 'a Russian dateline with its year before a name in quotation marks',
    text: `Завод увеличил выпуск
САМАРА, 12 марта 2025 г. «Волжский завод» увеличил выпуск на треть.
Об этом сообщила пресс-служба предприятия.`,
    reads: {
      title: 'Завод увеличил выпуск',
      dateline: { place: 'САМАРА', date: '2025-03-12', printed: 'САМАРА, 12 марта 2025 г.' },
    },
  },
  {
    name: 'a wire story with a byline and no date',
    text: `Chip makers move closer to universities
By Anna Lindqvist and Tomas Berg
LONDON (Reuters) - Three chip makers will move their design teams next to university campuses, people familiar with the plans said on Monday.
None of the companies would comment.`,
    reads: {
      title: 'Chip makers move closer to universities',
      author: 'Anna Lindqvist and Tomas Berg',
      dateline: { place: 'LONDON', date: null, printed: 'LONDON (Reuters) -' },
      agency: 'Reuters',
      chain: ['agency: Reuters'],
    },
  },
  {
    name: 'a translated republication with its disclaimer',
    text: `Translation. Region: Russian Federation –
Source: State University of Technology – State University of Technology –
An important disclaimer is at the bottom of this article.
Engineers taught a drone to read river ice
Engineers of the university taught a drone to tell thin river ice from thick by its colour, and tried it on the Yenisei in December.
Please note: This information is raw content obtained directly from the source. It represents an accurate account of the source's assertions and does not necessarily reflect the position of Northwire or its clients.`,
    reads: {
      title: 'Engineers taught a drone to read river ice',
      region: 'Russian Federation',
      translation: { from: null },
      originalPublisher: 'State University of Technology',
      publisher: 'Northwire',
      dateline: null,
      disclaimer:
        "Please note: This information is raw content obtained directly from the source. It represents an accurate account of the source's assertions and does not necessarily reflect the position of Northwire or its clients.",
      chain: [
        'publisher: State University of Technology',
        'translator: Northwire ?',
        'republisher: Northwire',
      ],
    },
  },
  {
    name: 'a Russian translation with its note',
    text: `Перевод с китайского
Источник: Жэньминь жибао
Провинция Аньхой за десять лет утроила расходы на исследования, и теперь соперничает с соседями за молодых учёных и лаборатории.
Примечание: мнение редакции может не совпадать с мнением автора.`,
    reads: {
      translation: { from: 'zh' },
      originalPublisher: 'Жэньминь жибао',
      titleFromLead: true,
      disclaimer: 'Примечание: мнение редакции может не совпадать с мнением автора.',
      publisher: null,
      chain: ['publisher: Жэньминь жибао'],
    },
  },
  {
    name: 'an essay that says nothing about itself, full of words that look as if it did',
    text: `By 2035 every large city will want a laboratory district of its own, and most of them will not know what to put into it once the ribbon is cut.
In Beijing, January 16 was the day the plan was read out; "Shanghai, 3 March (as my host called it) - that was the day we stopped counting," one engineer told me over dinner.
Source: a word that engineers use for rivers, and the ministry for documents. Please note the difference; the translation is mine.
Chengdu-based founders speak of little else, and nobody there remembers who first said it.`,
    reads: {
      ...NOTHING,
      titleFromLead: true,
      title:
        'By 2035 every large city will want a laboratory district of its own, and most of them will not know what to put into it…',
      language: 'en',
    },
  },
  {
    name: 'a report with many voices and no origin',
    text: `Cities compete for young engineers
Wages for young engineers rose again this spring, and three cities have answered with rent subsidies that would have been unthinkable five years ago.
"We pay half the rent," said Lin Fang, deputy mayor of a port city.
"We pay all of it," said Peter Novak, who runs an agency in another one.
"We build," said Ivan Orlov, a developer.`,
    reads: { title: 'Cities compete for young engineers', dateline: null, agency: null, chain: [] },
  },
]

describe('reading an article', () => {
  it.each(articles)('reads $name', ({ text, reads }) => {
    expect(readText(text)).toMatchObject(reads)
  })

  it.each(articles)('names words that stand in the text: $name', ({ text }) => {
    const extracted = extractTxt(text)
    const reading = readArticle(extracted)
    const { dateline, agency, originalPublisher, region, author, disclaimer } = reading
    for (const read of [agency, originalPublisher, region, author, disclaimer]) {
      if (read !== null)
        expect(read.from.map(({ start, end }) => extracted.text.slice(start, end)).join('')).toContain(
          read.value.slice(0, 20),
        )
    }
    if (dateline !== null)
      expect(extracted.text.slice(dateline.from[0]?.start, dateline.from[0]?.end)).toBe(
        dateline.value.printed,
      )
    for (const step of reading.chain) expect(step.from.length).toBeGreaterThan(0)
  })

  it.skipIf(!existsSync(real))('reads the known article whole', () => {
    expect(readText(readFileSync(real, 'utf8'))).toEqual({
      title:
        'China plans to expand its innovation hubs from individual cities to large regional clusters with the goal of creating…',
      titleFromLead: true,
      language: 'en',
      dateline: { place: 'Beijing', date: 'XXXX-01-16', printed: 'Beijing, January 16 (Xinhua) —' },
      agency: 'Xinhua',
      author: null,
      publisher: 'MIL-OSI',
      originalPublisher: "People's Republic of China – State Council News",
      region: 'Russian Federation',
      published: null,
      retrieved: null,
      url: null,
      licence: null,
      translation: { from: 'ru' },
      disclaimer:
        "Please note: This information is raw content obtained directly from the source. It represents an accurate account of the source's assertions and does not necessarily reflect the position of MIL-OSI or its clients.",
      chain: [
        'speaker: Yin Hejun',
        'agency: Xinhua',
        'edition: State Council News ?',
        'translator: MIL-OSI ?',
        'republisher: MIL-OSI',
      ],
    })
  })
})
