import { notFound, permanentRedirect } from 'next/navigation'

/** The page number of `<base>/page/<n>`, 2 or more; the first page lives at `base` alone. */
export function parsePage(value: string, base: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) notFound()
  const page = Number(value)
  if (page === 1) permanentRedirect(base)
  return page
}
