import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getOnward } from '@/app/get-onward'
import { Main } from '@/components/layout/main'
import { RetractionPage } from '@/components/status/retraction-page'
import { getRetraction } from '@/lib/content/retraction/load'
import { words } from '@/lib/words/words'

type Props = { params: Promise<{ path: string[] }> }

/** Notices of retractions, which the front sends with status 410: app/answer-missing.ts. */
export const generateStaticParams = () => [{ path: ['-', '-'] }]

export const metadata: Metadata = { title: words.site.retracted, robots: { index: false, follow: true } }

export default async function Page({ params }: Props) {
  const path = `/${(await params).path.join('/')}`
  const [retraction, onward] = await Promise.all([getRetraction(path), getOnward()])
  if (!retraction) notFound()
  return (
    <Main>
      <RetractionPage retraction={retraction} {...onward} />
    </Main>
  )
}
