import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { screen } from '@testing-library/dom'
import './shelf-list.ts'
import { shelves } from './shelves.ts'

const put = (slug: string, picture = '') =>
  shelves.saved.put({
    href: `/news/${slug}`,
    title: `Story <b>${slug}</b>`,
    section: 'Chips',
    accent: 'teal',
    publishedAt: '2026-01-28T12:27:00Z',
    picture,
  })

const settle = () => new Promise((resolve) => setTimeout(resolve))

async function mount(): Promise<void> {
  document.documentElement.lang = 'en-US'
  document.body.innerHTML = `<shelf-list data-shelf="saved" data-removed="Removed" data-confirm="Sure?" data-limit="2">
    <section data-when="some" hidden><h2 tabindex="-1">Saved</h2><button>Remove all</button><ul data-list></ul><ul hidden><li data-row>
      <span data-picture></span><p data-section></p><a data-title></a><time></time><button>Remove <i data-title></i></button>
    </li></ul></section><p data-when="none" hidden>Nothing saved</p><p role="status"></p></shelf-list>`
  await settle()
}

beforeEach(() => localStorage.clear())
afterEach(() => {
  jest.restoreAllMocks()
  document.body.replaceChildren()
})

describe('<shelf-list>', () => {
  it('says that there is nothing', async () => {
    await mount()
    expect(screen.getByText('Nothing saved')).toBeVisible()
    expect(screen.queryByRole('listitem')).toBeNull()
  })

  it('lists titles as text, the newest first, up to its limit', async () => {
    for (const slug of ['a', 'b', 'c']) put(slug, 'https://lake.test/a.png')
    await mount()
    const links = screen.getAllByRole('link')
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/news/c', '/news/b'])
    expect(links[0]).toHaveTextContent('Story <b>c</b>')
    expect(screen.getAllByText('Jan 28, 2026')).toHaveLength(2)
    expect(document.querySelectorAll('img')).toHaveLength(2)
    expect(screen.getByText('Nothing saved')).not.toBeVisible()
  })

  it('removes one, says so, and leaves the focus in the list', async () => {
    put('a')
    put('b')
    await mount()
    screen.getByRole('button', { name: /Remove Story .*a/ }).click()
    await settle()
    expect(screen.getAllByRole('link')).toHaveLength(1)
    expect(screen.getByRole('status')).toHaveTextContent('Removed')
    expect(screen.getByRole('heading')).toHaveFocus()
  })

  it('removes all, those beyond its limit too, after asking', async () => {
    for (const slug of ['a', 'b', 'c']) put(slug)
    const ask = jest.fn((_question?: string) => false)
    window.confirm = ask
    await mount()
    screen.getByText('Remove all').click()
    await settle()
    expect(ask).toHaveBeenCalledWith('Sure?')
    expect(shelves.saved.read()).toHaveLength(3)
    ask.mockReturnValue(true)
    screen.getByText('Remove all').click()
    await settle()
    expect(shelves.saved.read()).toEqual([])
    expect(screen.getByText('Nothing saved')).toBeVisible()
  })
})
