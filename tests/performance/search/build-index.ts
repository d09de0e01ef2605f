/**
 * Indexes generated articles, in a process of its own so that its memory can be measured:
 * `tsx build-index.ts DIR COUNT [INDEX]`, the last the name of the index to bring up to date. Prints what it did as JSON.
 */
import { ArchiveFolder } from '#cli/archive-writer/archive-folder.ts'
import { Spool, type Span } from '#cli/archive-writer/spool.ts'
import { readOldIndex } from '#cli/search-index/old-index.ts'
import { writeSearchIndex } from '#cli/search-index/write-search-index.ts'
import { makeNews, type MadeNews } from './made-news.ts'
import { describeNews, newsDocument, type NewsDocument } from './news-documents.ts'

const [dir = '', count = '0', index] = process.argv.slice(2)

// As in an import, whose articles lie in a temporary file by then.
const spool = new Spool<MadeNews>()
const spans: Span[] = []
const documents: NewsDocument[] = []
for (let number = 0; number < Number(count); number += 1) {
  spans.push(spool.append(makeNews(number)))
  documents.push(newsDocument(number))
}
const byName = new Map(documents.map((document) => [`${document.board}/${document.id}`, document]))
const read = ({ number }: NewsDocument): MadeNews => {
  const span = spans[number]
  if (!span) throw new RangeError(`There is no article ${number}.`)
  return spool.read(span)
}
const folder = new ArchiveFolder(dir)
let indexed = 0
const cpu = process.cpuUsage()
const start = performance.now()
const { choice } = await writeSearchIndex({
  dir,
  folder,
  documents,
  find: (board, id) => byName.get(`${board}/${id}`),
  describe: (document) => describeNews(document.number, read(document)),
  text: (document) => read(document).text,
  old: readOldIndex(dir, index === undefined ? undefined : { engine: 'static', index }),
  signal: new AbortController().signal,
  progress: (done) => (indexed = done),
})
const seconds = (performance.now() - start) / 1000
const { user, system } = process.cpuUsage(cpu)
spool.close()
const { written, bytes } = folder.tally
console.log(
  JSON.stringify({
    index: choice.index,
    indexed,
    seconds,
    cpuSeconds: (user + system) / 1e6,
    written,
    bytes,
  }),
)
