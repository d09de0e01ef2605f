import { paraglideVitePlugin } from '@inlang/paraglide-js'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { archiveDirectory } from './src/cli/preview/archive-directory.ts'
import { compileHint } from './src/cli/preview/compile-hint.ts'
import { productionRouter } from './src/cli/preview/production-router.ts'
import { writeLanguages } from './src/cli/preview/languages.ts'
import { lookInDevelopment } from './src/cli/preview/look-in-development.ts'
import { messageRuntime } from './src/cli/preview/message-runtime.ts'
import { shortClassNames } from './src/cli/preview/short-class-names.ts'
import { startScript } from './src/cli/preview/start-script.ts'

/**
 * Modules that wait for the page that needs them. All others but the first script make up one file: whatever is opened
 * first needs them, and one file compresses better than several (by 2.7 KB of 130, measured).
 */
const ON_DEMAND =
  /[\\/]src[\\/](?:app[\\/](?:old-addresses|ui[\\/](?:PartBoundary|Dialog|[Aa]nnouncements|use-draft)|pages[\\/](?:about|article|board|dates|front|old-address|on|saved|search|series|top|trouble[\\/](?:TroublePage|describe-trouble))|head[\\/](?:(?:about|article|dates|front|list|on|saved|search|trouble)-head|share-image)|search-(?:address|data)|saved-(?:address|copies)|save-(?:article|in-rows)|links[\\/](?:RowTools|row-tools)|storage[\\/](?:bookmarks?|kept-things|moment|reading-places|seen-comments|shown-hosts|speech-rate|watched-storage)|features(?![\\/]discussion[\\/]comment-tree)|body|i18n[\\/](?:compiled[\\/]messages|on-readers-clock))|sources[\\/](?:meilisearch|static-search)|worker[\\/](?:saved-)?contract|archive[\\/](?:language|search[\\/](?!choice|search-name)[a-z-]+))[\\/.]/

/** What nothing but the tools of an article needs. */
const ARTICLE_TOOLS =
  /[\\/]src[\\/](?:app[\\/](?:citation|ui[\\/](?:MoreActions|copy|download))|sources[\\/]read-image)[\\/.]/

/** Packages of parts that are wanted on demand, with what they stand on. */
const LATE_PACKAGES =
  /[\\/]node_modules[\\/](?:hast-util-to-html|hast-util-whitespace|property-information|html-void-elements|stringify-entities|character-entities-(?:html4|legacy)|zwitch|ccount|comma-separated-tokens|space-separated-tokens)[\\/]/

/** What opens over a page when somebody asks for it. */
const WHEN_OPENED = /[\\/]src[\\/]app[\\/]shell[\\/]shortcuts[\\/]Shortcut(?:Row|sDialog)\./

/** Words that several pages have; those of dates go with what needs them. */
const WORDS =
  /[\\/]i18n[\\/]compiled[\\/]messages[\\/](?!date_steps|day_with_count|nothing_on_day|on_day\.|address_|cancel\.|cite|close\.|continue_reading|could_not_be|cop(?:y|ied)_|original_address|saved_|(?:remove_saved|save|save_of)\.|share_read|reading_aloud_failed)/

/** Words that no page has before somebody does something with it. */
const LATE_WORDS =
  /[\\/]i18n[\\/]compiled[\\/]messages[\\/](?:address_|cancel\.|cite|close\.|continue_reading|could_not_be|cop(?:y|ied)_|original_address|saved_|(?:remove_saved|save|save_of)\.|share_read|reading_aloud_failed)/

/** Where articles were left, which their tools, two pages and a setting tell of. */
const READING_PLACES =
  /[\\/]src[\\/]app[\\/](?:storage[\\/]reading-places|features[\\/]reading-place[\\/](?:PlaceLink|place-in-words|use-reading-places))\./

/** What all pages by date share. */
const DATES =
  /[\\/]src[\\/](?:app[\\/](?:dates-data|day-address|start[\\/]published-dates|features[\\/]dates[\\/]|ui[\\/]calendar[\\/](?!YearGrid|month-weeks))|archive[\\/](?:calendar|on-this-day)\.)/

/** What all pages of series share. */
const SERIES =
  /[\\/]src[\\/](?:app[\\/](?:series-data|start[\\/]published-series|features[\\/]series[\\/]|ui[\\/]calendar[\\/]YearGrid|head[\\/]series-head)|archive[\\/](?:days|series-parts)\.)/

/** What asks an archive for days, series and top lists, of which a published page has the answers; and for slugs, which none needs. */
const READS_ON_DEMAND =
  /[\\/]src[\\/](?:sources[\\/]static-archive[\\/](?:dates|series|slugs|top)|archive[\\/](?:series-(?:files|key|paths)|slugs))\./

/** What all pages of the most viewed and the like share. */
const TOP =
  /[\\/]src[\\/](?:app[\\/](?:top-data|start[\\/]published-top|features[\\/]top[\\/]|head[\\/]top-head)|archive[\\/]top\.)/

/** What reads HTML: files of bookmarks, when there is one. */
const READS_HTML = /[\\/]node_modules[\\/](?:parse5|entities)[\\/]/

/** What they have in common. */
const CALENDAR =
  /[\\/]src[\\/]app[\\/](?:ui[\\/]calendar[\\/]month-weeks|head[\\/]collection-head|i18n[\\/](?:calendar-format|compiled[\\/]messages[\\/]day_with_count))/

/**
 * The first script, with what it loads the others with: it must not need any of them. And the first styles, which name the
 * order of all layers.
 */
const START =
  /[\\/]src[\\/]app[\\/](?:start[\\/](?:after-paint|boot|first-use|open-language-tables)\.|install-prompt\.|own-script\.|when-idle\.|styles[\\/])|vite[\\/]preload-helper|rolldown[\\/]runtime/

/** What rows of lists have room for, which comes after them. */
const ROWS = /[\\/]src[\\/]app[\\/]links[\\/](?:RowTools|row-tools)\./

/** What saves an article, from its page and from lists. */
const SAVING =
  /[\\/]src[\\/](?:app[\\/](?:features[\\/]saved[\\/](?:SaveButton|SaveInRow|Ribbon|use-saved)|save-article|saved-copies|storage[\\/](?:bookmarks?|moment|watched-storage))|worker[\\/]saved-contract)\./

/** Going from page to page, which nobody does before there is a page. */
const WAYFINDING =
  /[\\/]src[\\/]app[\\/](?:shell[\\/](?:wayfinding|shortcuts[\\/](?:Shortcuts|pressed-key|run-shortcut|stops))|apply-look|head[\\/]after-navigation|links[\\/]page-of-link|save-in-rows|storage[\\/](?:followed-links|read-articles|reading-look|scroll-positions|shortcuts))[\\/.]/

/** Chunks most of which is run by whoever reads a list and an article. */
const USED_AS_A_WHOLE = /^(?:reader|words|rows|wayfinding|HeadlineList|(?:Front|Board|Article)Page)$/

// Before anything reads them.
writeLanguages()

/**
 * Builds the reader (`vite build`: scripts and styles, for `gapan publish` to name in its pages) and the prerenderer
 * (`vite build --ssr`: the same components, for Node, with the thread that draws pages beside the command's own). Where the
 * site will stand is not known to either.
 */
export default defineConfig(({ command, isSsrBuild }) => ({
  // Scripts find each other and their styles beside themselves.
  base: command === 'build' ? './' : '/',
  plugins: [
    react(),
    paraglideVitePlugin({
      project: './src/app/i18n/project.inlang',
      outdir: './src/app/i18n/compiled',
      strategy: ['baseLocale'],
      disableAsyncLocalStorage: true,
      emitReadme: false,
      emitPrettierIgnore: false,
    }),
    lookInDevelopment(),
    ...(isSsrBuild ? [] : [compileHint(USED_AS_A_WHOLE), startScript()]),
    // GAPAN_ARCHIVE=/some/dir reads that archive in place of the sample.
    archiveDirectory(process.env['GAPAN_ARCHIVE'] ?? 'public/archive'),
  ],
  resolve: { alias: command === 'build' ? [...messageRuntime, productionRouter] : messageRuntime },
  css: {
    modules: { generateScopedName: command === 'build' ? shortClassNames('src/app') : '[name]_[local]' },
  },
  // The prerenderer brings everything along, in the halves that are meant for production: React's other is five times as slow.
  ssr: { noExternal: true },
  ...(isSsrBuild && { define: { 'process.env.NODE_ENV': '"production"' } }),
  server: { port: 5173 },
  build: {
    target: isSsrBuild ? 'node20' : ['chrome111', 'edge111', 'firefox114', 'safari16.4'],
    // light-dark() and container queries, which the styles use: browsers since May 2024.
    cssTarget: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
    // The sample archive lies in public/; a site gets the archive that it is made from.
    copyPublicDir: false,
    assetsInlineLimit: 0,
    ...(isSsrBuild
      ? {
          outDir: 'dist/prerender',
          rolldownOptions: {
            input: ['src/prerender/create-prerenderer.tsx', 'src/cli/publish/page-worker.ts'],
          },
        }
      : {
          outDir: 'dist/reader',
          manifest: true,
          // Slower than the built-in minifier, and 1.5 KB smaller (brotli): what every first visit has to load.
          minify: 'terser',
          terserOptions: {
            module: true,
            ecma: 2020,
            // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- terser has the enum in its types only
            compress: { passes: 4, inline: 1, keep_fargs: false },
            // A function that is handed over wrapped is compiled at once: React would be read twice, a quarter of its start.
            format: { comments: false, wrap_func_args: true },
          },
          // The polyfill is an inline script, which the content security policy refuses.
          modulePreload: { polyfill: false },
          rolldownOptions: {
            input: 'src/app/start/boot.ts',
            output: {
              // Each page names some hundred files, and hashes don't compress: 42 bits tell builds of one file apart.
              entryFileNames: 'assets/[name]-[hash:7].js',
              chunkFileNames: 'assets/[name]-[hash:7].js',
              assetFileNames: 'assets/[name]-[hash:7][extname]',
              codeSplitting: {
                groups: [
                  { name: 'start', test: START, priority: 1 },
                  {
                    name: 'reader',
                    test: (id: string) =>
                      ![
                        ON_DEMAND,
                        WHEN_OPENED,
                        ARTICLE_TOOLS,
                        READS_HTML,
                        LATE_PACKAGES,
                        DATES,
                        SERIES,
                        READS_ON_DEMAND,
                        TOP,
                        CALENDAR,
                        WAYFINDING,
                      ].some((part) => part.test(id)),
                  },
                  // Asked for on every page; small, and what it is for comes when nothing else can be asked for.
                  {
                    name: 'offline',
                    test: /[\\/]src[\\/](?:app[\\/]features[\\/]offline[\\/]|worker[\\/]contract\.)/,
                  },
                  { name: 'words', test: WORDS, minShareCount: 2 },
                  { name: 'reading-places', test: READING_PLACES },
                  { name: 'late-words', test: LATE_WORDS, minShareCount: 2 },
                  { name: 'rows', test: ROWS },
                  { name: 'saving', test: SAVING },
                  { name: 'wayfinding', test: WAYFINDING },
                  { name: 'calendar', test: CALENDAR },
                  { name: 'dates', test: DATES },
                  { name: 'series', test: SERIES },
                  { name: 'top', test: TOP },
                ],
              },
            },
          },
        }),
  },
}))
