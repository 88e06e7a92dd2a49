import { notFound } from 'next/navigation'
import { getSite } from '@/app/site'
import { StructuredData } from '@/app/structured-data'
import { CorrectionLog } from '@/components/corrections/correction-log'
import { Main } from '@/components/layout/main'
import { toTrail } from '@/lib/breadcrumbs'
import { getCorrections } from '@/lib/content/corrections/load'
import { toPageCount } from '@/lib/content/listing/pagination'
import { toCorrectionsPolicy } from '@/lib/content/settings/corrections-policy'
import type { View } from '@/lib/content/view'
import { correctionsPath } from '@/lib/corrections-path'
import { toPageMetadata } from '@/lib/seo'
import { words } from '@/lib/words/words'

const title = words.story.correctionLog

/** Metadata of one page of what was corrected. */
export async function getCorrectionLogMetadata(page: number, view?: View) {
  const [site, { total }] = await Promise.all([getSite(view), getCorrections(page, view)])
  const description = words.story.aboutCorrections
  return toPageMetadata({ title, description, path: correctionsPath, page, total }, site)
}

/** One page of what was corrected. */
export async function renderCorrectionLog(page: number, view?: View) {
  const [{ settings }, log] = await Promise.all([getSite(view), getCorrections(page, view)])
  if (page > toPageCount(log.total)) notFound()
  return (
    <Main>
      <StructuredData trail={toTrail({ href: correctionsPath, title })} />
      <CorrectionLog
        log={log}
        page={page}
        path={correctionsPath}
        policy={toCorrectionsPolicy(settings.footerNav)}
      />
    </Main>
  )
}
