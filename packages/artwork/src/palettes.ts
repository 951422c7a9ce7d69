/** The dye pots of one cloth. On dark grounds `wax` is the pale line the wax left. */
export type Palette = {
  ground: string
  wax: string
  mid: string
  accent: string
  deep: string
}

const pots = (
  ground: string,
  wax: string,
  mid: string,
  accent: string,
  deep: string,
): Palette => ({ ground, wax, mid, accent, deep })

export const palettes = {
  soga: pots("#3d2211", "#eddfc5", "#94562a", "#c98f4b", "#22120a"),
  nila: pots("#1b2c52", "#efe6d3", "#44659a", "#8faacb", "#0e1831"),
  manggis: pots("#521636", "#f0e2d2", "#a24d6c", "#dba08f", "#2a0b1c"),
  laut: pots("#164f57", "#efe7d6", "#5a9a97", "#cdb679", "#0a2c32"),
  mori: pots("#efe3ca", "#5a3115", "#b1763d", "#dcb985", "#3b2412"),
  daun: pots("#26452f", "#efe6d0", "#7b9d64", "#cbb766", "#122417"),
  anggur: pots("#36204b", "#efe4d6", "#80609c", "#a3b871", "#1b0f2a"),
  kunyit: pots("#f0dfb4", "#6b2f18", "#cf9334", "#b4552b", "#4a1f10"),
  cabai: pots("#701d19", "#f3e4cd", "#c0603e", "#e2ab62", "#38100d"),
  batu: pots("#2c2a2b", "#eee5d6", "#7c6f66", "#c2a27a", "#151314"),
  pandan: pots("#e7e3c9", "#234434", "#6f9566", "#c0713f", "#152a20"),
  senja: pots("#f3d9bd", "#7a2f2a", "#d9774f", "#2f6a70", "#4a1c22"),
  kabut: pots("#dfe3df", "#24405c", "#6d8fa8", "#b7793f", "#15283c"),
  putih: pots("#fbf6ea", "#a8946d", "#dcc48f", "#6f8f74", "#8b7a5e"),
} as const satisfies Record<string, Palette>

export type PaletteName = keyof typeof palettes

/** A colour between two, `t` from 0 to 1. */
export function blend(from: string, to: string, t: number): string {
  const channel = (colour: string, at: number): number => parseInt(colour.slice(at, at + 2), 16)
  const mixed = [1, 3, 5].map((at) => {
    const value = Math.round(channel(from, at) + (channel(to, at) - channel(from, at)) * t)
    return Math.min(255, Math.max(0, value)).toString(16).padStart(2, "0")
  })
  return `#${mixed.join("")}`
}
