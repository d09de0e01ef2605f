import '#app/styles/layers.css'
import '#app/styles/tokens.css'
import '#app/styles/base.css'
import '#app/install-prompt.ts'
import { afterPaint } from './after-paint.ts'
import { onFirstUse } from './first-use.ts'
import { openLanguageTables } from './open-language-tables.ts'

/**
 * The first module of every page, and the only one that runs before it is needed. A published page can be read as it
 * came: the reader, which is a hundred times as large, takes it over when the browser has nothing else to do or
 * somebody touches the page. A page that is only a beginning is drawn at once.
 */
const isPublished = document.getElementById('root')?.dataset['published'] !== undefined

afterPaint(openLanguageTables)
if (isPublished) onFirstUse(() => import('./take-over.tsx').then(({ takeOver }) => takeOver()))
else void import('./draw.tsx').then(({ draw }) => draw())
