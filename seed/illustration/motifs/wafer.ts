import { range } from '../motif.ts'
import type { Motif } from '../motif.ts'
import { circle, path, rect } from '../shapes.ts'

const DIE = 46

/** A silicon wafer on the blade of a handling arm, its dies catching the light in bands. */
export const wafer: Motif = (sketch, { lit, body, dark, line, pop, ink, paper, outline }, random) => {
  const tilt = random.between(-16, 16)
  sketch.paint(rect(-40, 296, 330, 290, 36), dark, { angle: 90, from: 0.4, to: -0.6 })
  sketch.paint(circle(232, 441, 46), lit, { angle: 50, from: 0.4, to: -0.6 })
  for (const prong of [340, 494])
    sketch.paint(rect(260, prong, 1010, 48, 24), outline, { angle: 90, from: 0.35, to: -0.4 })
  sketch.moved(`rotate(${tilt} 800 440)`, () => {
    sketch.paint(circle(812, 456, 352), ink)
    sketch.paint(circle(800, 440, 350), lit, { angle: 45, from: 0.5, to: -0.5 })
    sketch.inside(circle(800, 440, 326), () => {
      sketch.paint(circle(800, 440, 326), dark)
      for (const row of range(15))
        for (const column of range(15)) {
          const [x, y] = [800 + (column - 7.5) * DIE, 440 + (row - 7.5) * DIE]
          const band = Math.sin((column * 0.9 + row * 0.55) * 0.55 + tilt) + random.between(-0.25, 0.25)
          const fill = band > 0.75 ? paper : band > 0.2 ? lit : band > -0.5 ? body : dark
          sketch.paint(rect(x + 2, y + 2, DIE - 5, DIE - 5, 3), random.chance(0.035) ? pop : fill, {
            angle: 50,
            from: 0.35,
            to: -0.4,
          })
          sketch.line(path(`M${x + 9} ${y + 14} h14 v12 h10`), fill === dark ? body : dark, 2)
        }
    })
    sketch.line(circle(800, 440, 338), line, 3)
    sketch.paint(path('M784 792 L800 772 L816 792 Z'), ink)
  })
}
