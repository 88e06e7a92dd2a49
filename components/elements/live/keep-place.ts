/** Changes a list while what is being read of it stays where it is on the screen. */
export function keepPlace(list: Element, change: () => void): void {
  const readable = [...list.children].filter((item) => item.getBoundingClientRect().bottom > 0)
  const before = readable.map((item) => item.getBoundingClientRect().top)
  change()
  const index = readable.findIndex((item) => item.isConnected)
  const moved = (readable[index]?.getBoundingClientRect().top ?? 0) - (before[index] ?? 0)
  if (moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' })
}
