import 'server-only'
import { notFound, permanentRedirect, redirect } from 'next/navigation'
import { getRedirect } from '@/lib/content/redirect/load'

/** Ends the rendering of a path that has no page: at the place it moved to, else as not found. */
export async function answerMissing(path: string): Promise<never> {
  const target = await getRedirect(path)
  if (target === null || target.to === path) notFound()
  return target.permanent ? permanentRedirect(target.to) : redirect(target.to)
}
