import { pick, randomFrom } from './random.ts'

/**
 * Words made of common syllables, as often used as words of a real text are: the word of rank r about 1/r
 * times as often as the first (Zipf). Text of few words that repeat themselves would compress to a fraction
 * of what real text takes, and flatter every measurement of bytes.
 */
export type MadeLanguage = 'ko' | 'en'

/** How many different words a language has. */
export const VOCABULARY = 5000

const SYLLABLES: Readonly<Record<MadeLanguage, readonly [string, ...string[]]>> = {
  ko: split(
    '가 강 개 거 경 계 고 공 관 교 국 군 기 길 나 남 내 년 노 농 다 단 당 대 도 동 두 등 마 말 면 명 모 무 문 물 미 민 바 박 밤 방 배 백 번 법 별 보 봄 부 북 분 비 사 산 상 새 생 서 선 설 성 세 소 속 수 시 신 실 심 아 안 양 어 여 역 연 영 예 오 온 왕 외 용 우 운 원 월 위 유 음 의 이 인 일 자 장 재 저 전 정 제 조 종 주 중 지 진 차 창 천 철 체 초 추 출 치 파 평 포 표 하 학 한 해 행 향 현 형 호 화 환 활 회',
  ),
  en: split(
    'a al an ar as at ba be ber bo ca car ce ci co com con da de der di do e el en er es fa fi for ga ge go ha he ho i in is ka ke la le li lo ma man me men mi mo na ne ni no o or pa per po pre pro ra re ri ro sa se si so sta ta te ter ti to tra tu un va ve vi vo wa we wi',
  ),
}

/** What stands behind a Korean noun; most often nothing. */
const ENDINGS = split(',,,을,를,이,가,은,는,에,에서,에는,의,로,으로,도,까지,부터,하고,했다', ',')

const VOCABULARIES: Readonly<Record<MadeLanguage, readonly string[]>> = { ko: make('ko'), en: make('en') }

/** The word of a rank; 0 is the most common one. */
export function madeWord(language: MadeLanguage, rank: number): string {
  return VOCABULARIES[language][rank] ?? ''
}

/** A word of a headline is none of so many that hold sentences together. */
const FUNCTION_WORDS = 100

/**
 * A word as a text has it next, with an ending where the language has endings.
 * @param leftOut how many of the most common words are not wanted
 */
export function nextWord(language: MadeLanguage, random: () => number, leftOut = 0): string {
  // The logarithm of the rank is spread evenly, so the chance of a rank is proportional to 1/rank.
  const first = leftOut + 1
  const rank = Math.floor(first * ((VOCABULARY + 1) / first) ** random())
  const word = madeWord(language, rank - 1)
  return language === 'ko' ? word + pick(ENDINGS, random) : word
}

/** The words of a headline, without a full stop. */
export function madeHeadline(language: MadeLanguage, count: number, random: () => number): string {
  return Array.from({ length: count }, () => nextWord(language, random, FUNCTION_WORDS)).join(' ')
}

/** Words as in running text, without a full stop. */
export function madeWords(language: MadeLanguage, count: number, random: () => number): string {
  return Array.from({ length: count }, () => nextWord(language, random)).join(' ')
}

/** Sentences of 6 to 15 words. */
export function madeSentences(language: MadeLanguage, count: number, random: () => number): string {
  const sentences = Array.from({ length: count }, () => {
    const words = madeWords(language, 6 + Math.floor(random() * 10), random)
    return language === 'ko' ? `${words}다.` : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
  })
  return sentences.join(' ')
}

/** Short words first: common words are short in every language. */
function make(language: MadeLanguage): string[] {
  const random = randomFrom(language === 'ko' ? 1 : 2)
  const words = new Set<string>()
  while (words.size < VOCABULARY) {
    const length = 1 + Math.floor(random() * (language === 'ko' ? 3 : 4))
    words.add(Array.from({ length }, () => pick(SYLLABLES[language], random)).join(''))
  }
  return [...words].toSorted((a, b) => a.length - b.length)
}

function split(text: string, separator = ' '): readonly [string, ...string[]] {
  const [first = '', ...rest] = text.split(separator)
  return [first, ...rest]
}
