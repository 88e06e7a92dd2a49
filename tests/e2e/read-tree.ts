import type { Page } from 'playwright-core'

export type TreeNode = { role: string; name: string; level: number | null }

const line = /^\s*- '?(?<role>[a-z]+)(?: "(?<name>(?:[^"\\]|\\.)*)")?(?:.*\[level=(?<level>\d)\])?/

function toNode(text: string): TreeNode[] {
  const { role, name, level } = line.exec(text)?.groups ?? {}
  return role && role !== 'text' ? [{ role, name: name ?? '', level: level ? Number(level) : null }] : []
}

/** What a screen reader meets on a page, in its order. */
export async function readTree(page: Page): Promise<TreeNode[]> {
  const snapshot = await page.locator('body').ariaSnapshot()
  return snapshot.split('\n').flatMap(toNode)
}
