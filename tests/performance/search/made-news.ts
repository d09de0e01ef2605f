import { pick, randomFrom } from '../posts/random.ts'

/**
 * News to search in: as many words as a language has, of which most are rare. What the other benchmarks publish repeats
 * a few thousand words, so that their lists of documents would be few and long.
 */
export interface MadeNews {
  readonly title: string
  readonly text: string
  readonly author: string
  readonly board: string
  /** `null` where its title names none. */
  readonly series: { readonly slug: string; readonly name: string } | null
  readonly publishedAt: string
  readonly views: number
}

const SYLLABLES = split(
  '가각간갈감강개거건검게격견결경계고곡골공과관광교구국군권귀규그근금급기길김나난남내냉년노농누다단달담당대도독동두드등라락란람랑래량려력련령례로론료류률름리마막만말망매맥면명모목무문물미민바반발방배백번범법변별병보복본봄부북분불비빈사산삼상새색생서석선설섬성세소속손송수숙순술승시식신실심씨아악안알암압애야약양어언업에여역연열염영예오온올옥와완왕외요용우운울원월위유육은을음응의이익인일임입자작잔장재저적전절점정제조족존종좌주죽준중즉증지직진질집차착찬참창채책처척천철청체초촉총최추축출충취치침칼코크타탁탄탈태택터토통투특파판팔패편평포표품풍프피필하학한할함합항해핵행향허험현협형혜호혼화확환활황회획효후훈휘흐희',
  '',
)
const PARTICLES = split(
  '|을|를|이|가|은|는|에|에서|에게|의|로|으로|도|만|과|와|까지|부터|보다|처럼|이나|라고|이라는',
  '|',
)
const VERB_ENDINGS = split(
  '다|고|며|는|은|을|했다|하고|하는|하며|한다|했고|되는|된다|됐다|해야|하기로|하지만|했던|할',
  '|',
)
const ENGLISH = split(
  'a al an ar as at ba be ber bo ca car ce ci co com con da de der di do e el en er es fa fi for ga ge go ha he ho i in is ka ke la le li lo ma man me men mi mo na ne ni no o or pa per po pre pro ra re ri ro sa se si so sta ta te ter ti to tra tu un va ve vi vo wa we wi str ch th sh gr pl br cl cr qu',
  ' ',
)
const ENGLISH_ENDINGS = split('|||||s|s|ed|ing|ly|er|ion', '|')

const NOUNS = 24_000
const VERBS = 6000
const ENGLISH_WORDS = 45_000

const nouns = vocabulary(11, NOUNS, (random) => word(SYLLABLES, random, random() < 0.62 ? 2 : 3))
const verbs = vocabulary(12, VERBS, (random) => word(SYLLABLES, random, random() < 0.5 ? 1 : 2))
const english = vocabulary(13, ENGLISH_WORDS, (random) => word(ENGLISH, random, 1 + Math.floor(random() * 4)))

/** The word of a rank, 0 being the most common. */
export const koreanNoun = (rank: number): string => nouns[rank] ?? ''
export const englishWord = (rank: number): string => english[rank] ?? ''

export const SERIES = ['기획연재', '사진으로 보는 나루', 'Weekly Review', 'Night Sky'] as const
const BOARDS = ['news', 'culture', 'sky', 'talk', 'world', 'sports', 'people', 'life'] as const
const AUTHORS = Array.from({ length: 240 }, (_, index) => word(SYLLABLES, randomFrom(900 + index), 3))

/** The article of a number (0 = oldest), which depends on nothing else: 200 to 600 words, of six in ten articles Korean ones. */
export function makeNews(number: number): MadeNews {
  const random = randomFrom(number + 1_000_003)
  const isKorean = random() < 0.6
  const next = isKorean ? koreanWord : englishText
  const series = random() < 0.22 ? SERIES[Math.floor(random() * SERIES.length)] : undefined
  const words = Array.from({ length: 4 + Math.floor(random() * 9) }, () => next(random)).join(' ')
  const text = Array.from({ length: 200 + Math.floor(random() * 400) }, () => next(random)).join(' ')
  return {
    title: series === undefined ? words : `[${series}] ${words}`,
    text,
    author: AUTHORS[Math.floor(random() ** 2 * AUTHORS.length)] ?? '',
    board: BOARDS[Math.floor(random() ** 1.5 * BOARDS.length)] ?? 'news',
    series: series === undefined ? null : { slug: series.toLowerCase().replaceAll(' ', '-'), name: series },
    publishedAt: `${new Date(Date.UTC(2006, 0, 1) + number * 4_700_000).toISOString().slice(0, 19)}+09:00`,
    views: Math.floor(30 / (random() + 0.003)),
  }
}

function koreanWord(random: () => number): string {
  const kind = random()
  if (kind < 0.03) return String(Math.floor(random() ** 3 * 3000))
  if (kind < 0.06) return englishText(random)
  if (kind < 0.3) return ranked(verbs, random) + pick(VERB_ENDINGS, random)
  const stem = ranked(nouns, random)
  return (kind < 0.38 ? stem + ranked(nouns, random) : stem) + pick(PARTICLES, random)
}

function englishText(random: () => number): string {
  return ranked(english, random) + pick(ENGLISH_ENDINGS, random)
}

/** A word as often as its rank says (Zipf-Mandelbrot: 1 / (rank + 2.7)). */
function ranked(words: readonly string[], random: () => number): string {
  const rank = 2.7 * ((words.length + 2.7) / 2.7) ** random() - 2.7
  return words[Math.min(words.length - 1, Math.floor(rank))] ?? ''
}

function vocabulary(seed: number, size: number, make: (random: () => number) => string): string[] {
  const random = randomFrom(seed)
  const words = new Set<string>()
  while (words.size < size) words.add(make(random))
  return [...words]
}

/** Parts as often as their place says, so that some pairs of them are common and most are rare. */
function word(parts: readonly string[], random: () => number, length: number): string {
  return Array.from({ length }, () => parts[Math.floor(random() ** 1.6 * parts.length)] ?? '').join('')
}

function split(text: string, separator: string): readonly [string, ...string[]] {
  const [first = '', ...rest] = text.split(separator)
  return [first, ...rest]
}
