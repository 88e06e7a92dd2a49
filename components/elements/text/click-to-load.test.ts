import { afterEach, describe, expect, it } from '@jest/globals'
import { screen } from '@testing-library/dom'
import './click-to-load.ts'

afterEach(() => {
  document.body.replaceChildren()
})

const mount = (attributes: string) => {
  document.body.innerHTML = `<click-to-load ${attributes}><a href="https://video.test/1">Watch</a><button hidden>Load here</button></click-to-load>`
  return screen.getByText('Load here')
}

describe('<click-to-load>', () => {
  it('asks nothing of anybody before the click, then swaps in a titled frame', () => {
    const button = mount('data-src="about:blank#1" data-title="A talk"')
    expect(button).toBeVisible()
    expect(document.querySelector('iframe')).toBeNull()
    button.click()
    expect(screen.getByTitle('A talk')).toHaveAttribute('src', 'about:blank#1')
    expect(screen.queryByText('Watch')).toBeNull()
  })

  it('leaves the plain link alone when there is nothing to frame', () => {
    expect(mount('data-title="A talk"')).not.toBeVisible()
  })
})
