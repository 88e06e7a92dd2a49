const address = '/api/preview/style.css'

/** How previews and shared drafts look, as a file of its own: in the styles that stand inside pages, readers would load it too. */
export function PreviewStyle() {
  return <link rel="stylesheet" href={address} />
}
