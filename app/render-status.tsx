import { Main } from '@/components/layout/main'
import type { FailureCode } from '@/components/status/failure'
import { StatusPage } from '@/components/status/status-page'
import { getListing } from '@/lib/content/listing/load'
import { getSections } from '@/lib/content/section/load'

/** Newest stories offered to a reader who found no page. */
const STORIES = 6

/** The page that explains a failure. */
export async function renderStatus(code: FailureCode) {
  const [sections, { items }] = await Promise.all([getSections(), getListing(1)])
  return (
    <Main>
      <StatusPage code={code} sections={sections} stories={items.slice(0, STORIES)} />
    </Main>
  )
}
