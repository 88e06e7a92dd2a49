import { useMemo } from 'react'
import { from } from 'rxjs'
import { useClient } from 'sanity'
import { useAnswer } from '../use-answer.ts'
import { UserName } from '../../workflow/user-name.tsx'
import { getLastEditor } from './last-editor.ts'

/** Who wrote a revision of a draft. */
export function EditedBy({ draftId, revision }: { draftId: string; revision: string }) {
  const client = useClient({ apiVersion: '2025-02-19' })
  const key = `${draftId} ${revision}`
  const editor$ = useMemo(() => from(getLastEditor(client, key.split(' ')[0] ?? '')), [client, key])
  const { value } = useAnswer(editor$)
  return value === null ? null : (
    <>
      {' · '}
      <UserName id={value} />
    </>
  )
}
