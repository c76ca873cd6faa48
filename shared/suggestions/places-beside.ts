import type { TextSpan } from '../domain/text-span.ts'

const directions = 'north|south|east|west|north-?east|north-?west|south-?east|south-?west'
/** 'West of Seoul', '30 kilometres from Lyon', 'outside Moscow', 'к северу от Казани': where something lies that is not there. */
const away = new RegExp(
  [
    `\\b(?:${directions}|kilomet(?:re|er)s|km|miles|hours?|minutes)(?:\\s(?:${directions}))?(?:\\s(?:by|on)\\s(?:road|train|car|foot))?\\s(?:of|from)\\s(?:the\\s|central\\s)?$`,
    '\\b(?:near|outside|beyond|close to|next door to|on the (?:[\\p{Ll}-]+ )?(?:outskirts|edge|fringes?|rim|border|banks) of)\\s(?:the\\s|central\\s)?$',
    '(?<!\\p{L})(?:к (?:северу|югу|востоку|западу) от|километр\\p{L}* от|км от|неподалёку от|недалеко от|вблизи|под|рядом с|за пределами)\\s(?:город\\p{L}*\\s)?$',
  ].join('|'),
  'iu',
)

const offices =
  'Authority|Agency|Office|Bureau|Board|Chamber|Association|Observatory|Commission|Committee|Corporation|News|Times|Post|Herald|Tribune|Gazette|Daily|Review|Expo|Fair|Forum|Summit|Conference|Award|Prize|Airport|Stock Exchange|Police|Museum'
/** 'The Incheon Free Economic Zone Authority', 'the Lagos Chamber of Commerce': who speaks or counts, and not what is counted. */
const office = new RegExp(`^(?:\\s\\p{Lu}[\\p{L}&-]*){0,4}?\\s(?:${offices})(?![\\p{L}’'])`, 'u')

/** 'Toronto's Vector Institute': what lies there is told of, and not the city. */
const owned =
  /^['’]s?\s(?:\p{Lu}[\p{L}-]*\s){1,4}?(?:Institute|University|College|School|Academy|Centre|Center|Central|Park|Hospital|Laborator(?:y|ies)|Campus|Valley|Hub|District|Precinct|Quarter|Docks|Wharf)\b|^['’]s\s(?:institute|university|college|academy|polytechnic|laboratory|airport|museum|observatory)(?![\p{L}-])|^\s(?:district|precinct|campus|site|suburb|quarter)(?:['’]s)?\b/u

/** 'Institut Teknologi Bandung', 'Universidad de Chile', 'Technische Universität Dresden': the last word of a longer name. */
const longerName =
  /(?:Universi\p{L}+|Instit\p{L}+|Politec\p{L}+|Politéc\p{L}+|Polytech\p{L}*|Escola|Escuela|École|Ecole|Hochschule|Akademi\p{L}*|Colegio|Parque|Parc|Campus|Cámara|Câmara|Chambre|Tecnol[oó]gico|Teknologi|Technion|Tec|Techstars|Startup|Station)(?:\s(?:of|the|de|di|do|da|del|der|du|des|für|dan|\p{Lu}[\p{L}-]+)){0,4}\s$/u

/** 'Университет Иннополис', 'ОЭЗ «Томск»': what is called after a town. */
const russianName =
  /(?<!\p{L})(?:[Уу]ниверситет|[Ии]нститут|[Тт]ехнопарк|[Кк]ампус|[Кк]ластер|ОЭЗ|ТОР|[Зз]оны?|[Аа]кадеми[яи]|[Ии]нкубатор|[Бб]изнес-центр)\p{Ll}{0,2}\s[«"“]?$/u

/** 'Технопарк Казани' is of the town. */
const nominative = /[бвгджзклмнпрстфхцчшщь]$/u

/** Whether a place's name stands in a sentence only to say where something else lies, or who speaks. */
export function isBesidePlace(words: string, { start, end }: TextSpan): boolean {
  return (
    away.test(words.slice(Math.max(0, start - 60), start)) ||
    office.test(words.slice(end, end + 80)) ||
    longerName.test(words.slice(Math.max(0, start - 60), start)) ||
    (russianName.test(words.slice(Math.max(0, start - 20), start)) &&
      nominative.test(words.slice(start, end))) ||
    owned.test(words.slice(end, end + 80))
  )
}
