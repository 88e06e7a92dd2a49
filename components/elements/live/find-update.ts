/** What a document's id may be made of: nothing that leads out of its folder. */
const ANCHOR = /^#post-([\w-][\w.-]*)$/

/**
 * Follows a link to an update that has moved on to a later page of its story: `<page>/updates/<id>` leads to where it is
 * now. Stays when that is this page: then it is not there yet, or no longer.
 */
export async function findUpdate(page: string): Promise<void> {
  const { hash, pathname } = location
  const id = ANCHOR.exec(hash)?.[1]
  if (id === undefined || document.getElementById(hash.slice(1))) return
  const answer = await fetch(`${page}/updates/${id}`, { method: 'HEAD' }).catch(() => undefined)
  if (!answer?.ok) return
  const found = new URL(answer.url)
  if (found.pathname !== pathname) location.replace(`${found.pathname}${hash}`)
}
