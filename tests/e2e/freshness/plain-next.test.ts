import { afterAll, beforeAll, it } from '@jest/globals'
import { startProcess, stopProcess, waitUntilUp, type Running } from '../../../scripts/processes.ts'
import { until } from '../newsroom/until.ts'
import { startFreshSite, type FreshSite } from './start-fresh-site.ts'

let site: FreshSite
let plain: Running

const setName = (name: string) => site.client.patch('siteSettings').set({ name }).commit()
const shows = async (name: string) => (await site.see('/about')).html.includes(name)

beforeAll(async () => {
  site = await startFreshSite('plain-next', { PAGE_LIFE: '3600' })
  await site.stopSite()
  const { variables } = site
  const next = ['node_modules/next/dist/bin/next', 'start', '--port', variables['PORT'] ?? '']
  plain = startProcess('site', next, { variables: { ...variables, NODE_ENV: 'production' }, quiet: true })
  await waitUntilUp(plain, `${site.siteUrl}/api/health`)
  await site.live()
})
afterAll(() => stopProcess(plain))

it('a site without the front follows the lake through its own route', async () => {
  for (const name of ['Without A Front', 'Still Without']) {
    await site.change(() => setName(name))
    await until(() => shows(name), 5)
  }
})
