import { makeVoice } from '#tests/components/synthesis.ts'
import { expect, test } from 'vitest'
import { voiceOf, voiceWithin } from './voices.ts'

const nameOf = (voices: Array<[name: string, lang: string, isLocal?: boolean]>, ...wanted: string[]) =>
  voiceOf(
    voices.map(([name, lang, localService = true]) => makeVoice(lang, { name, localService })),
    'en',
    wanted,
  )?.name

test('a voice of this machine before one that sends the text away, of the region that is asked for, not one for fun', () => {
  expect(
    nameOf([
      ['Far', 'en-US', false],
      ['Near', 'en-AU'],
    ]),
  ).toBe('Near')
  expect(nameOf([['Far', 'en-US', false]])).toBe('Far')
  expect(
    nameOf(
      [
        ['US', 'en-US'],
        ['GB', 'en_GB'],
      ],
      'ko',
      'en-GB',
    ),
  ).toBe('GB')
  expect(
    nameOf([
      ['Albert', 'en-US'],
      ['Fred', 'en-US'],
      ['Samantha', 'en-US'],
    ]),
  ).toBe('Samantha')
  expect(
    nameOf([
      ['Albert', 'en-US'],
      ['Yuna', 'ko-KR'],
    ]),
  ).toBe('Albert')
  expect(
    nameOf([
      ['Yuna', 'ko-KR'],
      ['Enno', 'eno'],
    ]),
  ).toBeUndefined()
})

test('an English text in a Korean article is read by a Korean voice where there is no other; the other way round it is not read', () => {
  const [korean, english] = [makeVoice('ko-KR'), makeVoice('en-US')]
  expect(voiceWithin([korean, english], 'en', 'ko', [])).toBe(english)
  expect(voiceWithin([korean], 'en', 'ko', [])).toBe(korean)
  expect(voiceWithin([english], 'ko', 'en', [])).toBeNull()
  expect(voiceWithin([korean], 'de', 'ko', [])).toBeNull()
})
