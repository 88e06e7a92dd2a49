import 'server-only'
import { notFound, permanentRedirect, redirect } from 'next/navigation'
import { getRedirect } from '@/lib/content/redirect/load'
import { getRetraction } from '@/lib/content/retraction/load'
import { toNoticePath } from '@/lib/content/retraction/notice-path'
import type { View } from '@/lib/content/view'

/**
 * Ends the rendering of a path that has no page: at the place it moved to, else at the notice of its retraction, else as
 * not found. Next knows no 410: the front answers with the notice in place of the redirect to it.
 */
export async function answerMissing(path: string, view?: View): Promise<never> {
  const [target, retraction] = await Promise.all([getRedirect(path, view), getRetraction(path)])
  if (target) return target.permanent ? permanentRedirect(target.to) : redirect(target.to)
  if (retraction) return redirect(toNoticePath(path))
  notFound()
}
