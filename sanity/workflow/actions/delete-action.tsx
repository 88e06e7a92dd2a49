import { Stack, Text } from '@sanity/ui'
import { useState } from 'react'
import type { DocumentActionComponent } from 'sanity'
import { DialogButtons } from '../dialog-buttons.tsx'

type Props = { onConfirm: () => void; onCancel: () => void }

function Advice({ onConfirm, onCancel }: Props) {
  return (
    <Stack gap={4}>
      <Text size={1}>
        Readers have this story. Deleted, its addresses say “not found” and nothing says why. “Retract…” in
        the same menu tells them, and keeps the story here as a draft.
      </Text>
      <DialogButtons
        confirm="Delete all the same"
        tone="critical"
        onConfirm={onConfirm}
        onCancel={onCancel}
      />
    </Stack>
  )
}

/** Studio's Delete; of a published story it first says what is better. */
export function withRetractionAdvice(useOriginal: DocumentActionComponent): DocumentActionComponent {
  const useAdvisedDelete: DocumentActionComponent = (props) => {
    const [isAdvising, setAdvising] = useState(false)
    const description = useOriginal(props)
    if (!description || !props.published) return description
    const goOn = () => {
      setAdvising(false)
      description.onHandle?.()
    }
    if (!isAdvising) return { ...description, onHandle: () => setAdvising(true) }
    return {
      ...description,
      dialog: {
        type: 'dialog',
        header: 'Delete a published story?',
        onClose: () => setAdvising(false),
        content: <Advice onConfirm={goOn} onCancel={() => setAdvising(false)} />,
      },
    }
  }
  useAdvisedDelete.action = 'delete'
  useAdvisedDelete.displayName = 'AdvisedDeleteAction'
  return useAdvisedDelete
}
