import { toDateText } from '@/lib/dates'

export type SharedNoticeProps = {
  /** ISO time at which the link ends. */
  expiresAt: string
  /** Where the story stands once it has been published as it is shown. */
  publishedPath: string | null
}

/** What somebody is looking at who was sent a link to a draft. */
export function SharedNotice({ expiresAt, publishedPath }: SharedNoticeProps) {
  if (publishedPath !== null)
    return (
      <p className="shared-notice">
        <strong>This story has been published.</strong>{' '}
        <a href={publishedPath}>Read it where everybody does</a>
      </p>
    )
  return (
    <p className="shared-notice">
      <strong>Shared draft, not published.</strong> The link ends on{' '}
      <time dateTime={expiresAt}>{toDateText(expiresAt)}</time>. Please do not pass it on.
    </p>
  )
}
