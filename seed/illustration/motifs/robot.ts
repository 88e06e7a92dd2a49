import { range } from '../motif.ts'
import type { Motif } from '../motif.ts'
import { circle, path, polar, polygon, rect } from '../shapes.ts'
import type { Point } from '../shapes.ts'
import type { Sketch } from '../sketch.ts'

const limb = (sketch: Sketch, from: Point, to: Point, widths: Point, fill: string) => {
  const angle = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI
  const corner = (at: Point, width: number, side: number) => polar(at, width, angle + side)
  sketch.paint(
    polygon(
      corner(from, widths[0], -90),
      corner(to, widths[1], -90),
      corner(to, widths[1], 90),
      corner(from, widths[0], 90),
    ),
    fill,
    { angle: angle + 90, from: 0.45, to: -0.7 },
  )
}

/** An articulated arm placing a part on a line. */
export const robot: Motif = (sketch, { lit, body, dark, line, pop, paper, ground, outline }, random) => {
  const shoulder: Point = [590, 600]
  const elbow = polar(shoulder, 330, random.between(-82, -64))
  const wrist = polar(elbow, 360, random.between(4, 16))
  sketch.paint(rect(0, 770, 1600, 130), ground, { angle: 90, from: 0.2, to: -0.5 })
  sketch.paint(rect(860, 716, 740, 54, 27), outline)
  for (const roller of range(9))
    sketch.paint(circle(892 + roller * 86, 743, 19), body, { angle: 45, from: 0.5, to: -0.6 })
  for (const part of range(3)) {
    const x = 1180 + part * 170
    sketch.paint(rect(x, 616, 108, 100, 10), part % 2 ? pop : lit, { angle: 45, from: 0.3, to: -0.6 })
    sketch.line(path(`M${x + 20} 650 h68 M${x + 20} 674 h44`), dark, 6)
  }
  sketch.paint(polygon([450, 780], [770, 780], [720, 660], [500, 660]), dark, {
    angle: 0,
    from: 0.3,
    to: -0.6,
  })
  limb(sketch, shoulder, elbow, [70, 50], body)
  limb(sketch, elbow, wrist, [54, 30], lit)
  for (const [at, size] of [
    [shoulder, 98],
    [elbow, 76],
    [wrist, 46],
  ] as const) {
    sketch.paint(circle(at[0], at[1], size), dark, { angle: 50, from: 0.3, to: -0.8 })
    sketch.paint(circle(at[0], at[1], size * 0.62), lit, { angle: 50, from: 0.5, to: -0.6 })
    sketch.paint(circle(at[0], at[1], size * 0.24), pop)
  }
  const [x, y] = wrist
  sketch.line(path(`M${x} ${y + 36} V${y + 100}`), outline, 26)
  sketch.line(path(`M${x - 60} ${y + 190} V${y + 120} H${x + 60} V${y + 190}`), outline, 18)
  sketch.paint(rect(x - 50, y + 132, 100, 100, 10), pop, { angle: 45, from: 0.5, to: -0.6 })
  sketch.line(path(`M${x - 26} ${y + 166} h52 M${x - 26} ${y + 190} h30`), paper, 6)
  for (const ray of range(5)) {
    const [from, to] = [polar(wrist, 92, -150 + ray * 30), polar(wrist, 126, -150 + ray * 30)]
    sketch.line(path(`M${from[0]} ${from[1]} L${to[0]} ${to[1]}`), line, 6)
  }
}
