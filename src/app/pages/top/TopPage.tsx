import { topRequestOf } from '#app/top-data.ts'
import { useParams } from 'react-router'
import { TopListView } from './TopListView.tsx'
import { TopOverviewView } from './TopOverviewView.tsx'

/** What was viewed, recommended or discussed most: of all time, of a year, of a board; or the beginnings of these lists. */
export function TopPage() {
  const request = topRequestOf(useParams())
  return request ? <TopListView request={request} /> : <TopOverviewView />
}
