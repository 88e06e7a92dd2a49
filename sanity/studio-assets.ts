import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'vite'

const require = createRequire(import.meta.url)
const vendorFont = /https:\/\/design-system-static\.sanity\.io\/InterVariable(-Italic)?-latin-\d+\.woff2/g
const fonts = { normal: 'static/inter-latin.woff2', italic: 'static/inter-latin-italic.woff2' }

const readFont = (style: keyof typeof fonts) =>
  readFileSync(require.resolve(`@fontsource-variable/inter/files/inter-latin-wght-${style}.woff2`))

/**
 * Makes the built Studio its own master: its font is served with it, and instead of the vendor's page, which loads
 * scripts and fonts from other hosts, it leaves `studio.json` (`{ script, styles }`) to make our own page of.
 */
export function studioAssets(): Plugin {
  let base = '/'
  return {
    name: 'dateline/studio-assets',
    apply: 'build',
    enforce: 'post',
    configResolved: (config) => {
      base = config.base.replace(/\/*$/, '/')
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.values(bundle)
        const entry = files.find((file) => file.type === 'chunk' && file.isEntry && file.name === 'sanity')
        if (!entry) throw new Error('The Studio has no entry chunk named "sanity".')
        const styles = files.filter(({ fileName }) => fileName.endsWith('.css'))
        for (const file of styles) {
          if (file.type !== 'asset') continue
          file.source = String(file.source).replace(
            vendorFont,
            (_match, italic) => base + (italic ? fonts.italic : fonts.normal),
          )
        }
        for (const style of ['normal', 'italic'] as const)
          this.emitFile({ type: 'asset', fileName: fonts[style], source: readFont(style) })
        delete bundle['index.html']
        const page = { script: base + entry.fileName, styles: styles.map(({ fileName }) => base + fileName) }
        this.emitFile({ type: 'asset', fileName: 'studio.json', source: JSON.stringify(page) })
      },
    },
  }
}
