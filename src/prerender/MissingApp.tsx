import { TroublePage } from '#app/pages/trouble/TroublePage.tsx'
import { Shell } from '#app/shell/Shell.tsx'
import { SourceError } from '#sources/source-error.ts'

/** What stands at addresses of which there is no page. */
export function MissingApp() {
  return (
    <Shell>
      <TroublePage
        error={new SourceError('not-found', '404.html', 'there is no such page')}
        drawAgain={() => undefined}
      />
    </Shell>
  )
}
