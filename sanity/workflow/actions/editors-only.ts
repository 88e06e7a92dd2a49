import type { DocumentActionComponent } from 'sanity'
import { useNewsroom } from '../use-newsroom.ts'

/** An action that the lake lets only editors do, shown to others with the reason why they cannot. */
export function editorsOnly(useOriginal: DocumentActionComponent): DocumentActionComponent {
  const useEditorsAction: DocumentActionComponent = (props) => {
    const { role } = useNewsroom()
    const description = useOriginal(props)
    if (!description || role === 'editor') return description
    return { ...description, disabled: true, title: 'Editors change schedules.' }
  }
  if (useOriginal.action) useEditorsAction.action = useOriginal.action
  useEditorsAction.displayName = `EditorsOnly(${useOriginal.displayName ?? 'Action'})`
  return useEditorsAction
}
