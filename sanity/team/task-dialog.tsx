import { Box, Dialog } from '@sanity/ui'
import { useEffect, useId, useRef, type ReactNode } from 'react'

type Props = {
  title: string
  /** Id of the element that has the focus afterwards, while it is there; else `fallback` has. */
  returnTo: string
  fallback: string
  width?: 0 | 1
  onClose: () => void
  children: ReactNode
}

/** A dialog that begins at its first field, and gives the focus back when it closes. */
export function TaskDialog({ title, returnTo, fallback, width = 0, onClose, children }: Props) {
  const content = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const first = content.current?.querySelector<HTMLElement>('input, button')
    const start = first ?? content.current
    start?.focus()
    return () => {
      const place = document.getElementById(returnTo) ?? document.getElementById(fallback)
      place?.focus()
    }
  }, [returnTo, fallback])
  return (
    <Dialog
      id={useId()}
      header={title}
      width={width}
      contentRef={content}
      onClose={onClose}
      __unstable_autoFocus={false}
    >
      <Box padding={4}>{children}</Box>
    </Dialog>
  )
}
