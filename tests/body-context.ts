import type { BodyContext } from '#cli/body/body-context.ts'

/** A board at https://board.example whose every image is 640 by 480. */
export const boardContext: BodyContext = {
  resolveLink: (href) =>
    URL.canParse(href, 'https://board.example/bbs/')
      ? new URL(href, 'https://board.example/bbs/').href
      : null,
  resolveImage: (src) =>
    Promise.resolve(
      src.includes('missing')
        ? null
        : { src: new URL(src, 'https://board.example/bbs/').href, width: 640, height: 480 },
    ),
}
