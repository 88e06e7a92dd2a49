/** Parts of a page beside its updates that change with them: `live` at once, `liveLater` together with new updates. */
const attributes = { live: 'data-live', liveLater: 'data-live-later' }

/** Replaces parts that have changed by the fresh ones of the same name, but none in which the reader is. */
export function replaceParts(fresh: Document, kind: keyof typeof attributes): void {
  const attribute = attributes[kind]
  for (const old of document.querySelectorAll(`[${attribute}]`)) {
    const next = fresh.querySelector(`[${attribute}="${old.getAttribute(attribute)}"]`)
    if (next && !next.isEqualNode(old) && !old.contains(document.activeElement))
      old.replaceWith(document.importNode(next, true))
  }
}
