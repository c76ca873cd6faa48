import { describe, expect, it } from 'vitest'
import { extractText } from '#electron/workers/extract/extract-text.ts'
import { readArticle } from '#shared/reading/read-article.ts'
import { plain, readText, type PlainReading } from './read.ts'

const more =
  ' The new centre will host forty laboratories and a shared data service for small firms, and it will open in autumn.'

/** Opening lines as agencies, newspapers and offices print them. */
const openings: readonly (readonly [name: string, text: string, reads: Partial<PlainReading>])[] = [
  [
    'a government page with its update and agency',
    `R&D outlay rises\nUpdated: Mar 3,2019 1:50 PM     Xinhua\nBEIJING — Spending on research rose last year, according to the National Bureau of Statistics (NBS).${more}`,
    {
      title: 'R&D outlay rises',
      agency: 'Xinhua',
      published: null,
      dateline: { place: 'BEIJING', date: null, printed: 'BEIJING —' },
      chain: ['speaker: National Bureau of Statistics', 'agency: Xinhua'],
    },
  ],
  [
    'an online edition with agency and time',
    `R&D outlay at its highest\n(Xinhua)    13:16, August 27, 2020\nBEIJING, Aug. 27 (Xinhua) -- Spending hit a record, data from the National Bureau of Statistics (NBS) showed.${more}`,
    { title: 'R&D outlay at its highest', agency: 'Xinhua', published: '2020-08-27' },
  ],
  [
    'a portal with date, agency and editor',
    `R&D outlay expands\n2014-10-03 09:08 Xinhua Web Editor: Mo Hong'e\n1\nSpending expanded last year, and the pace of growth was the highest in five years.${more}`,
    { title: 'R&D outlay expands', agency: 'Xinhua', published: '2014-10-03', author: null },
  ],
  [
    'an American wire',
    `Senate passes chips bill\nBy JOSHUA BOND\nWASHINGTON (AP) — The Senate passed a bill on Tuesday that funds laboratories.${more}`,
    {
      author: 'JOSHUA BOND',
      agency: 'AP',
      dateline: { place: 'WASHINGTON', date: null, printed: 'WASHINGTON (AP) —' },
    },
  ],
  [
    'an English edition of a Russian agency',
    `New laboratories planned\nMOSCOW, January 16. /TASS/. More laboratories will be built this year, Economy Minister Pavel Reznik told TASS.${more}`,
    {
      agency: 'TASS',
      dateline: { place: 'MOSCOW', date: 'XXXX-01-16', printed: 'MOSCOW, January 16. /TASS/.' },
      chain: ['speaker: Pavel Reznik', 'agency: TASS'],
    },
  ],
  [
    'an office whose dateline has a line of its own',
    `European Commission - Press release\nCommission funds new valleys\nBrussels, 14 January 2026\nThe Commission has today selected five regional innovation valleys.${more}`,
    {
      title: 'Commission funds new valleys',
      dateline: { place: 'Brussels', date: '2026-01-14', printed: 'Brussels, 14 January 2026' },
    },
  ],
  [
    'a Russian agency behind a hyphen',
    'МОСКВА, 16 янв - РИА Новости. Власти Москвы расширят кластер, сообщил мэр столицы Сергей Собянин.\nКластер объединяет тысячи компаний, и их число растёт с каждым годом.',
    {
      agency: 'РИА Новости',
      dateline: { place: 'МОСКВА', date: 'XXXX-01-16', printed: 'МОСКВА, 16 янв - РИА Новости.' },
      chain: ['speaker: Сергей Собянин', 'agency: РИА Новости'],
    },
  ],
  [
    'a Russian agency between points',
    'Москва. 16 января. ИНТЕРФАКС - Новый центр откроется в Сколкове, заявил вице-премьер РФ Дмитрий Чернышенко в ходе совещания.',
    {
      agency: 'ИНТЕРФАКС',
      dateline: { place: 'Москва', date: 'XXXX-01-16', printed: 'Москва. 16 января. ИНТЕРФАКС -' },
    },
  ],
  [
    'a name in the genitive, which is not the name',
    'Пекин, 16 января /Синьхуа/ -- По словам министра Инь Хэцзюня, центры расширят на соседние провинции, где уже работают лаборатории.',
    { chain: ['agency: Синьхуа'] },
  ],
  [
    'a Chinese office with labels',
    '关于推进科技创新中心建设的意见\n发布时间：2026-01-16 10:00  来源：国务院办公厅  【字体：大 中 小】\n新华社北京1月16日电 近日，国务院办公厅印发意见，提出到2030年建成若干具有全球影响力的科技创新中心。',
    {
      title: '关于推进科技创新中心建设的意见',
      published: '2026-01-16',
      originalPublisher: '国务院办公厅',
      agency: '新华社',
      chain: ['agency: 新华社', 'publisher: 国务院办公厅'],
    },
  ],
  [
    'a Chinese agency with a spaced reporter',
    '研发经费投入再创新高\n中新网北京1月16日电 (记者 孙小明)国家统计局17日发布数据显示，2024年全国研发经费投入比上年增长百分之八点九，投入强度持续提高。',
    { agency: '中新网', author: '孙小明', chain: ['speaker: 国家统计局', 'agency: 中新网'] },
  ],
  [
    'a Chinese feature with its topic',
    '新华社上海2025年12月3日电题：张江的二十年\n新华社记者 周琳、龚雯\n二十年前，这里还是一片农田；如今，张江科学城集聚了两千多家高新技术企业，成为上海科创中心建设的核心承载区。',
    {
      title: '张江的二十年',
      titleFromLead: false,
      author: '周琳、龚雯',
      dateline: { place: '上海', date: '2025-12-03', printed: '新华社上海2025年12月3日电' },
    },
  ],
  [
    'a press release wire',
    `Firm opens lab\nSHENZHEN, China, Jan. 16, 2026 /PRNewswire/ -- Acme Robotics today opened a laboratory in the bay area.${more}\nSOURCE Acme Robotics`,
    {
      agency: 'PRNewswire',
      originalPublisher: 'Acme Robotics',
      dateline: {
        place: 'SHENZHEN, China',
        date: '2026-01-16',
        printed: 'SHENZHEN, China, Jan. 16, 2026 /PRNewswire/ --',
      },
      chain: ['publisher: Acme Robotics', 'agency: PRNewswire'],
    },
  ],
  [
    'a byline with paper and update',
    `Delta firms lead\nBy Zhang Zhihao | China Daily | Updated: 2026-01-16 09:10\nFirms in the delta filed more patents than last year, the Patent Office said on Thursday.${more}`,
    { author: 'Zhang Zhihao', published: null, dateline: null },
  ],
  [
    'an article credited inside its source',
    `Source: The Conversation – Africa – By Jane Roe, Professor of Physics, University of Somewhere\nWhy clusters matter for African cities\nClusters matter because people meet there, and meeting is what cities are for; nobody has shown this better than the markets of Lagos.`,
    {
      title: 'Why clusters matter for African cities',
      originalPublisher: 'The Conversation – Africa',
      author: 'Jane Roe',
    },
  ],
  [
    'a town in another state',
    `PALO ALTO, Calif. — Investors here have discovered batteries again, and they are paying for them.${more}`,
    { dateline: { place: 'PALO ALTO, Calif.', date: null, printed: 'PALO ALTO, Calif. —' } },
  ],
  [
    'a word in capitals that is no place',
    `BREAKING — Investors have discovered batteries again, and they are paying for them.${more}`,
    { dateline: null, agency: null },
  ],
  [
    'a bureau whose name has a comma',
    `HONG KONG, Jan 5 (Xinhua) - Hong Kong's Innovation, Technology and Industry Bureau said on Monday it would fund laboratories.${more}`,
    { chain: ['agency: Xinhua'] },
  ],
  [
    'an index, which is nobody',
    `GENEVA, Jan. 5 (Xinhua) -- The cluster came first, according to the Global Innovation Index.${more}`,
    { chain: ['agency: Xinhua'] },
  ],
  [
    'a dateline inside a sentence',
    `In the archive, Moscow, March 5 (TASS) was the only label on the box, and nobody could say what it had meant.${more}`,
    { dateline: null, agency: null, chain: [] },
  ],
  [
    'a caption with a source in the middle',
    `Patents by city\nThe five cities filed more patents than the rest of the country together, as the chart below shows for the first time.\nSource: WIPO Statistics Database\nThe gap has grown.${more}\nIt will grow further.${more}\nNobody doubts it.${more}\nNobody can.${more}\nNobody has to.${more}\nThat is all.${more}`,
    { originalPublisher: null, publisher: null },
  ],
]

describe('openings of articles', () => {
  it.each(openings)('reads %s', (_, text, reads) => {
    expect(readText(text)).toMatchObject(reads)
  })
})

describe('metadata of a file', () => {
  const read = (name: string, text: string) =>
    plain(readArticle(extractText({ name, bytes: Buffer.from(text) })))

  it('is read from a page, and the site becomes the last step of the chain', () => {
    const page = `<html lang="en"><head><title>Lab opens for firms - Gazette</title><meta property="og:site_name" content="Gazette"><meta property="article:published_time" content="2026-02-04T08:00:00Z"><link rel="canonical" href="https://example.org/lab"></head><body><article><h1>Lab opens for firms</h1><p>HANGZHOU, Feb. 3 (Xinhua) -- A laboratory has opened.${more}</p><p>${more}</p></article></body></html>`
    expect(read('lab.html', page)).toMatchObject({
      title: 'Lab opens for firms',
      publisher: 'Gazette',
      published: '2026-02-04',
      url: 'https://example.org/lab',
      agency: 'Xinhua',
      dateline: { place: 'HANGZHOU', date: 'XXXX-02-03', printed: 'HANGZHOU, Feb. 3 (Xinhua) --' },
      chain: ['agency: Xinhua', 'republisher: Gazette'],
    })
  })

  it('is read from front matter, below what the text itself prints', () => {
    const note = `---\ntitle: Notes on clusters\nauthor: Ann Lee\ndate: 2026-01-10\nurl: https://example.org/notes\n---\n# Notes on clusters\n\nClusters are older than their name.${more}\n`
    expect(read('notes.md', note)).toMatchObject({
      title: 'Notes on clusters',
      author: 'Ann Lee',
      published: '2026-01-10',
      url: 'https://example.org/notes',
      chain: [],
    })
  })

  it('does not override a headline that is there', () => {
    expect(read('a.md', `# The real headline\n\nText.${more}\n`)).toMatchObject({
      title: 'The real headline',
      titleFromLead: false,
    })
  })
})
