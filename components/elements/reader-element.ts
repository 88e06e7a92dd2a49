/** An element whose listeners, added with its `signal`, end when it leaves the document. */
export class ReaderElement extends HTMLElement {
  #abort = new AbortController()

  get signal(): AbortSignal {
    return this.#abort.signal
  }

  disconnectedCallback(): void {
    this.#abort.abort()
    this.#abort = new AbortController()
  }
}
