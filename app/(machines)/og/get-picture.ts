import 'server-only'
import { cacheLife } from 'next/cache'
import sharp from 'sharp'
import type { SharePictureFacts } from '@/lib/share-picture/facts'
import { drawPicture } from './draw-picture'
import { getCover } from './get-cover'

/** A picture as PNG; it is not whole while its cover cannot be had. */
export type DrawnPicture = { base64: string; isWhole: boolean }

/** Lifetime, in seconds, of a picture without its cover. */
const unfinishedLife = { stale: 60, revalidate: 60, expire: 3600 }

/** Networks refuse large files: 256 colours look the same at a third of the size. */
async function toSmallPng(response: Response): Promise<Buffer> {
  return sharp(new Uint8Array(await response.arrayBuffer()))
    .png({ palette: true, quality: 95 })
    .toBuffer()
}

/** The share picture that shows these facts; what it shows never changes, so it is drawn once. */
export async function getPicture(facts: SharePictureFacts): Promise<DrawnPicture> {
  'use cache'
  const cover = facts.cover && (await getCover(facts.cover))
  const isWhole = facts.cover === null || cover !== null
  if (isWhole) cacheLife('max')
  else cacheLife(unfinishedLife)
  const png = await toSmallPng(drawPicture(facts, cover))
  return { base64: png.toString('base64'), isWhole }
}
