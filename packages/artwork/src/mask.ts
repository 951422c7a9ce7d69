import { boxOf, crossings, inset, type Line, type Point } from "./geometry.js"

/** Which places of a cloth are taken. Fillers go where nothing else is. */
export type Mask = {
  block: (shape: Line, gap: number) => void
  /** Whether the whole shape, `gap` wider, lies on free cloth. */
  free: (shape: Line, gap: number) => boolean
  freeAt: (at: Point, radius: number) => boolean
  blockAt: (at: Point, radius: number) => void
}

const CELL = 3

/**
 * @param bleed how far past the edges shapes may be placed; ignored when the cloth wraps
 * @param wraps the bottom continues on top, and the right edge on the left half a block lower:
 *   a stamp block, printed in half drops
 */
export function createMask(width: number, height: number, bleed: number, wraps: boolean): Mask {
  const margin = wraps ? 0 : bleed
  const columns = Math.ceil((width + margin * 2) / CELL)
  const rows = Math.ceil((height + margin * 2) / CELL)
  const taken = new Uint8Array(columns * rows)

  /** The cell's index, or -1 outside a cloth that does not wrap. */
  const index = (column: number, row: number): number => {
    if (wraps) {
      const drop = mod(Math.floor(column / columns), 2) * Math.floor(rows / 2)
      return mod(row + drop, rows) * columns + mod(column, columns)
    }
    return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : row * columns + column
  }
  const each = (shape: Line, gap: number, visit: (cell: number) => boolean): boolean => {
    const wide = gap === 0 ? shape : inset(shape, -gap)
    const { top, bottom } = boxOf(wide)
    const toCell = (value: number): number => Math.round((value + margin) / CELL)
    for (let row = toCell(top); row <= toCell(bottom); row++) {
      const cuts = crossings(wide, row * CELL - margin + 0.01)
      for (let i = 0; i + 1 < cuts.length; i += 2) {
        const to = toCell(cuts[i + 1] ?? 0)
        for (let column = toCell(cuts[i] ?? 0); column <= to; column++) {
          if (!visit(index(column, row))) return false
        }
      }
    }
    return true
  }
  const eachAt = (at: Point, radius: number, visit: (cell: number) => boolean): boolean => {
    const reach = Math.ceil(radius / CELL)
    const [column, row] = [Math.round((at[0] + margin) / CELL), Math.round((at[1] + margin) / CELL)]
    for (let dy = -reach; dy <= reach; dy++) {
      for (let dx = -reach; dx <= reach; dx++) {
        if (dx * dx + dy * dy > reach * reach + 0.5) continue
        if (!visit(index(column + dx, row + dy))) return false
      }
    }
    return true
  }
  const take = (cell: number): boolean => {
    if (cell >= 0) taken[cell] = 1
    return true
  }
  const isFree = (cell: number): boolean => cell < 0 || taken[cell] === 0
  return {
    block: (shape, gap) => void each(shape, gap, take),
    free: (shape, gap) => each(shape, gap, isFree),
    freeAt: (at, radius) => eachAt(at, radius, isFree),
    blockAt: (at, radius) => void eachAt(at, radius, take),
  }
}

const mod = (value: number, by: number): number => ((value % by) + by) % by
