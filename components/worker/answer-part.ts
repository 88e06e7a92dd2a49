/** A part of a page from the network; when there is none, the kept one, or another rendition of the same picture. */
export async function answerPart(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch {
    const kept = await caches.match(request.url, { ignoreVary: true })
    const similar = request.destination === 'image' && !kept
    return (
      kept ??
      (similar ? await caches.match(request.url, { ignoreVary: true, ignoreSearch: true }) : undefined) ??
      Response.error()
    )
  }
}
