import type { Unfinished } from '@/lib/preview/get-unfinished'
import { PreviewNotice } from './preview-notice'

export type UnfinishedNoticeProps = { unfinished: Unfinished; editHref: string }

/** Lists what a document still lacks before its page can be shown. */
export function UnfinishedNotice({
  unfinished: { id, title, type, faults },
  editHref,
}: UnfinishedNoticeProps) {
  return (
    <PreviewNotice title="This page is not finished yet" editHref={editHref}>
      <p>
        {title ? <strong>{title}</strong> : 'A document without a title'} ({type ?? 'document'}, {id}) cannot
        be shown before this is mended:
      </p>
      <ul>
        {faults.map(({ field, reason }) => (
          <li key={`${field} ${reason}`}>
            <strong>{field}</strong> {reason}
          </li>
        ))}
      </ul>
      <p>The page appears here as soon as it can be shown.</p>
    </PreviewNotice>
  )
}
