import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { answerMissing } from '@/app/answer-missing'
import { getSite } from '@/app/site'
import { StructuredData } from '@/app/structured-data'
import { OlderUpdatesPage } from '@/components/article/older-updates-page'
import { Main } from '@/components/layout/main'
import { toTrail } from '@/lib/breadcrumbs'
import { toPagePath } from '@/lib/content/listing/pagination'
import { getUpdatePage } from '@/lib/content/live-update/load'
import { toPath } from '@/lib/content/registry'
import type { View } from '@/lib/content/view'
import { toBodyAttributes } from '@/lib/preview/edit-attribute'
import { toPageMetadata } from '@/lib/seo'
import { toNumberText } from '@/lib/words/numbers'
import { words } from '@/lib/words/words'
import { toUpdatePagination } from './update-pagination'

/** Metadata of a page of a live story's older updates; pages count from 1, which is the story. */
export async function getOlderUpdatesMetadata(slug: string, page: number, view?: View): Promise<Metadata> {
  const [site, story] = await Promise.all([getSite(view), getUpdatePage(slug, page, view)])
  if (!story) return {}
  const facts = { title: story.title, path: story.href, page }
  return { ...toPageMetadata(facts, site), pagination: toUpdatePagination(story, page) }
}

/** A page of a live story's older updates. */
export async function renderOlderUpdates(slug: string, page: number, view?: View) {
  const story = await getUpdatePage(slug, page, view)
  if (!story) return answerMissing(toPath('article', slug), view)
  if (story.updates.length === 0) notFound()
  const trail = [...toTrail(story.section), { href: story.href, label: story.title }]
  const here = {
    href: toPagePath(story.href, page),
    label: words.site.titleOfPage(words.live.olderUpdates, toNumberText(page)),
  }
  return (
    <Main accent={story.section.accent}>
      <StructuredData trail={[...trail, here]} />
      <OlderUpdatesPage
        story={story}
        page={page}
        breadcrumbs={trail}
        editBody={view?.marked ? toBodyAttributes : undefined}
      />
    </Main>
  )
}
