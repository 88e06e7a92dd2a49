import type { Metadata } from 'next'
import { redirect, unstable_rethrow } from 'next/navigation'
import type { ReactNode } from 'react'
import { SiteFrame } from '@/components/layout/site-frame'
import { PreviewBar } from '@/components/preview/preview-bar'
import { PreviewStyle } from '@/components/preview/preview-style'
import { VisualEditing } from '@/components/preview/visual-editing'
import { getSiteSettings } from '@/lib/content/settings/load'
import { toPlainText } from '@/lib/plain-text'
import type { Preview } from '@/lib/preview/preview'
import { explain, explainFailure } from '../explain'
import { getEditHref } from '../get-edit-href'
import { getRequestPreview } from '../get-request-preview'
import { getPathMetadata, renderPath } from '../routes'

type Props = { params: Promise<{ path?: string[] }> }

const toPath = ({ path = [] }: Awaited<Props['params']>) => `/${path.join('/')}`

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [preview, path] = [await getRequestPreview().catch(() => null), toPath(await params)]
  if (!preview) return {}
  const metadata = await getPathMetadata(path, preview.perspective.view).catch(() => ({}))
  return { ...toPlainText(metadata), robots: { index: false, follow: false } }
}

async function renderPreview(path: string, { perspective, choices, userId }: Preview): Promise<ReactNode> {
  const { view } = perspective
  const [content, settings, editHref] = await Promise.all([
    renderPath(path, view).catch((error: unknown) => explain(error, { path, perspective })),
    getSiteSettings(view).catch(() => getSiteSettings()),
    getEditHref(path, view),
  ])
  const bar = (
    <PreviewBar
      shown={perspective.label}
      choices={choices}
      value={perspective.value}
      path={path}
      editHref={editHref}
    />
  )
  return (
    <>
      <SiteFrame settings={settings} notice={bar}>
        {content}
      </SiteFrame>
      <VisualEditing perspective={perspective.value} userId={userId} />
    </>
  )
}

async function renderRequest(path: string): Promise<ReactNode> {
  const preview = await getRequestPreview()
  return preview ? renderPreview(path, preview) : redirect(path)
}

/** Any page of the site as the newsroom has it: proxy.ts leads here from the page's own address. */
export default async function Page({ params }: Props) {
  const path = toPath(await params)
  const page = await renderRequest(path).catch((error: unknown) => {
    unstable_rethrow(error)
    return explainFailure(error, path)
  })
  return (
    <>
      <PreviewStyle />
      {page}
    </>
  )
}
