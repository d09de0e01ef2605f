import { lateCode } from '#app/late-code.tsx'
import { Shell } from '#app/shell/Shell.tsx'
import { SourceError } from '#sources/source-error.ts'

/** What stands at addresses of which there is no page; drawn once the code of its words has been loaded. */
export function MissingApp() {
  return (
    <Shell>
      <lateCode.trouble.Component
        error={new SourceError('not-found', '404.html', 'there is no such page')}
        drawAgain={() => undefined}
      />
    </Shell>
  )
}
