import type { ReactNode } from 'react'

/** Signs of the ways to pass a story on, drawn on a grid of 24. */
const drawings = {
  share: <path d="M12 3v12M7.5 7.5 12 3l4.5 4.5M5 12v8h14v-8" />,
  link: (
    <path d="m9.8 14.2 4.4-4.4M8.2 11.4l-2.4 2.4a3.1 3.1 0 0 0 4.4 4.4l2.4-2.4M15.8 12.6l2.4-2.4a3.1 3.1 0 0 0-4.4-4.4l-2.4 2.4" />
  ),
  x: <path d="M4.5 4.5h3.8l11.2 15h-3.8zM19 4.5l-6 6.4M11 13.1l-6 6.4" />,
  bluesky: (
    <path
      fill="currentColor"
      stroke="none"
      d="M12 11.1C10.6 8.3 7.9 5.7 5.6 4.9 3.9 4.3 3.2 5.1 3.3 7c.1 1.4.4 4.3.9 5.2.7 1.4 2 1.8 3.7 1.6-2.3.4-3.4 1.7-2.2 3.4 2.3 3.1 5 .9 6.3-2.7 1.3 3.6 4 5.8 6.3 2.7 1.2-1.7.1-3-2.2-3.4 1.7.2 3-.2 3.7-1.6.5-.9.8-3.8.9-5.2.1-1.9-.6-2.7-2.3-2.1-2.3.8-5 3.4-6.4 6.2z"
    />
  ),
  linkedin: <path d="M5 10v9.5M5 5v1M10 19.5V10M10 14.5c0-2.5 1.8-4.3 4.4-4.3s4.1 1.7 4.1 4.3v5" />,
  facebook: <path d="M16.5 4.2h-2c-2.2 0-3.5 1.4-3.5 3.6v12.2M7.5 11.8h7.8" />,
  reddit: (
    <>
      <path d="M12 9.5c4.4 0 7.8 2.2 7.8 5.1s-3.4 5.2-7.8 5.2-7.8-2.3-7.8-5.2 3.4-5.1 7.8-5.1zM12 9.5l1.3-5 4 1M9 16.8c1.8 1.3 4.2 1.3 6 0" />
      <path strokeWidth="2.6" strokeLinecap="round" d="M9.1 13.6h.01M14.9 13.6h.01M18.5 5.6h.01" />
    </>
  ),
  hackerNews: <path d="M4 4h16v16H4zM8.5 7.5 12 13l3.5-5.5M12 13v4.2" />,
  whatsapp: (
    <path d="M4.3 19.7l1.2-4a7.9 7.9 0 1 1 3 2.9zM9 8.6c-.6 2.8 3.2 6.7 6.1 6.4l.9-1.8-2.1-1-.9.9c-.9-.4-1.7-1.2-2.1-2.1l.9-.9-.9-2.1z" />
  ),
  mastodon: (
    <path d="M8 20.2c3 .6 6.1.2 7.3-.2M8 16.2c-3.5-.6-3.8-3-3.8-6.4 0-4 2.1-5.6 7.8-5.6s7.8 1.6 7.8 5.6c0 4.3-1.3 6.1-7.8 6.5-2.3.2-4 0-4-.1zM8.3 13V9.7c0-2.3 3.7-2.3 3.7.2v1.6V9.9c0-2.5 3.7-2.5 3.7-.2V13" />
  ),
  email: <path d="M3.5 5.5h17v13h-17zM3.5 6.5l8.5 7 8.5-7" />,
} satisfies Record<string, ReactNode>

export type ShareIconName = keyof typeof drawings

/** A sign beside a name that says the same. */
export function ShareIcon({ name }: { name: ShareIconName }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="20"
      height="20"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
    >
      {drawings[name]}
    </svg>
  )
}
