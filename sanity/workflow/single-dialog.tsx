import { Box, Dialog } from '@sanity/ui'
import { useEffect, useId, type Dispatch, type ReactNode, type SetStateAction } from 'react'

type Props = {
  /** The copy that shows, kept by whoever opens the dialog. */
  shown: string | null
  setShown: Dispatch<SetStateAction<string | null>>
  header: string
  onClose: () => void
  children: ReactNode
}

/** Studio renders the dialog of a document's main action twice when a shortcut opens it: only the first copy shows. */
export function SingleDialog({ shown, setShown, header, onClose, children }: Props) {
  const id = useId()
  useEffect(() => {
    setShown((other) => other ?? id)
    return () => setShown((other) => (other === id ? null : other))
  }, [setShown, id])
  if (shown !== id) return null
  return (
    <Dialog id={id} header={header} width={1} onClose={onClose} onClickOutside={onClose} animate>
      <Box padding={4}>{children}</Box>
    </Dialog>
  )
}
