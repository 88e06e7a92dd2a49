/** Pixels that a finger travels before it means another picture. */
const SWIPE = 48

const isRightToLeft = (element: Element) => getComputedStyle(element).direction === 'rtl'

/** Where a key leads among `count` pictures, or `undefined` when it leads nowhere. */
function toPlace(key: string, { at, count, rtl }: { at: number; count: number; rtl: boolean }) {
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  if (key === 'ArrowRight') return rtl ? at - 1 : at + 1
  return key === 'ArrowLeft' ? (rtl ? at + 1 : at - 1) : undefined
}

/** Loads the large rendition; what arrives after another picture was asked for changes nothing. */
function load(dialog: HTMLElement, picture: HTMLAnchorElement): void {
  const frame = dialog.querySelector<HTMLElement>('[data-frame]')
  const failed = dialog.querySelector<HTMLElement>('[data-failed]')
  if (!frame || !failed) return
  const image = new Image()
  const settle = (succeeded: boolean) => {
    if (!image.isConnected) return
    frame.ariaBusy = 'false'
    failed.hidden = succeeded
    image.hidden = !succeeded
  }
  image.addEventListener('load', () => settle(true))
  image.addEventListener('error', () => settle(false))
  const small = picture.querySelector('img')
  if (small) image.alt = small.alt
  failed.hidden = true
  frame.ariaBusy = 'true'
  frame.replaceChildren(image)
  image.src = picture.href
}

function tell(dialog: HTMLElement, picture: HTMLAnchorElement, at: number, count: number): void {
  const language = document.documentElement.lang || undefined
  const position = dialog.querySelector<HTMLElement>('[data-position]')
  const digits = (value: number) => value.toLocaleString(language)
  const template = position?.dataset['position'] ?? ''
  position?.replaceChildren(template.replace('{number}', digits(at + 1)).replace('{count}', digits(count)))
  const caption = picture.closest('figure')?.querySelector('figcaption')?.cloneNode(true)
  dialog.querySelector('[data-caption]')?.replaceChildren(...(caption?.childNodes ?? []))
  for (const button of dialog.querySelectorAll<HTMLElement>('[data-step]')) {
    const to = at + Number(button.dataset['step'])
    button.ariaDisabled = String(to < 0 || to >= count)
    button.hidden = count === 1
  }
}

/** Calls back with the direction of a swipe: 1 towards the left, -1 towards the right. Two fingers, or a closer look, are none. */
function onSwipe(dialog: HTMLElement, signal: AbortSignal, turn: (direction: 1 | -1) => void): void {
  let from: number | undefined
  const isZoomed = () => (window.visualViewport?.scale ?? 1) > 1.01
  const start = ({ touches }: TouchEvent) => {
    from = touches.length === 1 && !isZoomed() ? touches[0]?.clientX : undefined
  }
  const end = ({ changedTouches }: TouchEvent) => {
    const way = (changedTouches[0]?.clientX ?? 0) - (from ?? Number.NaN)
    if (Math.abs(way) > SWIPE) turn(way < 0 ? 1 : -1)
    from = undefined
  }
  dialog.addEventListener('touchstart', start, { signal, passive: true })
  dialog.addEventListener('touchend', end, { signal, passive: true })
}

/** Shows pictures in a dialog, `opened` first: by buttons, arrows, Home and End, or swipes. Focus returns to `opened`. */
export function showPictures(
  dialog: HTMLDialogElement,
  pictures: HTMLAnchorElement[],
  opened: HTMLAnchorElement,
): void {
  const closing = new AbortController()
  const { signal } = closing
  const count = pictures.length
  let at = -1
  const show = (wanted: number) => {
    const to = Math.min(Math.max(wanted, 0), count - 1)
    const picture = pictures[to]
    if (to === at || !picture) return
    at = to
    load(dialog, picture)
    tell(dialog, picture, at, count)
  }
  const rtl = isRightToLeft(dialog)
  const press = (event: KeyboardEvent) => {
    const to = toPlace(event.key, { at, count, rtl })
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    show(to)
  }
  const click = ({ target }: MouseEvent) => {
    const step = target instanceof Element ? target.closest<HTMLElement>('[data-step]') : null
    if (step) show(at + Number(step.dataset['step']))
    else if (target instanceof HTMLElement && 'frame' in target.dataset) dialog.close()
  }
  const end = () => {
    closing.abort()
    opened.focus()
  }
  dialog.addEventListener('keydown', press, { signal })
  dialog.addEventListener('click', click, { signal })
  dialog.addEventListener('close', end, { signal })
  onSwipe(dialog, signal, (direction) => show(at + (rtl ? -direction : direction)))
  show(pictures.indexOf(opened))
  dialog.showModal()
}
