import type { Metadata } from 'next'
import { failureMessages } from '@/components/status/failure'
import { words } from '@/lib/words/words'

const { title, text } = failureMessages['404']

export const metadata: Metadata = { title }

/** Next sends this along with every page, so it is bare: readers get `/status/404` from the front instead. */
export default function NotFound() {
  return (
    <main>
      <h1>{title}</h1>
      <p>{text}</p>
      <a href="/">{words.site.frontPage}</a>
    </main>
  )
}
