import type { ReactNode } from 'react'

export type PreviewNoticeProps = {
  title: string
  editHref?: string | null
  children: ReactNode
}

/** Says in a page's place why it cannot be previewed, and where to mend that. */
export function PreviewNotice({ title, editHref = null, children }: PreviewNoticeProps) {
  return (
    <article className="preview-notice">
      <h1>{title}</h1>
      <div>{children}</div>
      <p className="preview-links">
        {editHref && <a href={editHref}>Edit in Studio</a>}
        <a href="/">Front page</a>
      </p>
    </article>
  )
}
