function goTo(block: HTMLElement): void {
  block.scrollIntoView()
  block.setAttribute('tabindex', '-1')
  block.focus({ preventScroll: true })
}

/** Shows a popover with two buttons: the first leads to `block`, the second goes without. It is gone once the block is seen. */
export function offerPlace(panel: HTMLElement, block: HTMLElement, signal: AbortSignal): void {
  const hide = () => panel.hidePopover()
  const [go, dismiss] = panel.querySelectorAll('button')
  go?.addEventListener('click', () => {
    hide()
    goTo(block)
  })
  dismiss?.addEventListener('click', hide)
  new IntersectionObserver(([entry], observer) => {
    if (!entry?.isIntersecting) return
    hide()
    observer.disconnect()
  }).observe(block)
  addEventListener('pagehide', hide, { signal })
  panel.showPopover()
}
