import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import path from 'node:path'

type Context = { params: Promise<{ file: string }> }

const files = ['copy-link.js', 'click-to-load.js']

export const generateStaticParams = () => files.map((file) => ({ file }))

/** A custom element as a plain module: its source without the types. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { file } = await params
  if (!files.includes(file)) return new Response('No such element.\n', { status: 404 })
  const source = path.join(process.cwd(), 'components/elements', file.replace(/\.js$/, '.ts'))
  return new Response(stripTypeScriptTypes(readFileSync(source, 'utf8')), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  })
}
