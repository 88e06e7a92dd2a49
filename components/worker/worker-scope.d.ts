/** What a service worker has that a window has not; TypeScript's own declarations of both exclude each other. */
declare global {
  interface ExtendableEvent extends Event {
    waitUntil(done: Promise<unknown>): void
  }

  interface FetchEvent extends ExtendableEvent {
    readonly request: Request
    readonly preloadResponse: Promise<Response | undefined>
    respondWith(answer: Promise<Response>): void
  }

  interface ExtendableMessageEvent extends ExtendableEvent {
    readonly data: unknown
  }

  interface WorkerScope {
    readonly registration: ServiceWorkerRegistration
    readonly clients: { claim(): Promise<void> }
    skipWaiting(): Promise<void>
    addEventListener(type: 'install' | 'activate', listen: (event: ExtendableEvent) => void): void
    addEventListener(type: 'fetch', listen: (event: FetchEvent) => void): void
    addEventListener(type: 'message', listen: (event: ExtendableMessageEvent) => void): void
  }
}

export {}
