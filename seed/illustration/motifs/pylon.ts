import { range } from '../motif.ts'
import type { Motif } from '../motif.ts'
import { circle, path } from '../shapes.ts'
import type { Sketch } from '../sketch.ts'

type Stand = readonly [x: number, base: number, size: number]

const tower = (sketch: Sketch, x: number, base: number, size: number, colour: string, pop: string) => {
  const at = (dx: number, dy: number) => `${x + dx * size} ${base - dy * size}`
  const stroke = Math.max(3, size * 0.016)
  sketch.line(
    path(`M${at(-0.19, 0)} L${at(-0.06, 0.7)} L${at(0, 1.05)} L${at(0.06, 0.7)} L${at(0.19, 0)}`),
    colour,
    stroke,
  )
  for (const arm of [0.56, 0.7, 0.84])
    sketch.line(
      path(
        `M${at(-0.3 + (arm - 0.56) * 0.35, arm)} L${at(0, arm + 0.07)} L${at(0.3 - (arm - 0.56) * 0.35, arm)} Z`,
      ),
      colour,
      stroke * 0.7,
    )
  for (const brace of range(5)) {
    const [low, high] = [brace * 0.13, brace * 0.13 + 0.13]
    const [wide, narrow] = [0.19 - low * 0.186, 0.19 - high * 0.186]
    sketch.line(
      path(`M${at(-wide, low)} L${at(narrow, high)} M${at(wide, low)} L${at(-narrow, high)}`),
      colour,
      stroke * 0.5,
    )
  }
  sketch.paint(circle(x, base - 1.05 * size, stroke * 1.1), pop)
}

/** Transmission towers marching over hills, lines hanging between them. */
export const pylon: Motif = (sketch, { haze, lit, body, dark, pop, paper, outline }, random) => {
  sketch.paint(circle(random.between(980, 1220), 380, 190), pop, { angle: 90, from: 0.55, to: -0.2 })
  const hills = [haze, lit, body, dark]
  hills.forEach((fill, hill) => {
    const y = 560 + hill * 82
    const [rise, fall] = [random.between(60, 130), random.between(30, 90)]
    sketch.paint(
      path(
        `M0 ${y} C300 ${y - rise} 560 ${y + fall} 860 ${y - fall} S1330 ${y + fall / 2} 1600 ${y - rise / 2} V900 H0 Z`,
      ),
      fill,
      { angle: 90, from: 0.45, to: -0.55 },
    )
  })
  const stands: readonly Stand[] = [
    [1330, 660, 300],
    [1090, 730, 430],
    [560, 860, 800],
  ]
  const tips = ([x, base, size]: Stand) =>
    [0.56, 0.7, 0.84].flatMap((arm) =>
      [-1, 1].map((side) => [x + side * (0.3 - (arm - 0.56) * 0.35) * size, base - arm * size] as const),
    )
  const rows: readonly Stand[] = [[1640, 620, 220], ...stands, [-500, 1020, 1500]]
  rows.slice(1).forEach((stand, index) => {
    const [from, to] = [tips(rows[index] ?? stand), tips(stand)]
    from.forEach(([x, y], tip) => {
      const [tx, ty] = to[tip] ?? [x, y]
      sketch.line(
        path(`M${x} ${y} Q${(x + tx) / 2} ${Math.max(y, ty) + 40} ${tx} ${ty}`),
        tip % 3 ? outline : paper,
        3,
      )
    })
  })
  for (const [x, base, size] of stands) tower(sketch, x, base, size, outline, paper)
}
