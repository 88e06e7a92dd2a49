import { cacheLife } from 'next/cache'
import { bundleElements } from '@/lib/bundle-elements'

type Context = { params: Promise<{ file: string }> }

const toLife = (file: string) =>
  file === 'reader.js'
    ? 'public, max-age=600, stale-while-revalidate=86400'
    : 'public, max-age=31536000, immutable'

export async function generateStaticParams() {
  return [...(await bundleElements()).keys()].map((file) => ({ file }))
}

async function getCode(file: string): Promise<string | undefined> {
  'use cache'
  cacheLife('max')
  return (await bundleElements()).get(file)
}

/** Not to be kept: while a new version of the site starts, the old one may be asked for its modules. */
const answerUnknown = () =>
  new Response('No such element.\n', { status: 404, headers: { 'Cache-Control': 'no-store' } })

/** A module of the custom elements. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { file } = await params
  const code = await getCode(file)
  if (code === undefined) return answerUnknown()
  return new Response(code, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': toLife(file) },
  })
}
