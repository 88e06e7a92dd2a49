import { useRelativeTime } from 'sanity'
import { timeZone, toZonedText } from './time-zone.ts'

/** "3 min. ago", with the whole time on hover. */
export function Ago({ iso }: { iso: string }) {
  const text = useRelativeTime(iso, { minimal: true, useTemporalPhrase: true })
  return (
    <time dateTime={iso} title={toZonedText(iso, timeZone)}>
      {text}
    </time>
  )
}

/** "Mon 23 Nov, 14:05 GMT+1", where the editor is. */
export function Moment({ iso }: { iso: string }) {
  return <time dateTime={iso}>{toZonedText(iso, timeZone)}</time>
}
