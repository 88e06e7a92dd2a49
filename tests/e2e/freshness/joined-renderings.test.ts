import { beforeAll, describe, expect, it } from '@jest/globals'
import { until } from '../newsroom/until.ts'
import { startFreshSite, type FreshSite, type Seen } from './start-fresh-site.ts'

const article = '/news/china-approves-nvidia-h200-imports'
const ofArticle = /\$slug/
const ofSettings = /siteSettings.*\{/s

describe('a rendering that began before a change', () => {
  let site: FreshSite
  let id: string

  const retitle = (title: string) => () => site.client.patch(id).set({ title }).commit()
  const rename = (name: string) => () => site.client.patch('siteSettings').set({ name }).commit()
  /** Asks for a page, and resolves to the promise of it once the lake has answered but the answer is on its way. */
  const begin = async (address: string): Promise<{ page: Promise<Seen> }> => {
    const before = site.proxy.held()
    const page = site.see(address)
    await until(async () => site.proxy.held() > before, 10)
    return { page }
  }

  beforeAll(async () => {
    site = await startFreshSite('joined')
    id = await site.client.fetch('*[_type == "article" && slug.current == $slug][0]._id', {
      slug: article.slice('/news/'.length),
    })
  })

  it('is not what a later reader of the page is shown, nor is it kept', async () => {
    await site.change(retitle('First title'))
    const release = site.proxy.holdAnswers(ofArticle)
    const early = await begin(article)
    await site.change(retitle('Second title'))
    const late = site.see(article)
    await new Promise((resolve) => setTimeout(resolve, 300))
    release()
    expect((await early.page).html).toContain('First title')
    expect((await late).html).toContain('Second title')
    const after = await site.see(article)
    expect(after.html).toContain('Second title')
    expect(after.html).not.toContain('First title')
  })

  it('is not kept as if it knew the change, when nobody asks meanwhile', async () => {
    await site.change(retitle('Third title'))
    const release = site.proxy.holdAnswers(ofArticle)
    const early = await begin(article)
    await site.change(retitle('Fourth title'))
    release()
    expect((await early.page).html).toContain('Third title')
    expect((await site.see(article)).html).toContain('Fourth title')
  })

  it('shares no answer of the lake with a page that is asked for later', async () => {
    await site.change(rename('Old Name'))
    const release = site.proxy.holdAnswers(ofSettings)
    const early = await begin('/tech')
    await site.change(rename('New Name'))
    const late = site.see('/about')
    await until(async () => site.proxy.held() > 1, 10)
    release()
    expect((await early.page).html).toContain('Old Name')
    expect((await late).html).toContain('New Name')
    for (const address of ['/about', '/tech']) {
      const { html } = await site.see(address)
      expect(html).toContain('New Name')
      expect(html).not.toContain('Old Name')
    }
  })
})
