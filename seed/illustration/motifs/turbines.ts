import { range } from '../motif.ts'
import type { Motif } from '../motif.ts'
import { circle, path, polygon } from '../shapes.ts'
import type { Sketch } from '../sketch.ts'

const turbine = (
  sketch: Sketch,
  x: number,
  base: number,
  height: number,
  turn: number,
  fill: string,
  hub: string,
) => {
  const top = base - height
  const [foot, neck, blade] = [height * 0.028, height * 0.012, height * 0.52]
  sketch.paint(polygon([x - foot, base], [x + foot, base], [x + neck, top], [x - neck, top]), fill, {
    angle: 0,
    from: 0.2,
    to: -0.7,
  })
  for (const arm of range(3))
    sketch.moved(`rotate(${turn + arm * 120} ${x} ${top})`, () =>
      sketch.paint(
        path(
          `M${x} ${top - 8} C${x + blade * 0.1} ${top - blade * 0.12} ${x + blade * 0.05} ${top - blade * 0.7} ${x} ${top - blade} C${x - blade * 0.03} ${top - blade * 0.6} ${x - blade * 0.05} ${top - blade * 0.2} ${x} ${top} Z`,
        ),
        fill,
        { angle: 0, from: 0.3, to: -0.5 },
      ),
    )
  sketch.paint(circle(x, top, height * 0.034), hub, { angle: 50, from: 0.4, to: -0.5 })
}

/** Wind turbines standing in a rolling sea. */
export const turbines: Motif = (sketch, { haze, lit, body, dark, pop, ink, paper }, random) => {
  sketch.paint(circle(random.between(420, 620), 400, 200), pop, { angle: 90, from: 0.5, to: -0.3 })
  const bands = [haze, lit, body, dark, ink]
  const stands = [
    [
      [1180, 300],
      [420, 260],
    ],
    [[1380, 420]],
    [
      [800, 600],
      [190, 400],
    ],
    [],
    [],
  ] as const
  bands.forEach((fill, band) => {
    for (const [x, height] of stands[band] ?? [])
      turbine(
        sketch,
        x + random.between(-40, 40),
        690 + band * 50,
        height,
        random.between(0, 120),
        paper,
        pop,
      )
    const [y, shift] = [600 + band * 62, random.between(-200, 0)]
    const swell = 26 + band * 7
    const crests = range(6)
      .map(() => `c70 ${-swell} 140 ${-swell} 200 0 s130 ${swell} 200 0`)
      .join(' ')
    sketch.paint(path(`M${shift} ${y} ${crests} V900 H${shift} Z`), fill, { angle: 90, from: 0.5, to: -0.55 })
  })
}
