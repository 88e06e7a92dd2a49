import type { Page } from 'playwright-core'

/** Makes a release that is published by hand, and opens it. */
export async function makeRelease(page: Page, siteUrl: string, title: string): Promise<void> {
  await page.goto(`${siteUrl}/studio/releases`)
  await page.getByRole('button', { name: 'New release' }).click()
  await page.locator('[data-testid="release-form-title"]').fill(title)
  await page.locator('[data-testid="submit-release-button"]').click()
  await page.getByRole('button', { name: 'Add document' }).first().waitFor()
}

/** Adds the story with this headline to the open release. */
export async function addToRelease(page: Page, headline: string): Promise<void> {
  await page.getByRole('button', { name: 'Add document' }).first().click()
  await page.getByPlaceholder('Search').last().fill(headline)
  await page.locator('[data-testid="search-results"]').getByText(headline).click()
  await page
    .locator('[data-testid="document-table-card"], table, [role="row"]')
    .getByText(headline)
    .first()
    .waitFor()
}
