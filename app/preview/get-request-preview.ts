import 'server-only'
import { cookies } from 'next/headers'
import { connection } from 'next/server'
import { cache } from 'react'
import { getPreview, type Preview } from '@/lib/preview/preview'
import { previewLake } from '@/lib/preview/preview-lake'

/** What whoever sent this request may be shown; `null` when that is no preview. */
export const getRequestPreview = cache(async (): Promise<Preview | null> => {
  await connection()
  const jar = await cookies()
  if (previewLake === null) return null
  return getPreview((name) => jar.get(name)?.value, previewLake, Date.now())
})
