const key = Symbol.for('bare-next.headline')

/** What the page shows; the whole content system of this site. */
export function getHeadline(): string {
  return Reflect.get(globalThis, key) ?? 'Nothing yet'
}

export function setHeadline(headline: string): void {
  Reflect.set(globalThis, key, headline)
}
