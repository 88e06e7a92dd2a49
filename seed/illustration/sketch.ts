import type { Shape } from './shapes.ts'

/** A grain ramp across a shape: tones run from -1 (deep shade) over 0 (flat colour) to 1 (bright), along `angle` degrees. */
export type Tone = { angle: number; from: number; to: number }

/** Two SVG documents of one drawing: its flat colours, and a grey map (mid grey = flat) that becomes grain. */
export type Layers = { colour: string; tone: string }

/** A drawing under way. Every shape hides what lies beneath it, in colour and in tone. */
export type Sketch = {
  paint: (shape: Shape, fill: string, tone?: Tone) => void
  line: (shape: Shape, colour: string, width: number, dash?: string) => void
  /** Translucent colour over what is there, which keeps its grain. */
  veil: (shape: Shape, fill: string, opacity: number) => void
  inside: (shape: Shape, draw: () => void) => void
  moved: (transform: string, draw: () => void) => void
  toLayers: () => Layers
}

const grey = (tone: number) => {
  const level = Math.round(128 + Math.max(-1, Math.min(1, tone)) * 127)
  return `rgb(${level},${level},${level})`
}

const gradient = (id: string, { angle, from, to }: Tone) => {
  const radians = (angle * Math.PI) / 180
  const [dx, dy] = [Math.cos(radians) / 2, Math.sin(radians) / 2]
  const ends = `x1="${0.5 - dx}" y1="${0.5 - dy}" x2="${0.5 + dx}" y2="${0.5 + dy}"`
  return `<linearGradient id="${id}" ${ends}><stop offset="0" stop-color="${grey(from)}"/><stop offset="1" stop-color="${grey(to)}"/></linearGradient>`
}

/** Starts an empty drawing of `width` × `height` units. */
export const createSketch = (width: number, height: number): Sketch => {
  const colour: string[] = []
  const tone: string[] = []
  const defs = new Map<string, { id: string; markup: string }>()
  const define = (key: string, make: (id: string) => string) => {
    const known = defs.get(key)
    if (known) return known.id
    const id = `d${defs.size}`
    defs.set(key, { id, markup: make(id) })
    return id
  }
  const both = (markup: string) => [colour, tone].forEach((layer) => layer.push(markup))
  const wrapped = (attributes: string, draw: () => void) => {
    both(`<g ${attributes}>`)
    draw()
    both('</g>')
  }
  const toSvg = (parts: string[]) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><defs>${[...defs.values()].map(({ markup }) => markup).join('')}</defs>${parts.join('')}</svg>`

  return {
    paint: (shape, fill, ramp) => {
      colour.push(`<${shape} fill="${fill}"/>`)
      const level = ramp ? `url(#${define(JSON.stringify(ramp), (id) => gradient(id, ramp))})` : grey(0)
      tone.push(`<${shape} fill="${level}"/>`)
    },
    line: (shape, stroke, size, dash) => {
      const style = `fill="none" stroke-width="${size}" stroke-linecap="round" stroke-linejoin="round"${dash ? ` stroke-dasharray="${dash}"` : ''}`
      colour.push(`<${shape} ${style} stroke="${stroke}"/>`)
      tone.push(`<${shape} ${style} stroke="${grey(0)}"/>`)
    },
    veil: (shape, fill, opacity) => {
      colour.push(`<${shape} fill="${fill}" opacity="${opacity}"/>`)
    },
    inside: (shape, draw) => {
      const id = define(`clip ${shape}`, (name) => `<clipPath id="${name}"><${shape}/></clipPath>`)
      wrapped(`clip-path="url(#${id})"`, draw)
    },
    moved: (transform, draw) => wrapped(`transform="${transform}"`, draw),
    toLayers: () => ({ colour: toSvg(colour), tone: toSvg(tone) }),
  }
}
