import { cacheLife } from 'next/cache'
import { appIcons, drawAppIcon, isAppIcon, type AppIcon } from '@/lib/app-icons'

type Context = { params: Promise<{ file: string }> }

export const generateStaticParams = () => appIcons.map((file) => ({ file }))

async function getIcon(name: AppIcon): Promise<Uint8Array<ArrayBuffer>> {
  'use cache'
  cacheLife('max')
  return drawAppIcon(name)
}

/** An icon of the installed site. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { file } = await params
  if (!isAppIcon(file)) return new Response('No such icon.\n', { status: 404 })
  return new Response(await getIcon(file), {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=86400' },
  })
}
