import type { ClientConfig } from '@sanity/client'

type LakeFetch = ReturnType<NonNullable<ClientConfig['resolveFetch']>>

/**
 * A fetch that fails when it has heard nothing for so many milliseconds, before its answer or within it: a connection whose
 * other end is gone says nothing at all. A client that resumes its streams resumes this one too.
 */
export function createWatchedFetch(silenceMs: number): LakeFetch {
  return async (url, { signal, ...init } = {}) => {
    const silence = new AbortController()
    const fail = () => silence.abort(new Error(`The lake said nothing for ${silenceMs / 1000} s`))
    const timer = setTimeout(fail, silenceMs).unref()
    const response = await fetch(url, {
      ...init,
      signal: signal ? AbortSignal.any([signal, silence.signal]) : silence.signal,
    }).finally(() => timer.refresh())
    const listened = response.body?.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          timer.refresh()
          controller.enqueue(chunk)
        },
      }),
    )
    return new Response(listened, response)
  }
}
