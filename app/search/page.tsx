import type { Metadata } from 'next'
import { connection } from 'next/server'
import { getSite } from '@/app/site'
import { Main } from '@/components/layout/main'
import { SearchPage } from '@/components/search/search-page'
import { SearchUnavailable } from '@/components/search/search-unavailable'
import { isLakeUnavailable } from '@/lib/content/lake-unavailable-error'
import { getSearch } from '@/lib/content/search/load'
import { parseSearch } from '@/lib/search/parse-search'
import { toPageMetadata } from '@/lib/seo'
import { words } from '@/lib/words/words'
import { getStart } from './get-start'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const { title, titleOf, description } = words.search

/** No search is worth an entry in another one; its links are. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { text } = parseSearch(await searchParams)
  const facts = { title: text ? titleOf(text) : title, description, path: '/search' }
  return { ...toPageMetadata(facts, await getSite()), robots: { index: false, follow: true } }
}

/** Next has said 200 of this page by now: what went wrong is said on it. */
function toUnavailable(error: unknown): null {
  if (isLakeUnavailable(error)) return null
  throw error
}

export default async function Page({ searchParams }: Props) {
  await connection()
  const request = parseSearch(await searchParams)
  const answer = await getSearch(request).catch(toUnavailable)
  if (answer === null)
    return (
      <Main>
        <SearchUnavailable request={request} />
      </Main>
    )
  return (
    <Main>
      <SearchPage answer={answer} start={answer.total === 0 ? await getStart().catch(toUnavailable) : null} />
    </Main>
  )
}
