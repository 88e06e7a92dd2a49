import { afterEach, expect, jest, test } from '@jest/globals'
import { render } from '@testing-library/react'
import { route, RouterProvider, type RouterState } from 'sanity/router'
import { withLanding } from './with-landing.tsx'

const router = route.create({
  path: '/:panes',
  transform: {
    panes: {
      toState: (panes) => ({ panes: [[{ id: panes }]] }),
      toPath: (state) => JSON.stringify(state['panes']),
    },
  },
})

const width = globalThis.innerWidth
const tool = { name: 'structure', title: 'Desk', component: () => null }
const Desk = withLanding(() => null, 'newsroom')

/** How often the desk was led to its landing in these states, one after the other. */
function countLandings(...states: RouterState[]): number {
  const onNavigate = jest.fn()
  const show = (state: RouterState) => (
    <RouterProvider router={router} state={state} onNavigate={onNavigate}>
      <Desk tool={tool} />
    </RouterProvider>
  )
  const [first = {}, ...others] = states
  const { rerender } = render(show(first))
  for (const state of others) rerender(show(state))
  const replacing = expect.objectContaining({ replace: true })
  for (const call of onNavigate.mock.calls) expect(call).toEqual([replacing])
  return onNavigate.mock.calls.length
}

const newsroom = { panes: [[{ id: 'newsroom' }]] }

afterEach(() => {
  globalThis.innerWidth = width
})

test('the empty desk opens its landing, each time it is emptied', () => {
  expect(countLandings({})).toBe(1)
  expect(countLandings({}, newsroom, {})).toBe(2)
})

test('on a narrow screen only at first, so that one can go back to the desk', () => {
  globalThis.innerWidth = 390
  expect(countLandings({}, newsroom, {})).toBe(1)
  expect(countLandings(newsroom, {})).toBe(0)
})

test('links into the desk lead where they lead', () => {
  expect(countLandings({ panes: [[{ id: 'health' }]] })).toBe(0)
  expect(countLandings({ intent: 'edit', params: { id: 'a' } })).toBe(0)
})
