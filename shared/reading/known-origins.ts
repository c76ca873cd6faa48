/**
 * Publishers and bodies that reports in three languages rest on, by one name each. A ministry's bare name is left out: more
 * than one country has a Ministry of Science and Technology.
 */
const ORIGINS: readonly (readonly [name: string, ...aliases: string[]])[] = [
  ["People's Daily", 'Renmin Ribao', 'Жэньминь жибао', '人民日报', '人民日报社'],
  ["People's Daily Online", 'Жэньминь жибао онлайн', '人民网'],
  ['CCTV', 'China Central Television', 'Центральное телевидение Китая', '中央电视台', '央视', '中央广播电视总台'],
  ['CGTN', 'China Global Television Network'],
  ['China Daily', 'Чайна дейли', '中国日报'],
  ['Global Times', 'Хуаньцю шибао', '环球时报'],
  ['Science and Technology Daily', 'Кэцзи жибао', '科技日报'],
  ['Guangming Daily', 'Гуанмин жибао', '光明日报'],
  ['State Council of China', "State Council of the People's Republic of China", 'Госсовет КНР', 'Государственный совет КНР', '国务院', '中国国务院', '中华人民共和国国务院'],
  ['Ministry of Science and Technology of China', "Ministry of Science and Technology of the People's Republic of China", 'Chinese Ministry of Science and Technology', "China's Ministry of Science and Technology", 'Министерство науки и техники КНР', 'Министерство науки и техники Китая', 'Миннауки КНР', '中国科技部', '中国科学技术部', '中华人民共和国科学技术部'],
  ['National Bureau of Statistics of China', "China's National Bureau of Statistics", 'Государственное статистическое управление КНР', 'Госстат КНР', 'ГСУ КНР', '中国国家统计局', '中华人民共和国国家统计局'],
  ['National Development and Reform Commission of China', "China's National Development and Reform Commission", 'Государственный комитет по делам развития и реформ КНР', '中国国家发展和改革委员会', '中华人民共和国国家发展和改革委员会'],
  ['Chinese Academy of Sciences', 'Академия наук Китая', 'Китайская академия наук', '中国科学院', '中科院'],
  ['Russian Academy of Sciences', 'Российская академия наук', 'РАН', '俄罗斯科学院'],
  ['Ministry of Science and Higher Education of Russia', "Russia's Ministry of Science and Higher Education", 'Ministry of Science and Higher Education of the Russian Federation', 'Министерство науки и высшего образования РФ', 'Министерство науки и высшего образования Российской Федерации', 'Министерство науки и высшего образования России', 'Минобрнауки России', 'Минобрнауки РФ', '俄罗斯科学和高等教育部'],
  ['Rosstat', 'Росстат', 'Федеральная служба государственной статистики', '俄罗斯联邦国家统计局'],
  ['World Intellectual Property Organization', 'WIPO', 'ВОИС', 'Всемирная организация интеллектуальной собственности', '世界知识产权组织'],
  ['World Bank', 'World Bank Group', 'Всемирный банк', '世界银行', '世行'],
  ['International Monetary Fund', 'IMF', 'МВФ', 'Международный валютный фонд', '国际货币基金组织'],
  ['OECD', 'Organisation for Economic Co-operation and Development', 'Organization for Economic Cooperation and Development', 'ОЭСР', 'Организация экономического сотрудничества и развития', '经济合作与发展组织', '经合组织'],
  ['UNESCO', 'ЮНЕСКО', '联合国教科文组织'],
  ['United Nations', 'UN', 'ООН', 'Организация Объединенных Наций', '联合国'],
  ['World Health Organization', 'WHO', 'ВОЗ', 'Всемирная организация здравоохранения', '世界卫生组织', '世卫组织'],
] // prettier-ignore

const byAlias = new Map(
  ORIGINS.flatMap(([name, ...aliases]) => [name, ...aliases].map((alias) => [keyOf(alias), name])),
)

/** The one English name of a known publisher or body ('人民网' → "People's Daily Online"); undefined for other words. */
export function originNamed(printed: string): string | undefined {
  return byAlias.get(keyOf(printed))
}

function keyOf(printed: string): string {
  return printed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/^the\s+/, '')
    .replace(/\sthe(?=\s)/g, '')
    .replace(/['’`"“”«»]/g, '')
    .replace(/[\s./-]+/g, ' ')
    .trim()
}
