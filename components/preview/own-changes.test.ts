import { expect, it } from '@jest/globals'
import { onOwnChange } from './own-changes'

const toChange = (identity: string, type = 'mutation') => ({
  domain: 'sanity/channels',
  type: 'presentation/snapshot-event',
  data: { event: { type, identity } },
})

const tell = (data: unknown, origin = location.origin) =>
  dispatchEvent(new MessageEvent('message', { data, origin }))

it('hears of this person’s changes alone, from this site alone, until it is stopped', () => {
  let changes = 0
  const stop = onOwnChange('ada', () => {
    changes += 1
  })
  tell(toChange('ada'))
  expect(changes).toBe(1)
  tell(toChange('ben'))
  tell(toChange('ada', 'welcome'))
  tell(toChange('ada'), 'https://elsewhere.example')
  tell('words')
  expect(changes).toBe(1)
  stop()
  tell(toChange('ada'))
  expect(changes).toBe(1)
})
