import { connection } from 'next/server'
import { env } from '@/lib/env'
import { createPreviewClient } from '@/lib/sanity-client'
import { getPreviewsState } from '@/lib/shared-link/get-previews-state'
import { getStudioFile, getStudioPage } from '@/lib/studio-files'
import { toStudioDocument } from './to-studio-document'
import { toStudioPolicy } from './studio-policy'

type Context = { params: Promise<{ path?: string[] }> }

const { projectId, dataset, apiVersion, publicUrl } = env.lake
const lake = { projectId, dataset, apiVersion, lakeUrl: publicUrl ?? null }

/** The Studio's page does not wait long for a lake that is away. */
const previewer = createPreviewClient(env).withConfig({ timeout: 2_000, maxRetries: 0 })

const notBuilt = 'The Studio was not built: `npm start` builds it.\n'

async function answerFile(name: string): Promise<Response> {
  const file = await getStudioFile(name)
  if (!file) return new Response('No such file.\n', { status: 404 })
  return new Response(file.body, {
    headers: { 'Content-Type': file.type, 'Cache-Control': 'public, max-age=31536000, immutable' },
  })
}

/** The Studio: its files below `static/`, and the one page it starts on for every other address. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  await connection()
  const [folder, name = ''] = (await params).path ?? []
  if (folder === 'static') return answerFile(name)
  const page = await getStudioPage()
  if (!page) return new Response(notBuilt, { status: 503 })
  const environment = { ...lake, previews: await getPreviewsState(previewer) }
  return new Response(toStudioDocument(page, environment), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-cache',
      'Content-Security-Policy': toStudioPolicy(lake),
    },
  })
}
