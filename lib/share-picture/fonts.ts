import { readFileSync } from 'node:fs'
import path from 'node:path'

export type PictureFont = { name: string; data: Buffer; weight: 500 | 600 | 700; style: 'normal' }

const files = [
  { name: 'serif', family: 'newsreader', weight: 600 },
  { name: 'sans', family: 'libre-franklin', weight: 500 },
  { name: 'sans', family: 'libre-franklin', weight: 700 },
] as const

const subsets = ['latin', 'latin-ext', 'vietnamese'] as const

/** Family list for a style: each subset is a font of its own. */
export function toFontFamily(name: (typeof files)[number]['name']): string {
  return subsets.map((subset) => `${name} ${subset}`).join(', ')
}

function readFont({ name, family, weight }: (typeof files)[number], subset: string): PictureFont {
  const file = `node_modules/@fontsource/${family}/files/${family}-${subset}-${weight}-normal.woff`
  return {
    name: `${name} ${subset}`,
    data: readFileSync(path.join(process.cwd(), file)),
    weight,
    style: 'normal',
  }
}

let fonts: PictureFont[] | undefined

/** The publication's typefaces for pictures, read once. */
export function getPictureFonts(): PictureFont[] {
  return (fonts ??= files.flatMap((file) => subsets.map((subset) => readFont(file, subset))))
}
