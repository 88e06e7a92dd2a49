import type { Player } from './controls.ts'
import { getSpeed, keepSpeed } from './memory.ts'

const toAction = (event: Event) => {
  const control = event.target instanceof Element ? event.target.closest('[data-action]') : null
  const isButton = control instanceof HTMLButtonElement
  if (!control || isButton !== (event.type === 'click')) return undefined
  const value =
    control instanceof HTMLInputElement || control instanceof HTMLSelectElement ? control.value : 0
  return { action: control.getAttribute('data-action') ?? '', value: Number(value) }
}

/** `<listen-player>`: shows its controls; what makes them play is fetched when they are first touched. */
class ListenPlayer extends HTMLElement {
  #player: Promise<Player> | undefined

  connectedCallback(): void {
    const controls = this.querySelector<HTMLElement>('[data-part="controls"]')
    if (!controls) return
    this.#showSpeed(getSpeed(this.#offered()))
    controls.hidden = false
    for (const type of ['click', 'change']) this.addEventListener(type, this)
    for (const type of ['pointerenter', 'focusin'])
      this.addEventListener(type, () => void this.#load().catch(() => undefined))
  }

  disconnectedCallback(): void {
    void this.#player?.then(
      (player) => player.stop(),
      () => undefined,
    )
  }

  handleEvent(event: Event): void {
    const asked = toAction(event)
    if (!asked) return
    if (asked.action === 'speed') {
      keepSpeed(asked.value)
      this.#showSpeed(asked.value)
    }
    void this.#load().then(
      (player) => player.act(asked.action, asked.value),
      () => this.#sayUnreachable(),
    )
  }

  #load(): Promise<Player> {
    this.#player ??= import('./controls.ts').then(({ Player }) => new Player(this, getSpeed(this.#offered())))
    return this.#player
  }

  #sayUnreachable(): void {
    this.#player = undefined
    const status = this.querySelector('[role="status"]')
    if (status) status.textContent = this.dataset.faultUnreachable ?? ''
  }

  #offered(): number[] {
    return [...this.querySelectorAll('option')].map(({ value }) => Number(value))
  }

  #showSpeed(speed: number): void {
    const select = this.querySelector('select')
    if (!select) return
    select.value = String(speed)
    const shown = this.querySelector('[data-part="speed"]')
    if (shown) shown.textContent = select.selectedOptions[0]?.textContent ?? ''
  }
}

customElements.define('listen-player', ListenPlayer)
