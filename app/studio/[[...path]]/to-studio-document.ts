import { STUDIO_ENVIRONMENT_ID, type StudioEnvironment } from '@/lib/studio-environment'
import type { StudioPage } from '@/lib/studio-files'

const toSafeJson = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c')

const style = `html{color-scheme:light dark;background:light-dark(#fff,#13141b);font-family:system-ui,sans-serif}
html,body,#sanity{height:100%;margin:0}
body{-webkit-font-smoothing:antialiased}`

/** The page the Studio starts on: its own files, and where its lake is. */
export function toStudioDocument({ script, styles }: StudioPage, environment: StudioEnvironment): string {
  const sheets = styles.map((href) => `<link rel="stylesheet" href="${href}">`).join('')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="robots" content="noindex">
<meta name="referrer" content="same-origin">
<title>Dateline Studio</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
${sheets}
<style>${style}</style>
<script type="application/json" id="${STUDIO_ENVIRONMENT_ID}">${toSafeJson(environment)}</script>
<script type="module" src="${script}"></script>
</head>
<body>
<div id="sanity"></div>
<noscript><p style="padding:2rem">The Studio needs JavaScript: switch it on for this site and load the page again.</p></noscript>
</body>
</html>
`
}
