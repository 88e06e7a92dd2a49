import type { Page } from 'playwright-core'
import { choose, dialog, TIME_ZONE } from './studio.ts'

const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: TIME_ZONE,
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** Schedules the open story to be published in so many seconds; `look` is called before confirming. */
export async function scheduleIn(page: Page, seconds: number, look: () => Promise<unknown>): Promise<void> {
  await choose(page, 'Schedule…')
  const at = new Date(Date.now() + seconds * 1000)
  await dialog(page).getByLabel(TIME_ZONE).fill(wallClock.format(at).replace(' ', 'T'))
  await look()
  await dialog(page)
    .getByRole('button', { name: /^Schedule( anyway)?$/ })
    .click()
  await dialog(page).waitFor({ state: 'detached' })
}
