import { randomUUID } from 'node:crypto'
import type { SanityClient } from '@sanity/client'
import { createPreviewSecret } from '@sanity/preview-url-secret/create-secret'
import { createAccounts, type Accounts } from '../../../lake/auth/accounts.ts'
import { ensureToken } from '../../../lake/auth/ensure-token.ts'
import { openStore } from '../../../lake/store/store.ts'
import { startNewsroom, type Newsroom } from '../newsroom/start-newsroom.ts'
import { ask } from './ask.ts'

/** A publication with an editor who looks at previews. */
export type Previews = Newsroom & {
  /** Sees everything, and writes it. */
  editor: SanityClient
  /** Somebody new in the newsroom: the account's id. */
  addMember(): string
  removeMember(id: string): void
  /** What a browser's `Cookie` header says once the Studio has sent it to a preview. */
  enter(perspective?: string, userId?: string): Promise<string>
}

function withAccounts<Result>(dataDir: string, work: (accounts: Accounts) => Result): Result {
  const store = openStore(dataDir)
  try {
    return work(createAccounts({ store, clock: () => new Date(), newId: randomUUID }))
  } finally {
    store.close()
  }
}

/** Copies the publication of the end-to-end tests to `.cache/e2e/<name>` and serves the copy. */
export async function startPreviews(name: string): Promise<Previews> {
  const newsroom = await startNewsroom(name)
  const { dataDir, siteUrl } = newsroom
  const editor = newsroom.client(ensureToken(dataDir, { role: 'editor', label: 'tests' }))
  const addMember = () =>
    withAccounts(dataDir, (accounts) => {
      const email = `${randomUUID()}@dateline.example`
      return accounts.add({ email, name: 'Test Editor', role: 'editor' }).id
    })
  const me = addMember()
  return {
    ...newsroom,
    editor,
    addMember,
    removeMember: (id) => withAccounts(dataDir, (accounts) => accounts.remove(id)),
    async enter(perspective = 'drafts', userId = me) {
      const { secret } = await createPreviewSecret(editor, 'test', `${siteUrl}/studio`, userId)
      const parameters = new URLSearchParams({
        'sanity-preview-secret': secret,
        'sanity-preview-pathname': '/',
        'sanity-preview-perspective': perspective,
      })
      const { headers } = await ask(`${siteUrl}/api/preview/enable?${parameters}`)
      return (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]).join('; ')
    },
  }
}
