import type { CitedArticle } from '#app/citation/reference.ts'
import { printArticle } from '#app/features/print/print-article.ts'
import { m } from '#app/i18n/messages.ts'
import { lazyCode } from '#app/lazy-page.tsx'
import { useReader } from '#app/reader.ts'
import { announce } from '#app/ui/announcements.ts'
import { MoreActions } from '#app/ui/MoreActions.tsx'
import type { Article } from '#archive/article.ts'
import type { SiteOverview } from '#sources/news-source.ts'

const saving = lazyCode(() =>
  import('#app/features/save-file/save-as-file.ts').then(({ saveAsFile }) => saveAsFile),
)

interface MoreToolsProps {
  article: Article
  overview: SiteOverview
  cited: CitedArticle
}

/** What few readers want of an article, behind one button: to print it, and to keep it as a file. */
export function MoreTools({ article, overview, cited }: MoreToolsProps) {
  const { source } = useReader()

  const save = async () => {
    try {
      const missing = await (await saving.load())({ article, overview, cited, source })
      announce(
        missing === 0 ? m.file_saved() : m.file_saved_without({ count: missing, shown: String(missing) }),
      )
    } catch {
      announce(m.not_fetched())
    }
  }

  const print = { label: m.print(), act: () => printArticle(false) }
  const printAll = { label: m.print_with_comments(), act: () => printArticle(true) }
  const keep = { label: m.save_as_file(), act: () => void save() }
  const hasComments = article.discussion.length > 0
  return (
    <MoreActions label={m.more_tools()} actions={hasComments ? [print, printAll, keep] : [print, keep]} />
  )
}
