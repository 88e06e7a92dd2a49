import type { Metadata } from 'next'
import { OfflinePage } from '@/components/device/offline-page'
import { Main } from '@/components/layout/main'
import { words } from '@/lib/words/words'

export const metadata: Metadata = {
  title: words.device.offlineTitle,
  robots: { index: false, follow: false },
}

export default function Page() {
  return (
    <Main>
      <OfflinePage />
    </Main>
  )
}
