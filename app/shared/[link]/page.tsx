import { notFound } from 'next/navigation'
import { SharedNotice } from '@/components/shared/shared-notice'
import { UnfinishedDraft } from '@/components/shared/unfinished-draft'
import { ArticlePage } from '@/components/article/article-page'
import { Main } from '@/components/layout/main'
import { toArticleTrail } from '@/lib/breadcrumbs'
import { toOnward } from '@/lib/content/onward/onward'
import { getSiteSettings } from '@/lib/content/settings/load'
import { getSharedStory } from './get-shared-story'

type Props = { params: Promise<{ link: string }> }

/** The draft as it is now. The proxy has answered whoever may not see it. */
export default async function Page({ params }: Props) {
  const shared = await getSharedStory((await params).link)
  if (!shared) notFound()
  const { article, expiresAt, publishedPath } = shared
  const notice = <SharedNotice expiresAt={expiresAt} publishedPath={publishedPath} />
  if (article === 'unfinished')
    return (
      <Main>
        {notice}
        <UnfinishedDraft />
      </Main>
    )
  return (
    <Main accent={article.section.accent}>
      {notice}
      <ArticlePage
        article={article}
        settings={await getSiteSettings()}
        url={null}
        breadcrumbs={toArticleTrail(article)}
        onward={toOnward(article._id, { newer: null, older: null, inSection: [], related: article.related })}
      />
    </Main>
  )
}
