import type { Page } from 'playwright-core'
import { z } from 'zod'

const stopSchema = z.object({
  name: z.string(),
  /** Whether this, or what stands around it, is outlined. */
  isOutlined: z.boolean(),
  /** Whether it is in the window, and nothing lies on it. */
  isInSight: z.boolean(),
  isLast: z.boolean(),
})

export type Stop = z.infer<typeof stopSchema>

const MOST_STOPS = 300

/** Looks at where the focus is: runs in the page. */
function lookAtFocus() {
  const focused = document.activeElement
  if (!focused || focused === document.body) return null
  const isOutlined = (element: Element | null): boolean =>
    element !== null &&
    (getComputedStyle(element).outlineStyle !== 'none' || isOutlined(element.parentElement))
  const { left, top, width, height } = focused.getClientRects()[0] ?? new DOMRect()
  const there = document.elementFromPoint(left + width / 2, top + height / 2)
  const stops = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
  return {
    name: (focused.getAttribute('aria-label') ?? focused.textContent).trim(),
    isOutlined: isOutlined(focused),
    isInSight: there !== null && (focused.contains(there) || there.contains(focused)),
    isLast: focused === stops.findLast((stop) => stop.checkVisibility({ visibilityProperty: true })),
  }
}

/** Every stop of the Tab key, from the top of the page to its last. Throws when the focus is held or lost on the way. */
export async function walkByKeyboard(page: Page): Promise<Stop[]> {
  const stops: Stop[] = []
  while (!stops.at(-1)?.isLast) {
    if (stops.length === MOST_STOPS) throw new Error(`The focus is held near ${stops.at(-1)?.name}`)
    await page.keyboard.press('Tab')
    stops.push(stopSchema.parse(await page.evaluate(lookAtFocus)))
  }
  return stops
}
