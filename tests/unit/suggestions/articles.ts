/**
 * Articles the rules were not written for, each with what a careful reader would mark. `expected` are the checkable
 * claims, as `kind · hub(s) · indicator · period · number`; `welcome` may be offered too without being noise.
 */
export type Article = {
  readonly name: string
  readonly text: string
  readonly expected: readonly string[]
  readonly welcome: readonly string[]
}

export const articles: readonly Article[] = [
  {
    name: 'unemployment in Berlin',
    text: `Berlin labour market cools in autumn

BERLIN, Oct. 31, 2025 (Example Press) -- The registered unemployment rate in Berlin stood at 10.2 percent in October 2025, the regional employment agency said on Friday.

That is 0.4 percentage points more than a year earlier. In Hamburg, the registered unemployment rate was 8.3 percent, while Bremen recorded 11.5 percent, the highest of all German states.

Around 215,000 people were registered as unemployed in Berlin. Youth unemployment fell by 1.2 percent year on year.

"The slowdown in construction has led to more layoffs than we expected," said Petra Lindner, who heads the agency. "We should not read too much into one month."

The Senate plans to spend 120 million euros on training by 2027. A new job centre was opened in Neukölln in September.

Photo: Example Press. All rights reserved.`,
    expected: [
      'value·berlin·registered-unemployment-rate·2025-10·10.2',
      'value·hamburg·registered-unemployment-rate·2025-10·8.3',
      'value·bremen·registered-unemployment-rate·2025-10·11.5',
      'change·berlin·registered-unemployment-rate·2025-10·0.4',
      'rank·bremen·registered-unemployment-rate·2025-10·=1',
      'value·berlin·registered-unemployed-people·2025-10·215000',
      'cause·Petra Lindner',
      'plan·2027',
    ],
    welcome: ['event·?', 'change·berlin·?·2025-10·1.2', 'opinion·Petra Lindner'],
  },
  {
    name: 'exports of Vietnam',
    text: `Vietnam's exports hit a record

HANOI, Jan. 6, 2025 (Sample Wire) - Vietnam's exports reached $405.5 billion in 2024, up 14.3 percent from 2023, the General Statistics Office reported. Imports grew 16.7 percent to $380.8 billion.

Bac Ninh and Ho Chi Minh City exported goods worth $42.1 billion and $38.6 billion, respectively, making them the top two exporters in the country. Hai Phong ranked third.

The United States remained the largest market. Foreign-invested companies accounted for 71.7 percent of exports in 2024.

Vietnam aims to raise exports by 12 percent this year. According to the Ministry of Industry and Trade, exports rose thanks to strong demand for electronics.

Subscribe to our newsletter for daily updates.`,
    expected: [
      'value·vietnam·exports·2024·405.5',
      'change·vietnam·exports·2024·14.3',
      'value·vietnam·imports·2024·380.8',
      'change·vietnam·imports·2024·16.7',
      'value·bac-ninh·exports·2024·42.1',
      'value·ho-chi-minh-city·exports·2024·38.6',
      'rank·bac-ninh,ho-chi-minh-city·exports·2024·<2',
      'rank·hai-phong·exports·2024·=3',
      'value·?·?·2024·71.7',
      'cause·Ministry of Industry and Trade',
      'plan·?',
    ],
    welcome: ['rank·united-states'],
  },
  {
    name: 'university ranking',
    text: `Asian universities climb in new ranking

LONDON, 12 June 2025 - Lakeside University topped the World Campus Ranking 2025 for the first time, overtaking Northgate University.

Hillcrest Institute of Technology ranked fourth, and Tsinghua University placed 12th. Three of the top ten universities are in Singapore and Hong Kong.

Lakeside University had 31,400 students in 2024, compared with 29,900 in 2022. Its research income rose from $410 million in 2020 to $655 million in 2024.

"International students bring new ideas to the labs," said Maria Costa, the university's rector. "The result shows that our strategy works."

The university opened a campus in Kuala Lumpur in 2023.`,
    expected: [
      'rank·lakeside-university·world-campus-ranking·2025·=1 first overtakes northgate-university',
      'rank·hillcrest-institute-of-technology·world-campus-ranking·2025·=4',
      'rank·tsinghua-university·world-campus-ranking·2025·=12',
      'value·lakeside-university·students·2024·31400',
      'value·lakeside-university·students·2022·29900',
      'value·lakeside-university·research-income·2020·410',
      'value·lakeside-university·research-income·2024·655',
      'change·lakeside-university·research-income·2024·up',
      'event·kuala-lumpur',
    ],
    welcome: ['opinion·Maria Costa', 'cause·Maria Costa', 'value·?·?·2025·3'],
  },
  {
    name: 'patents and start-ups in Korea and India',
    text: `Daejeon and Bengaluru race for start-ups

By our correspondent. Published: 3 March 2025

Bengaluru was home to 53 unicorn companies in 2024, more than any other Indian city. Mumbai and Delhi had 21 and 18 unicorn companies.

Daejeon's R&D intensity is higher than Seoul's: in 2023 it reached 8.1 percent of GDP against 3.9 percent in Seoul. South Korea spent 5.2% of its GDP on R&D in 2022, second only to Israel.

PCT applications from Daejeon doubled between 2015 and 2023. Seoul ranked third in the Nature Index science city ranking in 2024, up from fifth a year earlier.

By 2030, Daejeon wants to attract 200 foreign research teams, Mayor Kim Do-yun said. The city signed an agreement with Bengaluru on 14 February 2025.`,
    expected: [
      'value·bengaluru·unicorn-companies·2024·53',
      'value·mumbai·unicorn-companies·2024·21',
      'value·delhi·unicorn-companies·2024·18',
      'comparison·daejeon>seoul·rd-expenditure-intensity·2023',
      'value·daejeon·rd-expenditure-intensity·2023·8.1',
      'value·seoul·rd-expenditure-intensity·2023·3.9',
      'value·south-korea·rd-expenditure-intensity·2022·5.2',
      'change·daejeon·pct-international-applications·2023·2',
      'rank·seoul·nature-index-science-city-rank·2024·=3',
      'plan·2030',
      'event·bengaluru',
    ],
    welcome: ['rank·south-korea', 'rank·bengaluru', 'rank·seoul', 'change·daejeon'],
  },
  {
    name: 'Russian: regions and spending on science',
    text: `Москва и Татарстан нарастили расходы на науку

МОСКВА, 14 марта 2025 года /Пример-Новости/ -- Внутренние затраты на исследования и разработки в Москве в 2023 году составили 640,5 млрд рублей, в Санкт-Петербурге — 233,1 млрд рублей, сообщила Ольга Романова, директор Института статистики.

Доля расходов на НИОКР в ВВП России в 2023 году составила 0,96 %, что на 0,02 процентного пункта выше, чем в 2022 году.

Уровень безработицы в Казани и Новосибирске достиг 2,1 % и 2,4 % соответственно. Казань заняла третье место в рейтинге инновационных городов 2024 года, впервые обогнав Новосибирск.

«Благодаря новым лабораториям число патентов растёт», — сказала Ольга Романова. К 2030 году Казань планирует удвоить число технологических компаний.

В 2024 году в Казани открылся новый технопарк. Численность населения Екатеринбурга превысила 1,5 млн человек.

Читайте также: другие новости региона.`,
    expected: [
      'value·moscow·rd-expenditure·2023·640.5',
      'value·saint-petersburg·rd-expenditure·2023·233.1',
      'value·russia·rd-expenditure-intensity·2023·0.96',
      'change·russia·rd-expenditure-intensity·2023·0.02',
      'value·kazan·unemployment-rate·?·2.1',
      'value·novosibirsk·unemployment-rate·?·2.4',
      'rank·kazan·?·2024·=3 first overtakes novosibirsk',
      'cause·Ольга Романова',
      'plan·2030',
      'event·kazan',
      'value·yekaterinburg·population·?·1.5',
    ],
    welcome: [],
  },
  {
    name: 'Chinese: output and patents of provinces',
    text: `江苏经济总量再上新台阶

示例社南京1月20日电 2024年，江苏地区生产总值达13.7万亿元，比上年增长5.8%。苏州、南京、无锡地区生产总值分别为2.67万亿元、1.85万亿元和1.63万亿元。

江苏研发投入强度为3.36%，居全国第四位。全省高新技术企业超过5.7万家。

江苏省统计局局长王立新表示，由于制造业投资增加，经济保持稳定增长。

根据规划，到2030年，江苏研发投入强度将达到3.8%。2024年，苏州设立了3家新的国家实验室。

南京在自然指数科研城市排名中位居第五，首次超过纽约。

责任编辑：示例`,
    expected: [
      'value·jiangsu·gross-regional-product·2024·13.7',
      'change·jiangsu·gross-regional-product·2024·5.8',
      'value·suzhou·gross-regional-product·2024·2.67',
      'value·nanjing·gross-regional-product·2024·1.85',
      'value·wuxi·gross-regional-product·2024·1.63',
      'value·jiangsu·rd-expenditure-intensity·?·3.36',
      'rank·jiangsu·rd-expenditure-intensity·?·=4',
      'value·jiangsu·high-tech-enterprises·?·5.7',
      'cause·王立新',
      'plan·2030',
      'event·suzhou',
      'rank·nanjing·nature-index-science-city-rank·?·=5 first overtakes new-york-city',
    ],
    welcome: [],
  },
  {
    name: 'renewable energy in Spain and Portugal',
    text: `# Iberian grids turn green

Portugal generated 71 percent of its electricity from renewable sources in 2024, compared with 56 percent in Spain, according to the Iberian Grid Observatory.

The renewable share of electricity in Spain rose by 6 percentage points between 2022 and 2024. In the first half of 2025 it reached 58.9%.

Lisbon and Madrid joined the Atlantic Energy Cluster in 2023. The cluster now includes Lisbon, Madrid, Porto and Bordeaux.

Average household prices in Spain were lower than in Germany. Wind capacity in Portugal totalled 5,900 megawatts at the end of 2024.

"More interconnectors would lower prices for everyone," engineer Rui Matos told reporters.

*This article is for informational purposes only. Cookie policy.*`,
    expected: [
      'value·portugal·?·2024·71',
      'value·spain·?·2024·56',
      'change·spain·renewable-share-of-electricity·2024·6',
      'value·spain·renewable-share-of-electricity·2025-H1·58.9',
      'membership·atlantic-energy-cluster·lisbon,madrid',
      'membership·atlantic-energy-cluster·lisbon,madrid,porto,bordeaux',
      'comparison·spain<germany',
      'value·portugal·?·2024·5900',
      'cause·Rui Matos',
    ],
    welcome: [],
  },
  {
    name: 'tea and ports in Kenya',
    text: `Kenya's tea output recovers

NAIROBI (Reuters-style sample) 12 May 2025 - Kenya produced 598.5 million kilograms of tea in 2024, a 4.9% increase from 570.3 million kilograms the previous year, the Tea Board said.

Mombasa handled 41.1 million tonnes of cargo in 2024, up from 35.98 million tonnes in 2023. Nairobi's population grew to 4.8 million, and the city's poverty rate dropped to 15.9% in 2024 from 18.4% in 2019.

The inflation rate eased to 3.8 percent in April, below the central bank's target, while Uganda's inflation rate was 3.5 percent.

Kenya overtook Sri Lanka as the world's largest black tea exporter. "Better roads allow farmers to reach the factories in time," said Grace Wanjiru, chief executive of a cooperative in Kericho.

The government intends to double irrigated land by 2030.`,
    expected: [
      'value·kenya·?·2024·598.5',
      'value·kenya·?·2023·570.3',
      'change·kenya·?·2024·4.9',
      'value·mombasa·?·2024·41.1',
      'value·mombasa·?·2023·35.98',
      'value·nairobi·population·?·4.8',
      'value·nairobi·?·2024·15.9',
      'value·nairobi·?·2019·18.4',
      'value·?·?·?·3.8',
      'value·uganda·?·?·3.5',
      'rank·kenya·?·?·=1 overtakes sri-lanka',
      'cause·Grace Wanjiru',
      'plan·2030',
    ],
    welcome: [],
  },
  {
    name: 'chips in Poland',
    text: `Poland catches up in chips

Warsaw, 3 September 2024. Polish semiconductor start-ups raised €312 million in the first half of 2024, almost three times as much as in the same period of 2023.

Wrocław accounts for 38 percent of the country's chip designers, ahead of Kraków (27 percent) and Gdańsk (14 percent).

In a 2024 survey by the European Patent Office, Poland placed 15th in Europe by patent applications per million inhabitants, with 17.4 applications. Germany had 297.

Unemployment in Kraków is the lowest in Poland: 2.1 percent at the end of July 2024, against a national average of 5.0 percent.

The plant, which Intel had planned near Wrocław, was expected to create 2,000 jobs by 2027.`,
    expected: [
      'value·?·?·2024-H1·312',
      'value·wrocław·?·?·38',
      'value·krakow·?·?·27',
      'value·gdansk·?·?·14',
      'rank·poland·?·2024·=15',
      'value·?·?·2024·17.4',
      'value·germany·?·2024·297',
      'value·krakow·?·2024-07·2.1',
      'value·poland·?·2024-07·5',
    ],
    welcome: ['rank·krakow'],
  },
  {
    name: 'Russian: exports of Uzbekistan',
    text: `Экспорт Узбекистана вырос на четверть

ТАШКЕНТ, 21 января 2025 г. (Образец) — Экспорт Узбекистана в 2024 году достиг 26,9 млрд долларов, увеличившись на 8,4 % по сравнению с 2023 годом. Импорт составил 39 млрд долларов.

Крупнейшими торговыми партнёрами остались Китай (12,5 млрд долларов) и Россия (11,6 млрд долларов).

Ташкент и Самарканд вошли в десятку самых посещаемых городов Центральной Азии. Самарканд посетили более 2 млн туристов, что на 30 % больше, чем годом ранее.

По словам министра Лазиза Кудратова, новые соглашения позволят снизить таможенные издержки. К 2030 году страна намерена увеличить экспорт до 45 млрд долларов.`,
    expected: [
      'value·uzbekistan·?·2024·26.9',
      'change·uzbekistan·?·2024·8.4',
      'value·uzbekistan·?·2024·39',
      'value·china·?·2024·12.5',
      'value·russia·?·2024·11.6',
      'rank·tashkent·?·?·<10',
      'cause·Лазиза Кудратова',
      'plan·2030',
    ],
    welcome: ['rank·'],
  },
  {
    name: 'Chinese: firms of Shenzhen',
    text: `深圳高新技术企业数量再创新高

新示例社深圳2月5日电 记者从深圳市政府获悉，截至2024年底，深圳国家高新技术企业达2.5万家，同比增长3.3%。2023年，深圳研发投入强度达6.46%，高于全国平均水平。

在2024年全球创新指数中，深圳—香港—广州集群连续五年位居第二，仅次于东京—横滨。PCT国际专利申请量连续21年位居全国城市首位。

深圳市科技创新局局长张林表示，新政策将有助于降低企业融资成本。

到2026年，深圳计划新建100家重点实验室。去年，腾讯在深圳成立了新的人工智能研究院。`,
    expected: [
      'value·shenzhen·high-tech-enterprises·2024·2.5',
      'change·shenzhen·high-tech-enterprises·2024·3.3',
      'value·shenzhen·rd-expenditure-intensity·2023·6.46',
      'comparison·shenzhen>china·rd-expenditure-intensity·2023',
      'rank·shenzhen-hong-kong-guangzhou·gii-cluster-rank·GII 2024·=2',
      'rank·shenzhen·pct-international-applications·?·=1',
      'cause·张林',
      'plan·2026',
      'event·shenzhen',
    ],
    welcome: [],
  },
]
