/** The site's own icon, which it serves beside the Studio. */
export function PublicationIcon() {
  return <img src="/icon.svg" alt="Dateline" style={{ display: 'block', width: '100%', height: '100%' }} />
}
