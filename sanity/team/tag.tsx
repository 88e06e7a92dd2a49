import { Badge, type BadgeTone } from '@sanity/ui'
import type { ReactNode } from 'react'

/** A badge beside a line of text, no taller than the line. */
export function Tag({ tone, children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <Badge tone={tone} style={{ marginBlock: '-4px', flex: 'none', whiteSpace: 'nowrap' }}>
      {children}
    </Badge>
  )
}
