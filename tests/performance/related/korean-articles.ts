import { madeSentences, madeWord, nextWord, VOCABULARY } from '../posts/made-words.ts'
import { pick, randomFrom } from '../posts/random.ts'
import type { CorpusText } from './corpora.ts'

const BOARDS = ['news', 'culture', 'sky', 'talk'] as const
const THEMES = 200
const SERIES = 20
/** Every so many articles, one is of a series. */
const EPISODE_EVERY = 8
const DAY = 24 * 3_600_000

/** Endings as they stand behind nouns. */
const ENDINGS = ['을', '이', '은', '에', '에서', '의', '로', '도', '까지', ''] as const
/** How many words of a hundred are of the article's theme, and its own. */
const OF_THEME = 8
const OWN = 8

/**
 * An article of made Korean that is about something. In `posts`, articles are random words, alike by chance alone: half an
 * article tells nothing of the other. Here some words in a hundred are those of one of 200 themes (a series has its
 * own), as many are the article's; the rest is as in `posts`. How well real Korean does, this can't tell.
 */
export function koreanArticle(number: number): CorpusText {
  const random = randomFrom(7_000_003 + number)
  const isEpisode = number % EPISODE_EVERY === 0
  const series = (number / EPISODE_EVERY) % SERIES
  const theme = isEpisode
    ? wordsOf(1_000_003 + series, 25)
    : wordsOf(2_000_003 + Math.floor(random() * THEMES), 25)
  const own = wordsOf(3_000_017 + number, 12)
  const next = () => {
    const chance = random() * 100
    if (chance < OF_THEME) return pick(theme, random) + pick(ENDINGS, random)
    if (chance < OF_THEME + OWN) return pick(own, random) + pick(ENDINGS, random)
    return nextWord('ko', random)
  }
  const length = 150 + Math.floor(random() * 250)
  const body = Array.from({ length }, (_, place) => (place % 11 === 10 ? `${next()}.` : next())).join(' ')
  const title = `${pick(theme, random)} ${pick(own, random)} ${madeSentences('ko', 1, random).slice(0, 12)}`
  const name = `연재 ${madeWord('ko', 3000 + series * 7)}${madeWord('ko', 4000 + series * 7)}`
  return {
    title: isEpisode ? `[${name}] ${title}` : title,
    body,
    board: BOARDS[number % BOARDS.length] ?? 'news',
    time: Date.UTC(2006, 0, 1) + Math.floor(number / 4) * DAY,
    series: isEpisode ? name : null,
  }
}

/** Some of the rarer words of the vocabulary. */
function wordsOf(seed: number, count: number): readonly [string, ...string[]] {
  const random = randomFrom(seed)
  const word = () => madeWord('ko', 500 + Math.floor(random() * (VOCABULARY - 500)))
  return [word(), ...Array.from({ length: count - 1 }, word)]
}
