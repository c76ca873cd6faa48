import { describe, expect, it } from 'vitest'
import { marksBetween } from './told.ts'

describe('nothing is marked where two wordings state the same', () => {
  it.each([
    ['It reached 6.58 percent.', 'en', 'Показатель достиг 6,58 %.', 'ru'],
    ['It reached 6.58%.', 'en', '达到百分之六点五八。', 'zh'],
    ['It reached 6.58 per cent.', 'en', '达到6.58％。', 'zh'],
    ['R&D was 6.58, 4.35 and 3.6 percent in Beijing, Shanghai and Guangdong.', 'en', 'В Пекине, Шанхае и Гуандуне — 6,58 %, 4,35 % и 3,6 %.', 'ru'],
    ['It spent 1.5 trillion yuan.', 'en', 'Было потрачено 1,5 трлн юаней.', 'ru'],
    ['It spent 1.5 trillion yuan.', 'en', '支出1.5万亿元。', 'zh'],
    ['The city has 12.67 million people.', 'en', '全市人口1267万人。', 'zh'],
    ['The population was 1.405 billion.', 'en', 'Население составило 1 млрд 405 млн человек.', 'ru'],
    ['More than 20,000 firms came.', 'en', 'Пришло более 20 тыс. предприятий.', 'ru'],
    ['More than 20,000 firms came.', 'en', '超过2万家企业参加。', 'zh'],
    ['About 230 million yuan was paid.', 'en', 'Выплачено около 230 млн юаней.', 'ru'],
    ['Within the next 10 years it will grow.', 'en', 'В ближайшие десять лет он вырастет.', 'ru'],
    ['Within the next decade it will grow.', 'en', '未来十年它将增长。', 'zh'],
    ['They are the top three regions.', 'en', 'Они вошли в тройку лидеров.', 'ru'],
    ['They are the top three regions.', 'en', '位居全国前三。', 'zh'],
    ['It took first place.', 'en', 'Он занял первое место.', 'ru'],
    ['It ranked third in the world.', 'en', '位居世界第三。', 'zh'],
    ['It grew 3 to 5 percent.', 'en', 'Рост составил 3–5 %.', 'ru'],
    ['BEIJING, Jan. 14 (Xinhua)', 'en', 'Пекин, 14 января /Синьхуа/', 'ru'],
    ['BEIJING, Jan. 14 (Xinhua)', 'en', '新华社北京1月14日电', 'zh'],
    ['He spoke on 2026-01-14.', 'en', 'Он выступил 14 января 2026 года.', 'ru'],
    ['He spoke on January 14, 2026.', 'en', '他于2026年1月14日发言。', 'zh'],
    ['He spoke on Wednesday.', 'en', 'Он выступил в среду.', 'ru'],
    ['He spoke on Wednesday, in 2026.', 'en', '他2026年1月14日发言。', 'zh'],
    ['In the first quarter of 2025 it grew.', 'en', 'В первом квартале 2025 года он вырос.', 'ru'],
    ['In Q1 2025 it grew.', 'en', '2025年第一季度增长。', 'zh'],
    ['In the first half of 2025 it grew.', 'en', '2025年上半年增长。', 'zh'],
    ['It will be built by 2035.', 'en', 'Его построят к 2035 году.', 'ru'],
    ['It will be built by 2035.', 'en', '到2035年建成。', 'zh'],
    ['It was proposed last December.', 'en', 'Это предложено в декабре прошлого года.', 'ru'],
    ['It was proposed last December.', 'en', '去年12月提出。', 'zh'],
    ['In 2016-2020 it grew.', 'en', 'В 2016–2020 годах он рос.', 'ru'],
    ['Yin Hejun told Xinhua.', 'en', 'Об этом Инь Хэцзюнь сообщил Синьхуа.', 'ru'],
    ['According to Yin Hejun, it is new.', 'en', 'По словам Инь Хэцзюня, это ново.', 'ru'],
    ['Minister Yin Hejun told Xinhua.', 'en', '科技部部长阴和俊对新华社说。', 'zh'],
    ['Xi Jinping met them.', 'en', 'Их приняли у Си Цзиньпина.', 'ru'],
    ['Reuters and TASS reported from Shenzhen.', 'en', '路透社和塔斯社从深圳报道。', 'zh'],
    ['Шанхай и Шэньчжэнь растут.', 'ru', '上海和深圳在增长。', 'zh'],
    ['Министр Инь Хэцзюнь выступил 14 января.', 'ru', '部长阴和俊1月14日发表讲话。', 'zh'],
    ['На это потратили 1,5 трлн юаней.', 'ru', '支出1.5万亿元。', 'zh'],
    ['Yin Hejun said 236,000 people came.', 'en', 'Minister Yin said that 236 thousand people came.', 'en'],
    ['The World Intellectual Property Organization published it.', 'en', 'It was published by WIPO.', 'en'],
    ['President Vladimir Putin met Sergei Shcherbakov.', 'en', 'Президент Владимир Путин встретился с Сергеем Щербаковым.', 'ru'],
    ['He spoke to Mikhail Mishustin, Roscosmos said.', 'en', 'Он говорил с Михаилом Мишустиным, сообщил Роскосмос.', 'ru'],
    ['It was told by Dmitry Peskov.', 'en', '佩斯科夫谈到了此事。', 'zh'],
    ['The Kremlin denied it.', 'en', 'Кремль это опроверг.', 'ru'],
    ['Об этом сказано в докладе Ван Цяна.', 'ru', '市长王强表示了这一点。', 'zh'],
    ['Сказано главой района Ван Цяном.', 'ru', '区长王强表示。', 'zh'],
    ['Письмо передали Ван Цяну.', 'ru', 'The letter went to Wang Qiang.', 'en'],
    ['По словам Ли Вэя, это ново.', 'ru', 'It is new, Li Wei said.', 'en'],
    ['Они встретились с Ли Юем.', 'ru', 'They met Li Yu.', 'en'],
    ['По словам Чжан Лина, это ново.', 'ru', '主任张丽娜表示，这是新的。', 'zh'],
    ['По словам Чжан Лина, это ново.', 'ru', '主任张玲表示，这是新的。', 'zh'],
    ['По словам Ван Цяна, это ново.', 'ru', '王强在会上发言。', 'zh'],
    ['It reached 6.58 percent.', 'en', 'Показатель достиг 6,58 проц.', 'ru'],
    ['It was 6.58 percent of GDP, up 0.3 percentage points.', 'en', 'Это 6,58 проц. ВВП, выше на 0,3 проц. п. прошлого.', 'ru'],
    ['It rose 0.3 percentage points this year.', 'en', 'В этом году он вырос на 0,3 п.п.', 'ru'],
    ['It rose 0.3 percentage points this year.', 'en', 'В этом году он вырос на 0,3 п. п.', 'ru'],
    ['It rose 2 percentage points this year.', 'en', 'В этом году он вырос на 2 проц. пункта.', 'ru'],
    ['About one third of the funds is private.', 'en', 'Около трети средств — частные.', 'ru'],
    ['About one third of the funds is private.', 'en', '约三分之一的资金为民间资金。', 'zh'],
    ['Two-thirds of the funds are private.', 'en', 'Две трети средств — частные.', 'ru'],
    ['Nearly two thirds of them came.', 'en', 'Пришли почти две трети.', 'ru'],
    ['It fell by a quarter.', 'en', 'Он снизился на четверть.', 'ru'],
    ['A quarter of the firms left.', 'en', '四分之一的企业离开了。', 'zh'],
    ['More than half of the firms left.', 'en', 'Ушло более половины предприятий.', 'ru'],
    ['More than half of the firms left.', 'en', '超过一半的企业离开了。', 'zh'],
    ['Half of the firms left.', 'en', 'Ушло 50 % предприятий.', 'ru'],
    ['One fifth of the firms left.', 'en', 'Ушла пятая часть предприятий.', 'ru'],
    ['Three quarters of the firms left.', 'en', 'Ушли три четверти предприятий.', 'ru'],
    ['Half a million people came.', 'en', '50万人参加。', 'zh'],
    ['In the second half of 2025 it grew.', 'en', 'Во второй половине 2025 года он вырос.', 'ru'],
    ['The zone covers 12.5 square kilometers.', 'en', 'Зона охватывает 12,5 кв. км.', 'ru'],
    ['COVID-19 and the G60 corridor on 5G.', 'en', 'COVID-19 и коридор G60 на 5G.', 'ru'],
  ])('%s (%s) = %s (%s)', (left, leftLanguage, right, rightLanguage) => {
    expect(marksBetween(left, right, [leftLanguage, rightLanguage])).toEqual([])
  }) // prettier-ignore
})

describe('what two sentences state otherwise is marked with both values', () => {
  it.each([
    ['It reached 6.58 percent.', 'en', 'Показатель достиг 6,85 %.', 'ru', ['number: 6.58 percent → 6.85 percent']],
    ['It reached nearly 6.6 percent.', 'en', 'Показатель достиг 6,58 %.', 'ru', ['number: nearly 6.6 percent → 6.58 percent']],
    ['It rose 0.18 percentage points.', 'en', '增长0.18%。', 'zh', ['number: 0.18 percentage points → 0.18 percent']],
    ['It spent 1.5 trillion yuan.', 'en', '支出1.5亿元。', 'zh', ['number: 1.5 trillion yuan → 150 million yuan']],
    ['It spent 1.5 trillion yuan.', 'en', 'Потрачено 1,5 трлн долларов.', 'ru', ['number: 1.5 trillion yuan → 1.5 trillion US dollars']],
    ['More than 60 firms came.', 'en', 'Пришли 60 предприятий.', 'ru', ['number: more than 60 → 60']],
    ['Within the next 10 years it will grow.', 'en', 'В ближайшие пять лет он вырастет.', 'ru', ['number: 10 years → 5 years']],
    ['They are the top three regions.', 'en', '位居全国前五。', 'zh', ['number: top 3 → top 5']],
    ['It took first place.', 'en', 'Он занял второе место.', 'ru', ['number: No. 1 → No. 2']],
    ['Beijing, Shanghai and Guangdong spent 6.58, 4.35 and 3.6 percent.', 'en', 'В Пекине, Шанхае и Гуандуне — 4,35 %, 6,58 % и 3,6 %.', 'ru', ['number: 6.58 percent → 4.35 percent', 'number: 4.35 percent → 6.58 percent']],
    ['BEIJING, Jan. 14 (Xinhua)', 'en', 'Пекин, 16 января /Синьхуа/', 'ru', ['date: XXXX-01-14 → XXXX-01-16']],
    ['He spoke on Wednesday.', 'en', '他周四发言。', 'zh', ['date: Wednesday → Thursday']],
    ['He spoke on Wednesday.', 'en', 'Он выступил 15 января 2026 года.', 'ru', ['date: Wednesday → 2026-01-15']],
    ['It will be built by 2035.', 'en', '到2030年建成。', 'zh', ['date: 2035 → 2030']],
    ['In the first quarter of 2025 it grew.', 'en', '2025年第二季度增长。', 'zh', ['date: 2025-Q1 → 2025-Q2']],
    ['Growth in January 2026 was strong.', 'en', 'Рост 14 января 2026 года был сильным.', 'ru', ['date: 2026-01 → 2026-01-14']],
    ['Yin Hejun told Xinhua.', 'en', 'Об этом Ван Чжиган сообщил Синьхуа.', 'ru', ['name: Yin Hejun → Wang Zhigang']],
    ['Yin Hejun told Xinhua.', 'en', 'Об этом министр сообщил ТАСС.', 'ru', ['name: Yin Hejun → ·', 'name: Xinhua → TASS']],
    ['Shanghai leads.', 'en', '深圳领先。', 'zh', ['name: Shanghai → Shenzhen']],
    ['China leads Japan.', 'en', 'Китай опережает Южную Корею.', 'ru', ['name: Japan → South Korea']],
    ['Deputy Denis Manturov said so.', 'en', 'Так сказал заместитель Дмитрий Чернышенко.', 'ru', ['name: Manturov → Chernyshenko']],
    ['They met Sergey Lavrov.', 'en', 'Они встретились с министром.', 'ru', ['name: Lavrov → ·']],
    ['По словам Чжан Вэя, это ново.', 'ru', 'По словам Ван Цяна, это ново.', 'ru', ['name: Zhang Wei → Wang Qiang']],
    ['Показатель достиг 6,58 проц. ВВП.', 'ru', '达到6.85%。', 'zh', ['number: 6.58 percent → 6.85 percent']],
    ['One third of the funds is private.', 'en', 'Two thirds of the funds are private.', 'en', ['number: 1/3 → 2/3']],
    ['Около трети средств — частные.', 'ru', 'Около четверти средств — частные.', 'ru', ['number: about 1/3 → about 1/4']],
    ['约三分之一的资金为民间资金。', 'zh', '约四分之一的资金为民间资金。', 'zh', ['number: about 1/3 → about 1/4']],
    ['One third of the funds is private.', 'en', 'Частные — четверть средств.', 'ru', ['number: 1/3 → 1/4']],
    ['Half of the firms left.', 'en', '三分之二的企业离开了。', 'zh', ['number: 1/2 → 2/3']],
    ['A third of the firms left.', 'en', 'Ушло 40 % предприятий.', 'ru', ['number: 1/3 → 40 percent']],
    ['A third company left.', 'en', 'Ушла вторая компания.', 'ru', ['number: No. 3 → No. 2']],
    ['The zone covers 12.5 square kilometers.', 'en', 'Зона охватывает 15,2 кв. км.', 'ru', ['number: 12.5 km² → 15.2 km²']],
    ['The rate is 5 per 10,000 people.', 'en', 'Показатель — 6 на 10 тыс. человек.', 'ru', ['number: 5 per 10 000 people → 6 per 10 000 people']],
    ['The firm Huawei opened it in 2020.', 'en', 'The firm Xiaomi opened it in 2020.', 'en', ['name: Huawei → Xiaomi']],
  ])('%s (%s) ≠ %s (%s)', (left, leftLanguage, right, rightLanguage, marks) => {
    expect(marksBetween(left, right, [leftLanguage, rightLanguage])).toEqual(marks)
  }) // prettier-ignore

  it('marks spans that hold the words', () => {
    const left = 'It began. BEIJING, Jan. 14 (Xinhua) -- it reached 6.58 percent.'
    const right = 'Начало. Пекин, 16 января /Синьхуа/ -- показатель достиг 6,85 %.'
    expect(marksBetween(left, right, ['en', 'ru'])).toEqual([
      'date: XXXX-01-14 → XXXX-01-16',
      'number: 6.58 percent → 6.85 percent',
    ])
  })
})

describe('hedges within one language', () => {
  it.each([
    ['China plans to expand it.', 'China will expand it.', 'en', ['hedge: plan → will']],
    ['It may rise.', 'It will rise.', 'en', ['hedge: possible → will']],
    ['He reportedly resigned on Monday.', 'He resigned on Monday.', 'en', ['hedge: reported → ·']],
    ['It cost 5 million yuan.', 'It cost at least 5 million yuan.', 'en', ['hedge: · → at-least']],
    ['It is around 4.4 percent.', 'It is 4.4 percent.', 'en', ['hedge: about → ·']],
    ['It is expected to grow.', 'It is likely to grow.', 'en', ['hedge: expected → likely']],
    ['The so-called hub opened.', 'The hub opened.', 'en', ['hedge: doubted → ·']],
    ['It must be built and may be sold.', 'It should be built and may be sold.', 'en', ['hedge: must → should']],
    ['It plans to build it here.', 'It intends to build it here.', 'en', []],
    ['In May it rose.', 'In May it rose fast.', 'en', []],
    ['Китай планирует расширить центры.', 'Китай расширит центры.', 'ru', ['hedge: plan → ·']],
    ['Он может вырасти.', 'Он будет вырастать.', 'ru', ['hedge: possible → will']],
    ['Это стоило около 5 млн юаней.', 'Это стоило 5 млн юаней.', 'ru', ['hedge: about → ·']],
    ['Он якобы ушёл в отставку.', 'Он ушёл в отставку.', 'ru', ['hedge: reported → ·']],
    ['Ожидается рост экономики.', 'Вероятен рост экономики.', 'ru', ['hedge: expected → likely']],
    ['中国计划扩展创新中心。', '中国将扩展创新中心。', 'zh', ['hedge: plan → will']],
    ['经济可能增长。', '经济预计增长。', 'zh', ['hedge: possible → expected']],
    ['据称他已经辞职。', '他已经辞职。', 'zh', ['hedge: reported → ·']],
    ['增长约5%。', '增长5%。', 'zh', ['hedge: about → ·']],
    ['至少有五家企业参加。', '有五家企业参加。', 'zh', ['hedge: at-least → ·']],
  ])('%s → %s', (left, right, language, marks) => {
    expect(marksBetween(left, right, [language, language])).toEqual(marks)
  }) // prettier-ignore

  it('marks none between languages, where no words can be compared', () => {
    expect(marksBetween('China plans to expand it.', 'Китай расширит его.', ['en', 'ru'])).toEqual([])
  })
})
