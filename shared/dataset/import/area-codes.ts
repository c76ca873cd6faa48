/** ISO 3166-1 alpha-3 and alpha-2, as OECD, the World Bank and UNESCO print areas. */
const iso3 =
  'ABW:AW AFG:AF AGO:AO AIA:AI ALB:AL AND:AD ARE:AE ARG:AR ARM:AM ASM:AS ATG:AG AUS:AU AUT:AT AZE:AZ BDI:BI BEL:BE BEN:BJ BFA:BF BGD:BD BGR:BG BHR:BH BHS:BS BIH:BA BLR:BY BLZ:BZ BMU:BM BOL:BO BRA:BR BRB:BB BRN:BN BTN:BT BWA:BW CAF:CF CAN:CA CHE:CH CHL:CL CHN:CN CIV:CI CMR:CM COD:CD COG:CG COK:CK COL:CO COM:KM CPV:CV CRI:CR CUB:CU CUW:CW CYM:KY CYP:CY CZE:CZ DEU:DE DJI:DJ DMA:DM DNK:DK DOM:DO DZA:DZ ECU:EC EGY:EG ERI:ER ESP:ES EST:EE ETH:ET FIN:FI FJI:FJ FRA:FR FRO:FO FSM:FM GAB:GA GBR:GB GEO:GE GHA:GH GIB:GI GIN:GN GMB:GM GNB:GW GNQ:GQ GRC:GR GRD:GD GRL:GL GTM:GT GUM:GU GUY:GY HKG:HK HND:HN HRV:HR HTI:HT HUN:HU IDN:ID IND:IN IRL:IE IRN:IR IRQ:IQ ISL:IS ISR:IL ITA:IT JAM:JM JOR:JO JPN:JP KAZ:KZ KEN:KE KGZ:KG KHM:KH KIR:KI KNA:KN KOR:KR KWT:KW LAO:LA LBN:LB LBR:LR LBY:LY LCA:LC LIE:LI LKA:LK LSO:LS LTU:LT LUX:LU LVA:LV MAC:MO MAR:MA MCO:MC MDA:MD MDG:MG MDV:MV MEX:MX MHL:MH MKD:MK MLI:ML MLT:MT MMR:MM MNE:ME MNG:MN MOZ:MZ MRT:MR MSR:MS MUS:MU MWI:MW MYS:MY NAM:NA NCL:NC NER:NE NGA:NG NIC:NI NIU:NU NLD:NL NOR:NO NPL:NP NRU:NR NZL:NZ OMN:OM PAK:PK PAN:PA PER:PE PHL:PH PLW:PW PNG:PG POL:PL PRI:PR PRK:KP PRT:PT PRY:PY PSE:PS PYF:PF QAT:QA ROU:RO RUS:RU RWA:RW SAU:SA SDN:SD SEN:SN SGP:SG SLB:SB SLE:SL SLV:SV SMR:SM SOM:SO SRB:RS SSD:SS STP:ST SUR:SR SVK:SK SVN:SI SWE:SE SWZ:SZ SXM:SX SYC:SC SYR:SY TCA:TC TCD:TD TGO:TG THA:TH TJK:TJ TKM:TM TLS:TL TON:TO TTO:TT TUN:TN TUR:TR TUV:TV TWN:TW TZA:TZ UGA:UG UKR:UA URY:UY USA:US UZB:UZ VAT:VA VCT:VC VEN:VE VGB:VG VIR:VI VNM:VN VUT:VU WSM:WS XKX:XK YEM:YE ZAF:ZA ZMB:ZM ZWE:ZW'

/** What statistical offices write beside ISO 3166: Eurostat's letters for Greece and Britain, and groups of countries. */
const others: Readonly<Record<string, string>> = {
  EL: 'Greece', UK: 'United Kingdom', EU: 'European Union', EU27_2020: 'European Union (27 countries, from 2020)',
  EU28: 'European Union (28 countries, 2013–2020)', EU27_2007: 'European Union (27 countries, 2007–2013)',
  EU15: 'European Union (15 countries)', EA: 'Euro area', EA19: 'Euro area (19 countries, 2015–2022)',
  EA20: 'Euro area (20 countries, from 2023)', EA21: 'Euro area (21 countries, from 2026)', CN_X_HK: 'China except Hong Kong',
  OECD: 'OECD', G20: 'G20', G7: 'G7', W: 'World', WLD: 'World', XKX: 'Kosovo', XK: 'Kosovo',
} // prettier-ignore

/** How the World Bank, the OECD, the UN and China's statistics print areas that go by another name, in lower case. */
const printed: Readonly<Record<string, string>> = {
  "china (people's republic of)": 'CN', 'china, people’s republic of': 'CN', "china, people's republic of": 'CN', 全国: 'CN', '全国 national total': 'CN', '全国 national': 'CN', '全国 total': 'CN', 전국: 'KR',
  'korea, rep.': 'KR', 'korea, republic of': 'KR', 'republic of korea': 'KR', korea: 'KR', "korea, dem. people's rep.": 'KP',
  'russian federation': 'RU', 'российская федерация': 'RU', 'slovak republic': 'SK', 'czech republic': 'CZ', 'viet nam': 'VN',
  'iran, islamic rep.': 'IR', 'iran (islamic republic of)': 'IR', 'egypt, arab rep.': 'EG', 'venezuela, rb': 'VE',
  'hong kong sar, china': 'HK', 'hong kong (china)': 'HK', 'macao sar, china': 'MO', 'united states of america': 'US',
  'bolivia (plurinational state of)': 'BO', 'tanzania, united republic of': 'TZ', 'moldova, republic of': 'MD',
  'congo, dem. rep.': 'CD', 'congo, rep.': 'CG', 'yemen, rep.': 'YE', 'gambia, the': 'GM', 'bahamas, the': 'BS',
  'kyrgyz republic': 'KG', 'lao pdr': 'LA', 'syrian arab republic': 'SY', turkey: 'TR', 'türkiye': 'TR', "cote d'ivoire": 'CI',
} // prettier-ignore
/** Languages whose own names of countries are known: those in which offices print tables. */
const languages = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'cs',
  'sv',
  'nb',
  'da',
  'fi',
  'ru',
  'uk',
  'zh',
  'ja',
  'ko',
]

const iso2Of = new Map(
  iso3.split(' ').map((pair) => {
    const [three = '', two = ''] = pair.split(':')
    return [three, two] as const
  }),
)
const iso2 = new Set(iso2Of.values())
const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

let named: ReadonlyMap<string, string> | null = null

/** Names of countries in those languages, by their code; a name of two countries is none. */
function codesByName(): ReadonlyMap<string, string> {
  if (named !== null) return named
  const found = new Map<string, string>()
  const several = new Set<string>()
  for (const language of languages) {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
    for (const code of iso2) {
      const name = names.of(code)?.toLowerCase()
      if (name === undefined) continue
      if ((found.get(name) ?? code) !== code) several.add(name)
      found.set(name, code)
    }
  }
  for (const name of several) found.delete(name)
  named = found
  return found
}

/** 'DEU', 'DE', 'EL', 'EU27_2020', 'Deutschland', 'Korea, Rep.' → the name of the area in English; null for all else. */
export function areaOf(code: string): string | null {
  if (Object.hasOwn(others, code)) return others[code] ?? null
  const name = code.toLowerCase().replaceAll('’', "'")
  const two =
    iso2Of.get(code) ??
    (iso2.has(code) ? code : null) ??
    (Object.hasOwn(printed, name) ? printed[name] : undefined) ??
    codesByName().get(name) ??
    null
  return two === null ? null : (regions.of(two) ?? null)
}
