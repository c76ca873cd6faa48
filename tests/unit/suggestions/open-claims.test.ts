import { describe, expect, it } from 'vitest'
import { keyOf } from './score.ts'
import { suggestionsOf } from './world.ts'

/** What is read from a text dated 2026, in short. */
function keys(text: string) {
  const dateline = /\p{Script=Han}/u.test(text)
    ? '新华社北京2026年3月3日电　'
    : 'МОСКВА, 3 марта 2026 года. /ТАСС/. '
  return suggestionsOf(dateline + text).map(keyOf)
}

describe('a place in an order of what nothing tells', () => {
  it.each([
    ['Пермь заняла в 2025 году 14-е место в рейтинге умных городов.', 'rank··?·2025·=14'],
    ['По объёму инвестиций область вошла в первую десятку регионов.', 'rank··?·?·<10'],
    ['По доле занятых кластер впервые оказался в первой сотне.', 'rank··?·?·<100'],
    ['Самара поднялась на 12-ю строчку рейтинга.', 'rank·samara·?·?·=12'],
    ['Среди приволжских вузов выше только Казань и Самара.', 'rank··?·?·=3'],
    ['В Томске студентов больше, чем в любом другом городе Сибири.', 'rank·tomsk·?·?·=1'],
    ['Второе место — у Казани.', 'rank·kazan·?·?·=2'],
    ['该园区销售额在全省各产业园区中排名第二。', 'rank··?·?·=2'],
    ['成都的软件收入仅次于深圳、北京和上海。', 'rank·chengdu·?·?·=4'],
  ])('is offered as it stands: %s', (text, key) => {
    expect(keys(text)).toContain(key)
  })
  it.each([
    'К 2030 году область намерена войти в первую десятку регионов.',
    '到2030年，郑州力争进入全国前十。',
    'На первое место вышли вопросы безопасности.',
    'Институт поднялся на две строчки.',
  ])('is none that nobody has: %s', (text) => {
    expect(keys(text).filter((key) => key.startsWith('rank'))).toEqual([])
  })
  it('is told once, by its number and by who stands before', () => {
    expect(keys('苏州的专利授权量居全国第四位，仅次于北京。')).toEqual(['rank·suzhou·patents-granted·?·=4'])
  })
})

describe('two places held against each other by what nothing tells', () => {
  it.each([
    ['В Уфе специалистов почти втрое меньше, чем в столице Татарстана.', 'comparison·?<?·?·?'],
    ['В соседнем округе этот показатель заметно ниже.', 'comparison·?<?·?·?'],
    ['По числу патентов регион опередил Карелию и Коми.', 'comparison·?>?·?·?'],
    ['Зарплаты здесь в полтора раза выше, чем в среднем по стране.', 'comparison·?>?·?·?'],
    ['Доля женщин выше среднего по отрасли.', 'comparison·?>?·?·?'],
    ['该市研发强度是全省平均水平的两倍多。', 'comparison·?>?·?·?'],
    ['失业率低于全国5.2%的平均水平。', 'comparison·?<?·?·?'],
    ['珠海的密度不及深圳的三分之一。', 'comparison·zhuhai<shenzhen·?·?'],
    ['与西安、重庆相比，成都的软件人才数量仍有差距。', 'comparison·?<xi-an·?·?'],
    ['По числу стартапов мы их опередили.', 'comparison·?>?·?·?'],
    ['全社会研发投入占产值的4.2%，比上海低0.3个百分点。', 'comparison·?<shanghai·?·?'],
    ['Казань поднялась на 68-е место и обошла самарскую столицу.', 'comparison·kazan>?·?·?'],
    ['Соседи нас пока обгоняют.', 'comparison·?>?·?·?'],
    ['Казань стоит выше Самары.', 'comparison·kazan>samara·?·?'],
    ['无锡的产值相当于苏州的60%。', 'comparison·wuxi<suzhou·?·?'],
    ['宁波的企业数量不到杭州的四成。', 'comparison·ningbo<hangzhou·?·?'],
    ['В 2025 году завод обошёл Самару, однако пока уступает Казани.', 'comparison·?<kazan·?·?'],
  ])('are offered as they stand: %s', (text, key) => {
    expect(keys(text)).toContain(key)
  })
  it.each([
    'Число резидентов на 15 % больше, чем годом ранее.',
    'Больше всего заявок подали в Москве.',
    'Как сказано выше, показатель вырос.',
    'Он уступил место молодым.',
    '专利数量是2020年的三倍。',
    '销售额超过6000万元。',
  ])('are no two where one is a time or a number: %s', (text) => {
    expect(keys(text).filter((key) => key.startsWith('comparison'))).toEqual([])
  })
})

describe('how much something moved of which nothing tells', () => {
  it.each([
    ['К уровню 2024 года она прибавила 24%.', 'change·?·?·?·24'],
    ['Это в 1,4 раза больше, чем за первое полугодие прошлого года.', 'change·?·?·?·1.4'],
    ['Студентов стало на 12 % больше, чем год назад.', 'change·?·?·?·12'],
    ['目前基地有企业38家，比上年多3家。', 'change·?·?·?·3'],
    ['算力规模达到2.4万P，是2023年的近6倍。', 'change·?·?·?·6'],
    ['增速只有3.4%。', 'change·?·?·?·3.4'],
    ['Казань закончила год. Рост — 4 процента.', 'change·?·?·?·4'],
    ['Завод открылся в 2019 году. С тех пор выпуск вырос более чем на треть.', 'change·?·?·?·33.3'],
    ['Выпуск составил 3 млрд долларов, плюс 8 % к предыдущему году.', 'change·?·?·?·8'],
  ])('is offered as it stands: %s', (text, key) => {
    expect(keys(text)).toContain(key)
  })
  it('is of the share, and not of what it is a share of', () => {
    expect(
      keys('Доля туризма в валовом региональном продукте Самары выросла в 2024 году на 0,5 п. п.'),
    ).toEqual(['change·samara·?·2024·0.5'])
  })
})

describe('a place in another', () => {
  it.each([
    ['四川天府新区专利授权量增长21.4%。', 'change·?·patents-granted·?·21.4'],
    ['浙江湖州莫干山高新区专利授权量增长12.3%。', 'change·?·patents-granted·?·12.3'],
    ['上海市浦东新区专利授权量为5.2万件。', 'value·?·patents-granted·?·5.2'],
  ])('is not the wider one: %s', (text, key) => {
    expect(keys(text)).toEqual([key])
  })
  it('is counted by heads apart', () => {
    expect(keys('2025年苏州每千人专利授权量为15件。')).toEqual(['value·suzhou·?·2025·15'])
  })
})

describe('a number of whom the sentences before do not tell', () => {
  it.each([
    ['Казань готовится к юбилею. На конец 2025 года у нас 1870 аптек.', 'value·?·?·?·1870'],
    ['Казань готовится к юбилею. Выручка участников кластера выросла на 7 %.', 'change·?·?·?·7'],
    ['Казань готовится к юбилею. У самарского технопарка выручка — 41 млрд рублей.', 'value·?·?·?·41'],
    ['南京准备论坛。2025年雁栖专利授权量为1.2万件。', 'value·?·patents-granted·2025·1.2'],
  ])('leaves the hub open: %s', (text, key) => {
    expect(keys(text)).toContain(key)
  })
  it('is of the town where the town is meant', () => {
    expect(keys('Казань готовится к юбилею. Выручка города выросла на 7 %.')).toContain('change·kazan·?·?·7')
  })
})

it('a bare number of four digits is counted where a noun stands behind it, and a year elsewhere', () => {
  expect(keys('В Казани работают 1870 аптек.').length).toBe(1)
  expect(
    keys('В 1870 году в Казани построили вокзал, в 2025 перестроили.').filter((key) => /^value/.test(key)),
  ).toEqual([])
})

it('what was before is looked back upon, and the report goes on', () => {
  expect(
    keys(
      'В 2025 году доля женщин в Казани достигла 14,8 %. В 2023 году она равнялась 13,2 %. По этому показателю Казань занимает третье место в стране.',
    ).find((key) => key.startsWith('rank')),
  ).toContain('·2025·=3')
})

describe('what is to come', () => {
  it.each([
    ['В мае 2026 года в Казани откроется новый корпус площадью 12 тыс. кв. м.', ['plan·2026-05']],
    ['В Самаре запустят линию мощностью 40 МВт.', ['plan·?']],
    [
      'Вторую очередь планируют сдать в IV квартале 2027 года, а третью — в 2029 году.',
      ['plan·2027', 'plan·2029'],
    ],
    ['园区首批企业将于2027年入驻，到2032年研发投入强度目标为2%。', ['plan·2032', 'plan·2027']],
    ['到2030年发电装机超过5000万千瓦；2027年建成储能基地一期。', ['plan·2030', 'plan·2027']],
  ])('is a plan for each of its dates: %s', (text, plans) => {
    expect(keys(text)).toEqual(plans)
  })
  it('is no part of what is told beside', () => {
    expect(
      keys('На отрасль приходится 7 % занятых Казани, и мэрия обещает довести эту долю до 10 % к 2031 году.'),
    ).toEqual(['plan·2031', 'value·?·?·?·7'])
    expect(keys('К 2030 году вывоз из Казани должен достичь 5 млрд рублей, а число мест — 300 тыс.')).toEqual(
      ['plan·2030'],
    )
  })
  it.each([
    'Уральский институт в июне 2025 года вошел в консорциум "Новая химия".',
    'Университет войдёт в Евразийскую сеть вузов.',
    '该校加入了“丝路航天创新联盟”。',
  ])('and what has come about, of members nobody knows: %s', (text) => {
    expect(keys(text)).toContain('membership·?·')
  })
})

describe('a place in the edition before', () => {
  it('is none of this one', () => {
    expect(
      keys(
        'В рейтинге World Campus Ranking 2026 Казань заняла девятое место, а в предыдущем выпуске была четырнадцатой.',
      ),
    ).toEqual(['rank·kazan·world-campus-ranking·2026·=9', 'rank·kazan·world-campus-ranking·2025·=14'])
  })
})

it('a dash of the first sentence ends no dateline that has ended', () => {
  expect(keys('Первое место — у Томска, второе место — за Казанью.')).toEqual([
    'rank·tomsk·?·?·=1',
    'rank·kazan·?·?·=2',
  ])
})
