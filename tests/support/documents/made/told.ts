/**
 * One part of a report as its author wrote it. In the words, `{note: …}` calls a footnote, `{up: 2}` is raised, `{b: …}`
 * is bold, `{soft}` is a soft hyphen and `{link: …}` are words with an address behind them.
 */
export type Told =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly words: string }
  | { readonly kind: 'paragraph' | 'quote'; readonly words: string }
  /** Printed in two columns. */
  | { readonly kind: 'columns'; readonly words: readonly string[] }
  | { readonly kind: 'items'; readonly marks: 'bullets' | 'numbers'; readonly items: readonly ToldItem[] }
  | { readonly kind: 'table'; readonly caption: string; readonly rows: readonly (readonly string[])[] }
export type ToldItem = { readonly words: string; readonly inner?: readonly string[] }

export type ToldReport = {
  readonly language: 'en' | 'ru' | 'zh'
  readonly title: string
  readonly author: string
  /** Printed at the head of every page. */
  readonly running: string
  readonly parts: readonly Told[]
}

const english: ToldReport = {
  language: 'en',
  title: 'Workshops for hire: a survey of three regions',
  author: 'Martha Quill',
  running: 'Gazette of Regional Workshops, No 14',
  parts: [
    { kind: 'heading', level: 1, words: 'Workshops for hire: a survey of three regions' },
    {
      kind: 'paragraph',
      words:
        'The first office that rents laboratories by the hour was opened in the northern district eleven years ago. It offered five rooms, a difficult waiting list and one affable caretaker{note: The caretaker, who asked not to be named, still works there and keeps the first ledger.} who knew every firm by its name. Since then the number of such offices has grown to 214, and they cover 37,500 m{up: 2} of floor in three regions.',
    },
    {
      kind: 'paragraph',
      words:
        'This survey asks who uses them, what they cost and whether they pay for themselves. It rests on the ledgers of 96 offices, on 41 conversations and on a visit to each of the regions in the spring of 2025. Figures are rounded to one place; where a region could not be visited, the text says so.',
    },
    { kind: 'heading', level: 2, words: 'Who rents, and for how long' },
    {
      kind: 'paragraph',
      words:
        'Small firms rent most of the hours. Of every hundred hours sold in 2024, sixty-three went to firms with fewer than ten people, twenty-two to universities and the rest to firms that have laboratories of their own but find them full.{note: Hours given away on open days are left out.} The counter{soft}electro{soft}magnetic chamber is booked longest in advance, and the wind tunnel is never free in spring.',
    },
    {
      kind: 'quote',
      words:
        'We could have bought the furnace, said one founder, but then we would have had a furnace and no firm.',
    },
    {
      kind: 'items',
      marks: 'bullets',
      items: [
        { words: 'Firms of one to nine people, which rent by the hour and bring their own materials.' },
        {
          words: 'Universities, which rent by the week:',
          inner: ['for courses in the autumn term,', 'for doctoral work all the year round.'],
        },
        { words: 'Larger firms, which rent whole floors for a season.' },
      ],
    },
    { kind: 'heading', level: 2, words: 'What an hour costs' },
    {
      kind: 'paragraph',
      words:
        'Prices differ more between regions than between rooms. The table gives the price of an hour in the commonest room, in crowns, and the share of hours that were booked.',
    },
    {
      kind: 'table',
      caption: 'Table 1. Price of an hour and share of hours booked',
      rows: [
        ['Region', 'Offices', 'Price, 2023', 'Price, 2024', 'Booked, %'],
        ['Northern district', '88', '41.50', '43.20', '71.4'],
        ['River region', '75', '38.00', '36.75', '64.0'],
        ['Coast', '51', '52.10', '55.90', '80.3'],
      ],
    },
    {
      kind: 'paragraph',
      words:
        'The coast is dear because its rooms are new; the river region became cheaper when two state-of-the-art offices opened there in one year. Nobody we spoke to expects prices to fall further.',
    },
    { kind: 'heading', level: 2, words: 'Three findings' },
    {
      kind: 'items',
      marks: 'numbers',
      items: [
        { words: 'An office pays for itself when seven hours in ten are booked.' },
        { words: 'A waiting list of more than three weeks drives small firms away for good.' },
        { words: 'Rooms without a caretaker are empty twice as often as rooms with one.' },
      ],
    },
    {
      kind: 'columns',
      words: [
        'The findings hold for all three regions, though not for the same reasons. In the northern district the offices belong to towns, which may lose money on them for years; on the coast they belong to a firm that may not. What looks like thrift in one place is impatience in the other, and the ledgers alone would not have told us which is which.',
        'Efficient use of a room is mostly a question of its calendar. Offices that let firms swap hours among themselves sell eleven hours in a hundred more than those that do not, and have fewer complaints. The affiliated offices of the river region have done so since 2022, with a form of one page that anybody can fill in.',
        'A final word on what was left out. We did not count the workshops of schools, which are open to firms in the holidays, nor the rooms that firms lend to each other without a bill. Both are said to be many, and neither keeps a ledger that could be read.',
      ],
    },
    { kind: 'heading', level: 3, words: 'Where the ledgers lie' },
    {
      kind: 'paragraph',
      words:
        'Copies of the ledgers lie in {link: the reading room of the Gazette}, where they may be seen on working days. {b: Names of firms were struck out} before copying.',
    },
  ],
}

const russian: ToldReport = {
  language: 'ru',
  title: 'Мастерские напрокат: обзор трёх районов',
  author: 'Вера Тихонова',
  running: 'Вестник районных мастерских, № 14',
  parts: [
    { kind: 'heading', level: 1, words: 'Мастерские напрокат: обзор трёх районов' },
    {
      kind: 'paragraph',
      words:
        'Первая контора, сдающая лаборатории по часам, открылась в северном районе одиннадцать лет назад. В ней было пять комнат, длинная очередь и приветливый смотритель{note: Смотритель, просивший не называть его имени, до сих пор ведёт там журнал.}, который знал каждую фирму по имени. С тех пор число таких контор выросло до 214, и занимают они 37 500 м{up: 2} в трёх районах.',
    },
    {
      kind: 'paragraph',
      words:
        'Мы спрашивали, кто пользуется мастерскими, сколько они стоят и окупаются ли. Обзор опирается на журналы 96 контор, на 41 беседу и на поездки весной 2025 года. Социально-экономические показатели округлены до одного знака; где побывать не удалось, об этом сказано прямо.',
    },
    { kind: 'heading', level: 2, words: 'Кто снимает и надолго ли' },
    {
      kind: 'paragraph',
      words:
        'Большую часть часов снимают малые предприятия. Из каждых ста часов, проданных в 2024 году, шестьдесят три пришлись на фирмы, где работает меньше десяти человек, двадцать два — на университеты, остальное — на предприятия, у которых есть собственные лаборатории, но все они заняты.{note: Часы, отданные даром в дни открытых дверей, не учтены.} Дольше всего приходится ждать безэховую камеру, а аэродинамическая труба весной не бывает свободна никогда.',
    },
    {
      kind: 'items',
      marks: 'bullets',
      items: [
        { words: 'Фирмы, где работает до девяти человек: они снимают комнаты по часам.' },
        { words: 'Университеты: они снимают комнаты на неделю.' },
        { words: 'Крупные предприятия: они снимают этажи на сезон.' },
      ],
    },
    { kind: 'heading', level: 2, words: 'Сколько стоит час' },
    {
      kind: 'table',
      caption: 'Таблица 1. Цена часа и доля занятых часов',
      rows: [
        ['Район', 'Контор', 'Цена, 2023', 'Цена, 2024', 'Занято, %'],
        ['Северный', '88', '41,50', '43,20', '71,4'],
        ['Речной', '75', '38,00', '36,75', '64,0'],
        ['Приморский', '51', '52,10', '55,90', '80,3'],
      ],
    },
    {
      kind: 'columns',
      words: [
        'Выводы верны для всех трёх районов, хотя и по разным причинам. В северном районе конторы принадлежат городам, которые могут годами терпеть убытки; на побережье они принадлежат фирме, которая этого не может. То, что в одном месте кажется бережливостью, в другом оказывается нетерпением.',
        'Использование комнаты зависит прежде всего от её расписания. Конторы, которые позволяют фирмам меняться часами, продают на одиннадцать часов из ста больше остальных, и жалоб у них меньше. Научно-исследовательские мастерские речного района поступают так с 2022 года.',
      ],
    },
    { kind: 'heading', level: 2, words: 'Где лежат журналы' },
    {
      kind: 'paragraph',
      words:
        'Копии журналов лежат в {link: читальном зале «Вестника»}, где их можно посмотреть по рабочим дням. {b: Названия фирм вычеркнуты} перед копированием.',
    },
  ],
}

const chinese: ToldReport = {
  language: 'zh',
  title: '出租的工坊：三个地区调查报告',
  author: '林文清',
  running: '地区工坊通报　第十四期',
  parts: [
    { kind: 'heading', level: 1, words: '出租的工坊：三个地区调查报告' },
    {
      kind: 'paragraph',
      words:
        '第一家按小时出租实验室的办公室于十一年前在北区开业。当时只有五个房间、一份很长的候补名单和一位和气的管理员{note: 这位管理员不愿透露姓名，至今仍在那里工作，并保存着第一本账册。}，他能叫出每家企业的名字。此后，这类办公室增加到214家，在三个地区共有37500平方米（m{up: 2}）的使用面积。',
    },
    {
      kind: 'paragraph',
      words:
        '本次调查的问题是：谁在使用这些工坊，费用是多少，能否收回成本。调查依据96家办公室的账册、41次访谈以及2025年春季对各地区的走访。数字保留一位小数；未能走访的地区，文中均有说明。',
    },
    { kind: 'heading', level: 2, words: '谁在租用，租用多久' },
    {
      kind: 'paragraph',
      words:
        '大部分时间由小企业租用。2024年售出的每一百个小时中，六十三个小时属于不足十人的企业，二十二个小时属于大学，其余属于自有实验室但已排满的企业。{note: 开放日免费提供的时间不计在内。}电磁屏蔽室需要提前最久预订，风洞在春季从来没有空闲。',
    },
    {
      kind: 'items',
      marks: 'bullets',
      items: [
        { words: '一至九人的企业，按小时租用，自带材料。' },
        { words: '大学，按周租用。' },
        { words: '较大的企业，按季度租用整层。' },
      ],
    },
    { kind: 'heading', level: 2, words: '一小时的价格' },
    {
      kind: 'table',
      caption: '表1　每小时价格与预订率',
      rows: [
        ['地区', '办公室', '2023年价格', '2024年价格', '预订率（%）'],
        ['北区', '88', '41.50', '43.20', '71.4'],
        ['河区', '75', '38.00', '36.75', '64.0'],
        ['沿海', '51', '52.10', '55.90', '80.3'],
      ],
    },
    {
      kind: 'columns',
      words: [
        '这些结论适用于全部三个地区，但原因各不相同。北区的办公室属于各城镇，可以连续多年亏损；沿海的办公室属于一家公司，不能亏损。在一个地方看似节俭的做法，在另一个地方却是缺乏耐心，仅凭账册无法分辨。',
        '房间能否得到有效使用，主要取决于它的日程安排。允许企业互换时间的办公室，每一百个小时可以多售出十一个小时，投诉也更少。河区的办公室自2022年起就这样做，只需填写一页表格。',
      ],
    },
    { kind: 'heading', level: 2, words: '账册存放处' },
    {
      kind: 'paragraph',
      words: '账册副本存放在{link: 通报社阅览室}，工作日可以查阅。复印前{b: 已删去企业名称}。',
    },
  ],
}

/** Reports in three languages, from which the programs named in README.md made the documents beside this file. */
export const toldReports = { en: english, ru: russian, zh: chinese } as const

/** A part of the Chinese report: a browser writes every character's outline into its PDF. */
export const shortChinese: ToldReport = {
  ...chinese,
  parts: [0, 5, 9, 10].flatMap((at) => chinese.parts[at] ?? []),
}
