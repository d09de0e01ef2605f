import { localized } from '#app/i18n/localized.ts'
import { m } from '#app/i18n/messages.ts'
import { paths } from '#app/paths.ts'
import { leadOf } from '#archive/plain-text.ts'
import type { SiteOverview } from '#sources/news-source.ts'
import { OPEN_TO_ALL, type PageHead } from './head.ts'
import { cardMetas } from './open-graph.ts'
import { documentTitle, siteTitle } from './plain-titles.ts'
import type { SiteUrls } from './site-urls.ts'

/** The head of the page about the archive. Its description is the disclaimer, which is what it is there for. */
export function aboutHead(overview: SiteOverview, urls: SiteUrls): PageHead {
  const title = m.about_this_archive()
  const site = siteTitle(overview)
  const canonical = urls.page(paths.about())
  const told = localized(overview.site.disclaimer) ?? localized(overview.site.description)
  const lead = leadOf(told?.text ?? '')
  const description = lead === '' ? null : lead
  const language = told?.lang ?? null
  return {
    title: documentTitle([title], site),
    description,
    canonical,
    robots: OPEN_TO_ALL,
    metas: cardMetas({ type: 'website', title, site, description, url: canonical, language, image: null }),
    links: [],
  }
}
