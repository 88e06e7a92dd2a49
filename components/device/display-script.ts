import { paperColours } from '@/lib/paper-colours'

/**
 * The one classic script of the head: before the first paint it sets the theme and text size that the reader chose, and later
 * whenever `<display-menu>`, or another tab, says so; and it notes when the browser asks for less data. Its text is the same
 * on every page, so that a policy can name its hash.
 */
export const displayScript = `(() => {
  const root = document.documentElement
  const paper = ${JSON.stringify(paperColours)}
  const meta = document.createElement('meta')
  meta.name = 'theme-color'
  const set = (name, value, known) => {
    if (known.includes(value)) root.dataset[name] = value
    else delete root.dataset[name]
  }
  const show = (choice) => {
    set('theme', choice?.theme, ['light', 'dark'])
    set('text', choice?.text, ['s', 'l', 'xl'])
    meta.content = paper[root.dataset.theme] ?? ''
    if (root.dataset.theme) document.head.prepend(meta)
    else meta.remove()
  }
  const restore = () => {
    try {
      show(JSON.parse(localStorage.getItem('dateline-display')))
    } catch {
      show()
    }
  }
  restore()
  if (navigator.connection?.saveData || matchMedia('(prefers-reduced-data: reduce)').matches) root.dataset.saving = ''
  addEventListener('storage', restore)
  addEventListener('display-choice', (event) => show(event.detail))
})()`
