import type { ClothSetup } from "../cloth.js"

/** How a cloth lies in a panel: moved, turned (degrees), scaled. */
type Lay = { x?: number; y?: number; turn?: number; scale?: number }

/**
 * The cutting table: clips cloth to panels, sews seams, lays folds and buttons.
 * Paths are SVG path data with coordinates written `x,y` on a 960 × 1200 sheet.
 */
export type Kit = {
  /** Weaves a cloth and gives the name that `panel` takes. */
  cloth: (setup: ClothSetup) => string
  panel: (path: string, cloth: string, lay?: Lay) => void
  /** A panel and its mirror image about x = 480; the cloth is mirrored with it. */
  pair: (path: string, cloth: string, lay?: Lay) => void
  /** A filled shape without cloth. */
  shape: (path: string, colour: string, opacity?: number) => void
  /** A cut edge or a seam. */
  edge: (path: string, opacity?: number, width?: number) => void
  stitch: (path: string, colour?: string) => void
  /** Soft shade or light, blurred, kept within the garment drawn so far. */
  fold: (path: string, opacity: number, light?: boolean) => void
  button: (x: number, y: number, colour?: string) => void
  raw: (markup: string) => void
  /** The whole picture's inner markup: defs, ground, shadow, garment. */
  finish: () => string
}

/** The same path on the other side of the middle. */
export const mirrored = (path: string): string =>
  path.replace(/(-?[\d.]+),(-?[\d.]+)/g, (_, x: string, y: string) => `${960 - Number(x)},${y}`)

const GROUND_LIGHT = "#f4ecdf"
const GROUND_SHADE = "#e6dac5"
const INK = "#1e1915"

/** Gives the markup of a cloth: drawn in place, or as a picture of it rendered before. */
export type Loom = (setup: ClothSetup, id: string) => { defs: string; body: string }

/** The sheet a garment is drawn on: shapes over each other, folds and the shadow of the whole. */
function createSheet() {
  let defs = GROUND_DEFS
  let body = ""
  let folds = ""
  const silhouette: string[] = []
  let count = 0
  const nextId = (kind: string): string => `${kind}${++count}`
  /** A mask, not a clip path: a mask is applied once, a clip to each of thousands of shapes. */
  const cut = (path: string): string => {
    const id = nextId("cut")
    defs +=
      `<mask id="${id}" maskUnits="userSpaceOnUse" x="0" y="0" width="960" height="1200">` +
      `<path d="${path}" fill="#fff"/></mask>`
    return id
  }
  /** Neighbouring folds are blurred together: a filter costs the whole sheet each time. */
  const settle = (): void => {
    if (folds === "") return
    body += `<g mask="url(#${cut(silhouette.join(""))})"><g filter="url(#soft)">${folds}</g></g>`
    folds = ""
  }
  return {
    nextId,
    cut,
    define: (markup: string): void => {
      defs += markup
    },
    add: (markup: string): void => {
      settle()
      body += markup
    },
    fold: (markup: string): void => {
      folds += markup
    },
    outline: (path: string): void => {
      silhouette.push(path)
    },
    finish: (): string => {
      settle()
      return (
        `<defs>${defs}</defs><rect width="960" height="1200" fill="url(#ground)"/>` +
        `<path transform="translate(0 20)" d="${silhouette.join("")}" fill="#4a3420" ` +
        `fill-opacity=".32" filter="url(#softer)"/>${body}`
      )
    },
  }
}

const GROUND_DEFS =
  `<radialGradient id="ground" cx=".5" cy=".42" r=".8"><stop offset="0" ` +
  `stop-color="${GROUND_LIGHT}"/><stop offset="1" stop-color="${GROUND_SHADE}"/>` +
  `</radialGradient><filter id="soft" x="-20%" y="-20%" width="140%" height="140%">` +
  `<feGaussianBlur stdDeviation="13"/></filter><filter id="softer" x="-20%" y="-20%" ` +
  `width="140%" height="140%"><feGaussianBlur stdDeviation="20"/></filter>`

const lay = ({ x = 0, y = 0, turn = 0, scale = 1 }: Lay): string =>
  `translate(${x} ${y}) rotate(${turn}) scale(${scale})`

const edgeOf = (path: string, opacity = 0.5, width = 1.8): string =>
  `<path d="${path}" fill="none" stroke="${INK}" stroke-opacity="${opacity}" ` +
  `stroke-width="${width}" stroke-linejoin="round" stroke-linecap="round"/>`

const stitchOf = (path: string, colour = "#fffcf6"): string =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-opacity=".62" ` +
  `stroke-width="1.6" stroke-dasharray="6 4.5" stroke-linecap="round"/>`

const buttonOf = (x: number, y: number, colour = "#f1e4cb"): string =>
  `<circle cx="${x + 1}" cy="${y + 2}" r="8" fill="${INK}" fill-opacity=".35"/>` +
  `<circle cx="${x}" cy="${y}" r="7.6" fill="${colour}"/>` +
  `<circle cx="${x}" cy="${y}" r="5.4" ` +
  `fill="none" stroke="${INK}" stroke-opacity=".3"/><path d="M${x - 2.4} ${y - 2.4}h.1` +
  `M${x + 2.4} ${y - 2.4}h.1M${x - 2.4} ${y + 2.4}h.1M${x + 2.4} ${y + 2.4}h.1" ` +
  `stroke="${INK}" stroke-opacity=".7" stroke-width="2" stroke-linecap="round"/>`

export function createKit(loom: Loom): Kit {
  const sheet = createSheet()
  const panel = (path: string, cloth: string, how: Lay = {}, flip = false): void => {
    const mirror = flip ? "translate(960 0) scale(-1 1) " : ""
    sheet.add(
      `<g mask="url(#${sheet.cut(path)})"><use href="#${cloth}" ` +
        `transform="${mirror}${lay(how)}"/></g>`,
    )
    sheet.outline(path)
    sheet.add(edgeOf(path, 0.42, 1.6))
  }
  return {
    cloth: (setup) => {
      const id = sheet.nextId("cloth")
      const cloth = loom(setup, id)
      sheet.define(`${cloth.defs}<g id="${id}">${cloth.body}</g>`)
      return id
    },
    panel: (path, cloth, how) => panel(path, cloth, how),
    pair: (path, cloth, how) => {
      panel(path, cloth, how)
      panel(mirrored(path), cloth, how, true)
    },
    shape: (path, colour, opacity = 1) => {
      sheet.add(`<path d="${path}" fill="${colour}" fill-opacity="${opacity}"/>`)
      if (opacity === 1) sheet.outline(path)
    },
    edge: (path, opacity, width) => sheet.add(edgeOf(path, opacity, width)),
    stitch: (path, colour) => sheet.add(stitchOf(path, colour)),
    fold: (path, opacity, light = false) => {
      const colour = light ? "#fff6e6" : "#120b06"
      sheet.fold(`<path d="${path}" fill="${colour}" fill-opacity="${opacity}"/>`)
    },
    button: (x, y, colour) => sheet.add(buttonOf(x, y, colour)),
    raw: sheet.add,
    finish: sheet.finish,
  }
}
