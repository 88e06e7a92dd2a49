const toItems = (list: Element) => [...list.querySelectorAll<HTMLElement>(':scope > li')]
const toIds = (items: HTMLElement[]) => new Set(items.map(({ id }) => id))

/** Updates of the fresh list that the shown one does not have, in their order. */
export function toNewItems(shown: Element, fresh: Element): HTMLElement[] {
  const known = toIds(toItems(shown))
  return toItems(fresh).filter(({ id }) => !known.has(id))
}

/** Whether the fresh list reaches back to updates that are shown; if not, some are missing between the two. */
function reachesBack(shown: Element, fresh: Element): boolean {
  const oldest = toItems(fresh).at(-1)
  return oldest === undefined || toIds(toItems(shown)).has(oldest.id)
}

/** Shown updates that were deleted: those among what the fresh list covers that it does not have. */
function toDeleted(shown: Element, fresh: Element): HTMLElement[] {
  if (!reachesBack(shown, fresh)) return []
  const ids = toIds(toItems(fresh))
  const items = toItems(shown)
  const covered = items.slice(0, items.findLastIndex(({ id }) => ids.has(id)) + 1)
  return (ids.size === 0 ? items : covered).filter(({ id }) => !ids.has(id))
}

/** Swaps in corrected updates and takes deleted ones out; nothing new appears. */
export function correct(shown: Element, fresh: Element): void {
  for (const item of toDeleted(shown, fresh)) item.remove()
  for (const item of toItems(fresh)) {
    const old = toItems(shown).find(({ id }) => id === item.id)
    if (!old || old.dataset['edited'] === item.dataset['edited']) continue
    const next = document.importNode(item, true)
    const hadFocus = old.contains(document.activeElement)
    old.replaceWith(next)
    if (hadFocus) next.querySelector('a')?.focus({ preventScroll: true })
  }
}

/**
 * Inserts the new updates where the fresh order has them, and answers them. What is shown already stays the node it is; it
 * goes only when updates are missing between it and the fresh ones.
 */
export function insertNew(shown: Element, fresh: Element): HTMLElement[] {
  const isWhole = reachesBack(shown, fresh)
  const known = new Map(toItems(shown).map((item) => [item.id, item]))
  const inserted: HTMLElement[] = []
  let next = shown.firstElementChild
  for (const item of toItems(fresh)) {
    const old = known.get(item.id)
    known.delete(item.id)
    const node = old ?? document.importNode(item, true)
    if (!old) inserted.push(node)
    if (node === next) next = next.nextElementSibling
    else shown.insertBefore(node, next)
  }
  if (!isWhole) for (const item of known.values()) item.remove()
  for (const item of inserted) item.dataset['new'] = ''
  return inserted
}
