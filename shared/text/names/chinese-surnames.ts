/** The commonest Chinese surnames (National Bureau of Statistics, 400 commonest, and those met in the news) by their pinyin. */
const SINGLE =
  'ai an bai ban bao bi bian cai cao cen chai chang che chen cheng chi chu cui dai dang deng di diao ding dong dou du duan e fan fang fei feng fu gan gao ge geng gong gou gu guan guo gui hai han hang hao he hong hou hu hua huang huo ji jia jian jiang jiao jin jing ju kang ke kong kou kuang lai lan lang lao le lei leng li lian liang liao lin ling liu long lou lu luan luo lyu ma mai man mao mei meng mi miao min ming mo mou mu na nan nie ning niu ou pan pang pei peng pi ping pu qi qian qiao qin qiu qu quan que ran ren rong ruan sang sha shan shang shao she shen sheng shi shu shui si song su sui sun tan tang tao teng tian tie tong tu wan wang wei wen weng wu xi xia xian xiang xiao xie xin xing xiong xu xuan xue yan yang yao ye yi yin ying yong you yu yuan yue yun zang zeng zha zhai zhan zhang zhao zhe zhen zheng zhong zhou zhu zhuang zhuo zong zou zu zuo'
const COMPOUND =
  'ouyang sima shangguan zhuge situ dongfang huangfu murong linghu xiahou dugu yuchi gongsun zhangsun yuwen'
/** And as they are written, for telling a name from other words. */
const SINGLE_HAN =
  '艾安白班包鲍毕边卞蔡曹岑柴常车陈成程池迟储楚褚崔戴党邓狄刁丁董窦杜段鄂范樊方房费冯丰封凤符傅付富甘高郜戈葛耿宫龚弓勾古谷顾关管郭桂海韩杭郝何贺洪侯胡华黄霍姬吉纪季冀贾简江姜蒋焦金靳荆井景居鞠康柯孔寇匡邝旷赖兰郎劳乐雷冷黎李厉励郦连廉梁廖林凌刘柳龙隆娄卢鲁陆路栾罗骆吕马麦满毛茅梅孟米苗闵明莫牟牧穆那南倪聂宁牛钮欧潘庞裴彭皮平蒲浦朴戚祁齐钱乔秦丘邱仇曲屈瞿全阙冉任荣容阮桑沙单商尚邵佘申沈盛施石史时舒帅司宋苏隋孙谭谈汤唐陶滕田铁佟童涂屠万汪王韦卫魏温文翁乌巫邬吴伍武奚席习夏冼向项肖萧谢解辛邢熊徐许宣薛严言阎颜闫晏杨阳羊姚叶伊易阴殷尹应雍尤游于余俞喻虞禹郁袁岳云臧曾查翟詹占展张章赵甄郑钟仲周朱祝诸庄卓宗邹祖左'
const COMPOUND_HAN = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '司徒',
  '东方',
  '皇甫',
  '慕容',
  '令狐',
  '夏侯',
  '独孤',
  '尉迟',
  '公孙',
  '长孙',
  '宇文',
]

const single = new Set(SINGLE.split(' '))
const compound = new Set(COMPOUND.split(' '))
const singleHan = new Set(SINGLE_HAN)

/** Whether these letters are a Chinese surname in pinyin. */
export function isSurname(pinyin: string): boolean {
  return single.has(pinyin) || compound.has(pinyin)
}

/** How many of the first characters are a Chinese surname: 2, 1 or 0. */
export function surnameLength(han: string): 0 | 1 | 2 {
  if (COMPOUND_HAN.some((surname) => han.startsWith(surname))) return 2
  return singleHan.has(han.slice(0, 1)) ? 1 : 0
}
