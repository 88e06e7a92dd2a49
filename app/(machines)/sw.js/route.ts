import { cacheLife } from 'next/cache'
import { bundleWorker } from '@/lib/bundle-worker'

async function getWorker(): Promise<string> {
  'use cache'
  cacheLife('max')
  return bundleWorker()
}

/** The service worker. Browsers look for another one on every visit. */
export async function GET(): Promise<Response> {
  return new Response(await getWorker(), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' },
  })
}
