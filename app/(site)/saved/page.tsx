import type { Metadata } from 'next'
import { SavedPage } from '@/components/device/saved-page'
import { MOST_SAVED } from '@/components/elements/device/shelves'
import { Main } from '@/components/layout/main'
import { words } from '@/lib/words/words'

export const metadata: Metadata = {
  title: words.device.savedStories,
  robots: { index: false, follow: true },
}

export default function Page() {
  return (
    <Main>
      <SavedPage most={MOST_SAVED} />
    </Main>
  )
}
