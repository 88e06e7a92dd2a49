import { beforeAll, describe, expect, it } from '@jest/globals'
import { getPageTypes } from '../page-types.ts'
import { until } from '../newsroom/until.ts'
import { startFreshSite, type FreshSite } from './start-fresh-site.ts'

const PUBLISHES = 100
/** Seconds within which everything must be right again. */
const LIMIT = 60

const reverseTwice = (events: string[]) => {
  const reversed = [...events].reverse()
  return [...reversed, ...reversed]
}

describe('all pages are right again', () => {
  let site: FreshSite
  let pages: string[]
  let count = 0

  const setName = (name: string) => site.client.patch('siteSettings').set({ name }).commit()
  const nextName = () => `Name ${(count += 1)}!`
  const findWrong = async (name: string) => {
    const seen = await Promise.all(pages.map((address) => site.see(address)))
    return pages.filter((_, index) => seen[index]?.status !== 200 || !seen[index]?.html.includes(name))
  }
  const becomesRight = (name: string) => until(async () => (await findWrong(name)).length === 0, LIMIT)
  /** Publishes many times; resolves to the name that pages must show in the end. */
  const publishOften = async () => {
    for (let left = PUBLISHES - 1; left > 0; left -= 1) await setName(nextName())
    const last = nextName()
    await setName(last)
    return last
  }

  beforeAll(async () => {
    site = await startFreshSite('faults', { PAGE_LIFE: '3600' })
    pages = (await getPageTypes()).filter(({ status }) => status === 200).map(({ path }) => path)
    const name = nextName()
    await site.change(() => setName(name))
    expect(await findWrong(name)).toEqual([])
  })

  it('after the subscription was cut, resuming where it was', async () => {
    const { reconciliations } = await site.health()
    site.proxy.cutStream()
    const name = await publishOften()
    expect((await findWrong(name)).length).toBeGreaterThan(0)
    site.proxy.mend()
    await becomesRight(name)
    expect((await site.health()).reconciliations).toBe(reconciliations)
  })

  it('after it was cut for longer than the lake remembers', async () => {
    const { reconciliations } = await site.health()
    site.proxy.cutStream()
    const name = await publishOften()
    site.proxy.forget()
    site.proxy.mend()
    await becomesRight(name)
    expect((await site.health()).reconciliations).toBeGreaterThan(reconciliations)
  })

  it('after the connection was dead at one end', async () => {
    site.proxy.silence()
    const name = await publishOften()
    expect((await findWrong(name)).length).toBeGreaterThan(0)
    await becomesRight(name)
  })

  it('with events doubled and out of order', async () => {
    site.proxy.rewriteStream(reverseTwice)
    await site.live()
    const name = await publishOften()
    await becomesRight(name)
  })

  it('after the lake was restarted', async () => {
    await site.stopLake()
    await site.startLake()
    const name = nextName()
    await setName(name)
    await becomesRight(name)
  })

  it('after the site was restarted, with changes meanwhile', async () => {
    const before = nextName()
    await setName(before)
    await becomesRight(before)
    const name = nextName()
    const restarted = site.restartSite()
    await setName(name)
    await restarted
    await becomesRight(name)
  })
})
