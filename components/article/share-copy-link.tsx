import type { ReactNode } from 'react'
import { words } from '@/lib/words/words'
import { Enhanced } from '../ui/enhanced'

export type ShareCopyLinkProps = {
  /** Absolute address. */
  url: string
  className?: string | undefined
  /** What stands on the button. */
  children: ReactNode
}

/** A button that copies an address and says so, on browsers that can. */
export function ShareCopyLink({ url, className, children }: ShareCopyLinkProps) {
  const { copied, notCopied } = words.share
  return (
    <Enhanced
      element="copy-link"
      data={{ 'data-url': url, 'data-copied': copied, 'data-not-copied': notCopied }}
      className={className}
    >
      <button type="button" hidden>
        {children}
      </button>
      <span role="status" />
    </Enhanced>
  )
}
