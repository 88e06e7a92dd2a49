import type { LinkCheck } from './check-link.ts'

type Refusal = { status: 401 | 410; title: string; text: string }

const ask = 'Ask whoever sent you the link for a new one.'

/** What somebody is told whose link does not open; the same for every draft. */
const refusals: Record<Exclude<LinkCheck['state'], 'open'>, Refusal> = {
  unknown: {
    status: 401,
    title: 'This link does not open anything',
    text: `It may have been cut short on its way to you: links to drafts are long, and every letter counts. ${ask}`,
  },
  expired: {
    status: 410,
    title: 'This link has ended',
    text: `Links to drafts are for a limited time, and the time of this one is over. ${ask}`,
  },
  revoked: {
    status: 410,
    title: 'This link was withdrawn',
    text: 'The newsroom has ended it. If you still expect to see the draft, ask whoever sent you the link.',
  },
  gone: {
    status: 410,
    title: 'The draft is no longer there',
    text: 'The newsroom has removed what this link led to. If you still expect to see it, ask whoever sent you the link.',
  },
}

const style = `:root{color-scheme:light dark}
body{margin:0;background:light-dark(#fff,#121417);color:light-dark(#15171a,#ecebe7);font:1.125rem/1.45 Georgia,serif}
main{max-width:34rem;margin:12vh auto 0;padding:1.5rem 1.25rem;border-block-start:.3125rem solid light-dark(#c2331a,#ff8163)}
p{margin:0 0 1rem;color:light-dark(#4a4e55,#bab9b4)}
h1{margin:0 0 1rem;font:700 clamp(1.875rem,1.5rem + 2vw,2.75rem)/1.06 Georgia,serif;letter-spacing:-.02em}
.code{font:650 .875rem system-ui,sans-serif}
a{color:inherit;text-underline-offset:.2em}
a:focus-visible{outline:.1875rem solid light-dark(#1d4fd8,#9dbbff);outline-offset:.1875rem}`

const toDocument = ({ status, title, text }: Refusal) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<style>${style}</style>
</head>
<body>
<main>
<p class="code">${status}</p>
<h1>${title}</h1>
<p>${text}</p>
<p><a href="/">Front page</a></p>
</main>
</body>
</html>
`

/** The whole answer to a link that does not open: status, and a page that needs nothing beside itself. */
export function toRefusal(state: Exclude<LinkCheck['state'], 'open'>): { status: 401 | 410; html: string } {
  const refusal = refusals[state]
  return { status: refusal.status, html: toDocument(refusal) }
}
