/** The commonest small words of languages written in Latin letters. A word may belong to several languages. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in a is that for it on was with as are by from at be this which have has had not will its their said an or but were been would more than also',
  de: 'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über',
  fr: 'le la les de des du et en un une est que qui dans pour au aux par sur pas plus ne se ce son avec il elle ont été sont cette leur mais ou comme d l',
  es: 'el la los las de del y en un una que es se por con para su al como más no ha lo sus o pero este fue son entre sobre también',
  it: 'il lo la i gli le di del della dei e in un una che è per con da al alla non si sono come più nel nella ha anche dal su ma',
  pt: 'o a os as de do da dos das e em um uma que é se por com para no na ao mais não como foi são pelo pela também mas seu sua',
  nl: 'de het een en van in is dat op te zijn voor met niet die aan er om ook als bij door naar over uit wordt maar heeft',
  pl: 'i w na z do nie się że jest to o od za po przez jak dla oraz są ale przy który która które jego był',
  cs: 'a v na se je že s z do o pro i to od za po při jak jsou ale který která které byl jeho podle',
  tr: 've bir bu için ile da de olarak olan daha çok gibi sonra kadar en ne var olduğu üzere ise',
  id: 'yang dan di ke dari untuk dengan pada ini itu dalam tidak akan adalah oleh sebagai juga telah atau',
  vi: 'và của là các trong có được cho một những với không người này đã để từ khi đến về',
  sv: 'och i att det som en på är av för med den till inte har de om ett men var sig från vi så',
  fi: 'ja on ei se että oli mutta myös kun ovat sekä joka tai ole hän kuin niin',
}

const languagesByWord = new Map<string, string[]>()
for (const [language, words] of Object.entries(WORDS)) {
  for (const word of words.split(' '))
    languagesByWord.set(word, [...(languagesByWord.get(word) ?? []), language])
}

/** At least this many of them, and this share of all words: lists of names and headlines have fewer. */
const FEWEST = 3
const LEAST_SHARE = 0.12
/** Tables and lists between sentences thin them out; many of one language with hardly any of another will do as well. */
const MANY = 12
const LEAST_SHARE_OF_MANY = 0.06
const CLEAREST_LEAD_OF_MANY = 2.5
/** And this many times those of the next language, for neighbours share their commonest words. */
const CLEAREST_LEAD = 1.25

/** The language whose small words a text is held together by, or null where no language's clearly are. */
export function languageByFunctionWords(text: string): string | null {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  const counts = new Map<string, number>()
  for (const word of words) {
    for (const language of languagesByWord.get(word) ?? [])
      counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  const [first, second] = [...counts].toSorted((a, b) => b[1] - a[1])
  if (first === undefined || first[1] < FEWEST) return null
  const share = first[1] / words.length
  const lead = first[1] / Math.max(1, second?.[1] ?? 0)
  const isDense = share >= LEAST_SHARE && lead >= CLEAREST_LEAD
  const isClear = first[1] >= MANY && share >= LEAST_SHARE_OF_MANY && lead >= CLEAREST_LEAD_OF_MANY
  return isDense || isClear ? first[0] : null
}
