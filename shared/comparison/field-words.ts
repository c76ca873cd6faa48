/**
 * Words of the field and of news about it in three languages: beginnings of words in English and Russian, the word itself in
 * Chinese. They are no dictionary for readers: an aligner only counts which sentences have them in common, so that a few false
 * ones do no harm, and what is missing is made up for by numbers, names and lengths.
 */
const ROWS = `
innovat|инновац|创新
technolog tech|технолог техник техниче|技术 科技
scien|наук науч|科学 科技
research r&d|исследован ниокр|研究 研发
develop|развит разработ|发展 开发 研发
cluster|кластер|集群
region|регион|区域 地区
coordinat|координац согласов|协调 协同
enterprise compan firm|предприят компан фирм|企业 公司
industr|промышлен индустр отрасл|产业 工业
manufactur|производств обрабатыва|制造
government|правительств|政府
minist|министр министер|部长 部
resource|ресурс|资源
market|рынок рынк рыноч|市场
laborator lab|лаборатор|实验室
cost price|стоимост цен затрат издерж расход|成本 价格 造价 费用
reduc cut lower|сниз сократ сокращ уменьш|降低 减少 缩短 下降
increas rise rose grew grow growth up|рост вырос увелич повыс прибав|增长 上升 提高 提升 增加
fell fall drop decline shrank shrink down|упал снизил сократил паден уменьш|下降 减少 下跌
invest|инвестиц вложен|投资
econom|экономи|经济
financ fund|финанс фонд|金融 资金 基金
bank|банк|银行
trade|торгов|贸易
export|экспорт|出口
import|импорт ввоз|进口
consum|потреб|消费
retail|рознич|零售
sale|продаж|销售
job employ|занят работ трудо|就业 岗位
unemploy jobless|безработ|失业
population|населен|人口
urban cit town|город|城市 城镇 市
rural village|сельск деревн|农村
province provincial|провинц|省
world global international|мир глобал международ|世界 全球 国际
network|сет|网络
integrat|интеграц соедин|融合 整合
cooperat collaborat|сотруднич|合作
plan|план|计划 规划
goal target aim objective|цел|目标
talent personnel skilled|кадр талант специалист|人才
university universit|университет вуз|大学 高校
patent|патент|专利
index|индекс|指数
rank|рейтинг мест|排名 位居
first|перв впервые|首次 第一 首
lead leader leading|лидер ведущ глав|领先 领导
topp took first|возглав|首位 第一 榜首
chairman chair|председател|董事长 主席
director head chief|директор глав руководител|局长 总裁 院长 主任
president|президент|总统 主席
premier prime|премьер|总理
deputy vice|заместител вице|副
spokes|представител|发言人
journalist reporter interview|журналист интервью корреспондент|记者 采访
said told|сказал сообщил заявил отметил|说 表示 称 指出
entrepreneur|предпринимател|企业家
expert analyst|эксперт аналитик|专家 分析
statist|статистич|统计
data figure|данн|数据
report|доклад отч[её]т сообщ|报告 报道
conference meeting session|конференц совещан заседан|会议 大会
measure|мер|举措 措施
polic|политик|政策
law legisl|закон|法律 法规
reform|реформ|改革
support|поддерж|支持
strengthen|усил укреп|强化 加强
promot|содейств продвиж|促进 推动
expand extend wid|расшир распростран|扩展 扩大
cover encompass|охват|覆盖
capital|столиц капитал|首都 资本
branch|филиал|分公司
office|офис представительств|办事处
establish set|созда учред|设立 建立
build construct|постро строи|建设 建成 建造
effect|эффект|效应 效果
result achiev|результат достиж|成果
recogni|призна|认可
strength power|сил мощ|实力 力量
capac abilit|потенциал способност мощност|能力
quality|качеств|质量
modern|современ|现代
system|систем|体系 系统
secur safet|безопасност|安全
energ|энерг|能源
electric power|электр|电
nuclear|атомн ядерн|核
reactor|реактор|反应堆
station|станц|站
moon lunar|лун|月球 月
space|космос космич|航天 太空
satellite|спутник|卫星
launch|запуск запуст|发射 启动
project|проект|项目
sign memorand agreement|подпис меморандум соглашен|签署 备忘录 协议
trust|довер|信任 互信
countr nation state|стран государств|国家 全国 国
side part|сторон|方 双方
disclos reveal|раскры|透露 披露
academ|академ|科学院
demand|спрос|需求 供
suppl|предлож|供
pressure|давлен|压力
strong|сильн|强
weak|слаб|弱
domestic home|внутренн|国内
foreign|иностран внешн|外
digital|цифров|数字
intelligen ai|интеллект|智能 人工智能
chip semiconductor|чип полупровод микросхем|芯片 半导体
comput|вычислит компьютер|计算
software|программн|软件
internet online|интернет онлайн|互联网
vehicle car auto|автомобил|汽车
health medic|здравоохран медиц|医疗 健康
environment green|эколог зел[её]н|环境 绿色
climat carbon|климат углерод|气候 碳
water|вод|水
road rail transport|дорог транспорт|交通 铁路
port|порт|港口
zone park|зон парк|区 园区
school educat|школ образован|学校 教育
student|студент|学生
train|подготов обуч|培训
public societ social|обществ социал|社会 公共
people citizen resident|жител граждан люд|人 居民
life live|жизн|生活
year annual|год|年
month|месяц|月
recent|недавн последн|近年 近期 日前
future next coming|будущ ближайш следующ|未来
new|нов|新
old former|прежн бывш|原 旧
large big major great|крупн больш|大
small|мал небольш|小
high|высок|高
low|низк|低
fast rapid quick speed|быстр ускор|快 加快
cycle|цикл|周期
stage phase|этап|阶段
transition shift transform|переход преобраз|转变 转型
role|рол|作用
priorit key|приоритет ключев|重点 优先
import signific|важн значим|重要
influen|влиян|影响
compet|конкур|竞争
advantage|преимуществ|优势
problem challenge|проблем вызов|问题 挑战
risk|риск|风险
crisis|кризис|危机
war militar|войн воен|战争 军
weapon|оруж|武器
sanction|санкц|制裁
dispute conflict|спор конфликт|争端 冲突
agree|договор соглас|同意 商定
election vote|выбор голосов|选举 投票
parliament congress|парламент конгресс|议会 国会
court|суд|法院
police|полиц|警方 警察
attack|атак нападен|袭击
kill death died|погиб умер смерт|死亡
injur wound|ранен пострада|受伤
fire|пожар|火灾
earthquake|землетряс|地震
flood|наводнен|洪水
weather|погод|天气
disease virus|болезн вирус|疾病 病毒
vaccin|вакцин|疫苗
hospital|больниц|医院
food|продовольств пищ|食品 粮食
agricult farm|сельскохозяйств|农业
oil|нефт|石油
gas|газ|天然气
coal|угол угл|煤
steel|стал|钢
gold|золот|黄金
budget|бюджет|预算
tax|налог|税
tariff|тариф пошлин|关税
debt|долг|债务
currency|валют|货币
stock share|акци|股
profit|прибыл|利润
revenue income|доход выручк|收入
wage salar|зарплат|工资
house housing property estate|жиль недвижим|房地产 住房
fixed asset|основн|固定资产
gross product gdp|валов ввп|生产总值
quarter|квартал|季度
percent|процент|百分
average|средн|平均
record|рекорд|纪录 创
publish release|опублик|发布 公布
warn|предупред|警告 预警
expect forecast|ожида прогноз|预计 预测
note disclaimer|обрат примечан|注
source|источник|来源
`

type FieldWords = {
  readonly english: ReadonlyMap<string, readonly number[]>
  readonly russian: ReadonlyMap<string, readonly number[]>
  readonly chinese: ReadonlyMap<string, readonly number[]>
}

const rows = ROWS.trim().split('\n')

function column(at: number): ReadonlyMap<string, readonly number[]> {
  const words = new Map<string, number[]>()
  rows.forEach((row, number) => {
    for (const word of (row.split('|')[at] ?? '').split(' ').filter(Boolean))
      words.set(word.replace('[её]', 'е'), [...(words.get(word.replace('[её]', 'е')) ?? []), number])
  })
  return words
}

const fieldWords: FieldWords = { english: column(0), russian: column(1), chinese: column(2) }
const LONGEST_CHINESE = 4

/** The numbers of the rows whose words a passage has. */
export function fieldWordsIn(text: string): ReadonlySet<number> {
  const found = new Set<number>()
  for (const [word] of text.toLowerCase().matchAll(/[a-z&]{2,40}|[а-яё]{2,40}/gu)) {
    const table = /^[a-z&]/.test(word) ? fieldWords.english : fieldWords.russian
    const plain = word.replaceAll('ё', 'е')
    for (let length = 2; length <= plain.length; length++)
      for (const row of table.get(plain.slice(0, length)) ?? [])
        if (length > 3 || length >= plain.length - 2) found.add(row)
  }
  for (const [run] of text.matchAll(/\p{Script=Han}{1,2000}/gu))
    for (let at = 0; at < run.length; at++)
      for (let length = 1; length <= LONGEST_CHINESE; length++)
        for (const row of fieldWords.chinese.get(run.slice(at, at + length)) ?? []) found.add(row)
  return found
}
