import { describe, expect, it } from '@jest/globals'
import { getGeneration, visits } from '../lib/freshness/visit.ts'
import { endGeneration, getOpenVisit, visit, visitAlone } from './open-visits.ts'

const turn = () => new Promise((resolve) => setImmediate(resolve))

/** A rendering that ends when told. */
function makeRendering() {
  const { promise, resolve } = Promise.withResolvers<void>()
  let generation: number | undefined
  const render = () => {
    generation = getGeneration()
    return promise
  }
  return { render, end: resolve, generation: () => generation }
}

describe('visits', () => {
  it('of those who are alone join nothing from before a change, and see none of it until they end', async () => {
    const [early, late] = [makeRendering(), makeRendering()]
    const visited = [visitAlone(early.render)]
    endGeneration()
    visited.push(visitAlone(late.render))
    expect(late.generation()).toBeGreaterThan(early.generation() ?? Infinity)
    early.end()
    late.end()
    await Promise.all(visited)
  })

  it('are shared until something changes', async () => {
    const [first, second] = [makeRendering(), makeRendering()]
    const visited = [visit('/a', first.render), visit('/a', second.render)]
    await turn()
    expect(second.generation()).toBe(first.generation())
    expect(getOpenVisit('/a')).toBeDefined()
    first.end()
    second.end()
    await Promise.all(visited)
    await turn()
    expect(getOpenVisit('/a')).toBeUndefined()
  })

  it('wait for one that began before a change, and then begin together', async () => {
    const [early, late, later] = [makeRendering(), makeRendering(), makeRendering()]
    const visited = [visit('/b', early.render)]
    endGeneration()
    visited.push(visit('/b', late.render))
    endGeneration()
    visited.push(visit('/b', later.render))
    await turn()
    expect([late.generation(), later.generation()]).toEqual([undefined, undefined])
    early.end()
    await turn()
    await turn()
    expect(late.generation()).toBe((early.generation() ?? 0) + 2)
    expect(later.generation()).toBe(late.generation())
    late.end()
    later.end()
    await Promise.all(visited)
  })

  it('of other addresses wait for nobody', async () => {
    const [early, other] = [makeRendering(), makeRendering()]
    const visited = [visit('/c', early.render)]
    endGeneration()
    visited.push(visit('/d', other.render))
    await turn()
    expect(other.generation()).toBe((early.generation() ?? 0) + 1)
    early.end()
    other.end()
    await Promise.all(visited)
  })

  it('last as long as the work that goes on behind the answer', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const context = Reflect.get(globalThis, Symbol.for('@next/request-context'))
    await visit('/e', async () => context.get().waitUntil(promise))
    await turn()
    expect(getOpenVisit('/e')).toBeDefined()
    resolve()
    await turn()
    expect(getOpenVisit('/e')).toBeUndefined()
    expect([context.get(), visits.getStore()]).toEqual([undefined, undefined])
  })

  it('that fail are over too', async () => {
    await expect(visit('/f', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await turn()
    expect(getOpenVisit('/f')).toBeUndefined()
  })
})
