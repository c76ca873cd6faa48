import type { Expected } from './expected.ts'

/** Eight kinds of documents in three languages. Names, places and figures are invented. */
export const seen: readonly Expected[] = [
  {
    file: 'en-news.html',
    reads: {
      title: 'Lidar valley: how a fishing port became a sensor town',
      language: 'en',
      author: 'Morag Sinclair',
      publisher: 'Harbour Gazette',
      published: '2026-01-20',
      url: 'https://www.harbour-gazette.example/tech/2026/01/20/lidar-valley.html',
      licence: 'All rights reserved',
    },
  },
  {
    file: 'en-wire.txt',
    reads: {
      title: 'HARBOUR CITY OPENS SHARED CHIP LABORATORY TO START-UPS',
      language: 'en',
      agency: 'Reuters',
      author: ['Paul Greer in Harbour City and Ana Ruiz in Madrid', 'Paul Greer, Ana Ruiz', null],
      dateline: 'HARBOUR CITY, March 4 (Reuters) -',
    },
  },
  {
    file: 'en-act.txt',
    reads: {
      title: 'The Innovation Zones (Designation) Regulations 2025',
      language: 'en',
      published: '2025-03-27',
    },
  },
  {
    file: 'en-ministry.txt',
    reads: {
      title: 'Shared laboratories to reach every county',
      language: 'en',
      publisher: 'Department for Science, Innovation and Technology',
      published: '2025-06-03',
      retrieved: '2026-03-03',
      url: 'https://www.gov.example/government/news/shared-laboratories-to-reach-every-county',
      licence: 'Open Government Licence v3.0',
    },
  },
  {
    file: 'en-statistics.txt',
    reads: {
      title: 'RESEARCH SPENDING BY BUSINESS, 2024',
      language: 'en',
      publisher: 'OFFICE OF NATIONAL STATISTICS AND ACCOUNTS',
      published: '2025-09-25',
    },
  },
  {
    file: 'en-report.typ',
    reads: {
      title: ['The Long Return: Why engineers come back to the towns they left', 'The Long Return'],
      language: 'en',
      author: ['Global Skills Observatory', null],
      publisher: ['Global Skills Observatory', 'GSO Publishing'],
      published: '2025-11',
      url: 'https://doi.org/10.5555/gso-return-2025-en',
      licence: 'Creative Commons Attribution 4.0 International licence (CC BY 4.0)',
    },
  },
  {
    file: 'en-paper.txt',
    reads: {
      title: 'Who talks to whom? Meetings, trains and the spread of methods between laboratories',
      language: 'en',
      author: "Wei Zhang, Maria del Carmen Ortiz, John O'Neill",
      publisher: 'Regional Letters',
      published: '2025-01-03',
      url: 'https://doi.org/10.5555/j.reglet.2025.01.004',
      licence: ['CC BY', 'CC BY license', 'CC BY 4.0'],
    },
  },
  {
    file: 'en-clip.md',
    reads: {
      title: 'Why the second lab in town matters more than the first',
      language: 'en',
      author: ['Eilidh Baird and Tom Ashby', 'Eilidh Baird, Tom Ashby'],
      published: '2025-08-14',
      retrieved: '2025-08-20',
      url: 'https://www.northern-review.example/essays/second-lab',
      licence: 'CC BY-SA 4.0',
    },
  },
  {
    file: 'ru-news.txt',
    reads: {
      title: 'В Томске заработал первый в Сибири центр прототипирования для медицинских стартапов',
      language: 'ru',
      author: 'Ксения Воробьёва',
      publisher: 'ООО «Сибирский курьер»',
      published: '2025-11-14',
      licence: 'Все права защищены',
    },
  },
  {
    file: 'ru-wire.txt',
    reads: {
      title: 'Около 40 вузов создадут центры трансфера технологий в 2026 году - вице-премьер',
      language: 'ru',
      agency: 'INTERFAX.RU',
      dateline: 'Москва. 12 декабря. INTERFAX.RU -',
    },
  },
  {
    file: 'ru-act.txt',
    reads: {
      title:
        'Об утверждении приоритетных направлений научно-технологического развития и перечня важнейших наукоемких технологий',
      language: 'ru',
      publisher: 'Президент Российской Федерации',
      published: '2024-06-18',
      retrieved: '2026-03-03',
    },
  },
  {
    file: 'ru-ministry.html',
    reads: {
      title: 'Завершён приём заявок на создание молодёжных лабораторий',
      language: 'ru',
      publisher: 'Министерство науки Приморской области',
      originalPublisher: ['пресс-служба Министерства науки Приморской области', null],
      published: '2025-09-22',
      licence: ['Creative Commons Attribution 4.0 International', 'CC BY 4.0'],
    },
  },
  {
    file: 'ru-statistics.txt',
    reads: {
      title: 'О внутренних затратах на исследования и разработки в 2024 году',
      language: 'ru',
      publisher: [
        'ФЕДЕРАЛЬНАЯ СЛУЖБА ГОСУДАРСТВЕННОЙ СТАТИСТИКИ',
        'ФЕДЕРАЛЬНАЯ СЛУЖБА ГОСУДАРСТВЕННОЙ СТАТИСТИКИ (РОССТАТ)',
      ],
      published: '2025-07-31',
    },
  },
  {
    file: 'ru-report.pdf',
    reads: {
      title: ['ИНДИКАТОРЫ ГОРОДСКОЙ НАУКИ: 2025', 'ИНДИКАТОРЫ ГОРОДСКОЙ НАУКИ: 2025. Статистический сборник'],
      language: 'ru',
      author: 'Н. В. Гордеева, К. А. Дитлев, С. Ю. Фридман',
      publisher: 'Национальный исследовательский университет «Высшая школа инноватики»',
      published: '2025',
      licence: 'При перепечатке ссылка обязательна',
    },
  },
  {
    file: 'ru-paper.txt',
    reads: {
      title: 'Научные города без градообразующего института: опыт трёх муниципалитетов',
      language: 'ru',
      author: 'Марченко Т. В., Gilles Laurent, Ахметов Р. И.',
      publisher: 'ВОПРОСЫ ИННОВАЦИОННОЙ ЭКОНОМИКИ',
      published: '2025-03-31',
      url: 'https://doi.org/10.18999/vinec.15.1.122500',
    },
  },
  {
    file: 'ru-clip.txt',
    reads: {
      title: 'Как провинция Юньлин учит деревни патентовать',
      language: 'ru',
      author: 'Ван Сяомин',
      originalPublisher: 'Кэцзи жибао',
      published: '2025-11-20',
      url: 'https://kejiribao.example/2025/11/20/yunling',
      licence: 'При перепечатке ссылка на «Восточный обзор» обязательна',
      translatedFrom: 'zh',
    },
  },
  {
    file: 'zh-news.txt',
    reads: {
      title: '山城里的“芯”车间：一座三线老厂的转身',
      language: 'zh',
      author: ['杨柳依 马跃', '杨柳依、马跃'],
      publisher: ['云岭日报社', null],
      originalPublisher: '云岭日报',
      published: '2025-12-08',
      licence: '版权所有 云岭日报社 未经许可不得转载',
    },
  },
  {
    file: 'zh-wire.txt',
    reads: {
      title: '中国首条跨省中试走廊在长三角启用',
      language: 'zh',
      author: '徐海、水金',
      agency: '新华社',
      dateline: '新华社合肥3月4日电（记者 徐海、水金）',
    },
  },
  {
    file: 'zh-act.docx',
    reads: {
      title: '滨海市人民政府关于加快建设国际科技成果交易中心的若干意见',
      language: 'zh',
      publisher: '滨海市人民政府',
      published: '2025-08-20',
    },
  },
  {
    file: 'zh-ministry.html',
    reads: {
      title: '滨海市召开科技成果转化推进会',
      language: 'zh',
      publisher: '滨海市科学技术局',
      originalPublisher: '市科技局',
      published: '2025-07-16',
      licence: '未经授权不得转载',
    },
  },
  {
    file: 'zh-statistics.txt',
    reads: {
      title: '国家统计信息中心解读2024年全国科技经费投入情况',
      language: 'zh',
      author: ['方敏', null],
      originalPublisher: '国家统计信息中心',
      published: '2025-09-29',
    },
  },
  {
    file: 'zh-report.txt',
    reads: {
      title: ['深海探测与海洋科技创新白皮书', '深海探测与海洋科技创新白皮书（2025年）'],
      language: 'zh',
      publisher: ['中华人民共和国国务院新闻办公室', '国务院新闻办公室'],
      published: '2025-06',
    },
  },
  {
    file: 'zh-paper.typ',
    reads: {
      title: '县域创新平台的选址逻辑：基于六百个样本的检验',
      language: 'zh',
      author: '潘望舒、Emily Stone、郭靖宇',
      publisher: '科技地理学报',
      published: ['2025-07-18', '2025-08'],
      url: 'https://doi.org/10.15999/j.kjdl.2025.04.006',
    },
  },
  {
    file: 'zh-clip.md',
    reads: {
      title: '第二个实验室为什么更重要',
      language: 'zh',
      author: '埃莉·贝尔德',
      originalPublisher: '北方评论',
      published: '2025-09-01',
      retrieved: '2026-03-03',
      url: 'https://www.beifang-pinglun.example/second-lab',
      licence: '知识共享署名-相同方式共享 4.0 国际许可协议',
    },
  },
]
