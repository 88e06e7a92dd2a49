import type { Keep } from '../../worker/parse-keep.ts'
import { deviceStorage } from './device-storage.ts'
import { ReaderElement } from '../reader-element.ts'

const CHECKED = 'dateline-worker-checked'
const HOUR = 3_600_000

const retire = async (address: string) => (await import('./retire-worker.ts')).retireWorker(address)

/** Once an hour the page itself asks whether there is still a worker: the browser does not say when it is gone. */
async function startWorker(address: string): Promise<void> {
  const registration = await navigator.serviceWorker.register(address, { updateViaCache: 'none' })
  if (Date.now() - Number(deviceStorage.read(CHECKED)) < HOUR) return
  await registration.update()
  deviceStorage.write(CHECKED, Date.now())
}

/** Pictures, fonts, and the elements that have a name of their own version; `reader.js` is the worker's own. */
function isPart({ name, initiatorType }: PerformanceResourceTiming): boolean {
  const { pathname } = new URL(name)
  if (pathname.endsWith('.js')) return /^\/elements\/.*-/.test(pathname)
  return /^(css|img|link)$/.test(initiatorType)
}

function toParts(): string[] {
  return performance
    .getEntriesByType('resource')
    .filter((entry) => entry instanceof PerformanceResourceTiming)
    .filter(isPart)
    .map(({ name }) => name)
}

async function keepPage(): Promise<void> {
  const { active } = await navigator.serviceWorker.ready
  await document.fonts.ready
  const keep: Keep = { path: location.pathname, parts: toParts() }
  active?.postMessage(keep)
}

/**
 * `<offline-copy data-worker>`: starts the service worker once the page has loaded, has it keep a story, and tells the reader
 * when the page is itself such a copy. Where the browser asks for less data nothing is fetched to be kept.
 */
class OfflineCopy extends ReaderElement {
  connectedCallback(): void {
    const { keptAt, saving } = document.documentElement.dataset
    const { worker } = this.dataset
    if (keptAt) this.#tell(new Date(keptAt))
    else if (worker && saving === undefined && 'serviceWorker' in navigator) this.#whenLoaded(worker)
  }

  #tell(fetchedAt: Date): void {
    const time = this.querySelector('time')
    const notice = this.querySelector<HTMLElement>('[hidden]')
    if (!time || !notice) return
    const { lang } = document.documentElement
    time.dateTime = fetchedAt.toISOString()
    time.textContent = fetchedAt.toLocaleString(lang, { dateStyle: 'long', timeStyle: 'short' })
    notice.hidden = false
  }

  #whenLoaded(worker: string): void {
    if (document.readyState === 'complete') return void this.#start(worker)
    addEventListener('load', () => void this.#start(worker), { once: true, signal: this.signal })
  }

  async #start(worker: string): Promise<void> {
    await startWorker(worker).catch(() => retire(worker).catch(() => undefined))
    if (!document.querySelector('reading-place')) return
    await keepPage()
    // Pictures further down have come in since.
    document.addEventListener('visibilitychange', () => void keepPage(), { signal: this.signal })
  }
}

customElements.define('offline-copy', OfflineCopy)
