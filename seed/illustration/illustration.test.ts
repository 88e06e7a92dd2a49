import { describe, expect, it } from '@jest/globals'
import sharp from 'sharp'
import { AUTHORS } from '../content/authors.ts'
import { drawCover } from './cover.ts'
import { MOTIFS } from './motifs/index.ts'
import type { MotifName } from './motifs/index.ts'
import { drawPortrait } from './portrait/portrait.ts'
import { renderLayers } from './render.ts'

const motifs = Object.keys(MOTIFS).filter((name): name is MotifName => name in MOTIFS)

describe('covers', () => {
  it('have at least a dozen subjects', () => {
    expect(motifs.length).toBeGreaterThanOrEqual(12)
  })

  it.each(motifs)('%s is the same for a seed and another for another', (motif) => {
    const draw = (seed: string) => drawCover({ motif, accent: 'teal', seed, light: 'day' })
    expect(draw('one')).toEqual(draw('one'))
    expect(draw('one').colour).not.toBe(draw('two').colour)
  })

  it.each(motifs)('%s has whole numbers, no text, and keeps to one palette', (motif) => {
    const { colour, tone } = drawCover({ motif, accent: 'teal', seed: 'one', light: 'night' })
    expect(colour + tone).not.toMatch(/NaN|undefined|Infinity|<text/)
    expect(new Set(colour.match(/#[0-9a-f]{6}/g)).size).toBeLessThanOrEqual(6)
  })

  it('come out of the renderer byte for byte alike, grain included', async () => {
    const layers = drawCover({ motif: 'wafer', accent: 'vermilion', seed: 'x' })
    const [first, second] = [await renderLayers(layers, 600, 338), await renderLayers(layers, 600, 338)]
    expect(first.equals(second)).toBe(true)
    expect(await sharp(first).metadata()).toMatchObject({ format: 'jpeg', width: 600, height: 338 })
  })

  it('are pictures, not flat areas', async () => {
    for (const motif of ['network', 'pylon', 'racks'] as const) {
      const bytes = await renderLayers(drawCover({ motif, accent: 'forest', seed: 'x' }), 480, 270)
      const { channels } = await sharp(bytes).stats()
      expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(25)
    }
  })
})

describe('portraits', () => {
  it('differ from author to author and never from run to run', () => {
    const draw = () => AUTHORS.map(({ slug, portrait }) => drawPortrait({ seed: slug, ...portrait }).colour)
    expect(draw()).toEqual(draw())
    expect(new Set(draw()).size).toBe(AUTHORS.length)
  })
})
