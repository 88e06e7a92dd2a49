import type { ReactNode } from 'react'
import { isSafeHref } from '@/lib/safe-href'

export type SafeLinkProps = { href: string | null | undefined; children: ReactNode }

/** A link when its address is harmless; else only its text. */
export function SafeLink({ href, children }: SafeLinkProps) {
  return href && isSafeHref(href) ? <a href={href}>{children}</a> : <>{children}</>
}
