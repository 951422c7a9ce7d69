/** The cooperative's colours as the shop's styles know them: "1f3158-6a2346". */
const PAIR = /^([0-9a-f]{6})-([0-9a-f]{6})$/

/** Lightness that text keeps from the page behind it, by WCAG 2 for small text. */
const CONTRAST_MIN = 4.5
const PAGE = "f7f1e6"
const DARKER = 0.92
const PRESSED = 0.72

type Colours = { primaryColor: string; accentColor: string }

/** The address of the styles in these colours; other colours have another. */
export const colourSheetAddress = ({ primaryColor, accentColor }: Colours): string =>
  `/warna/${hexOf(primaryColor)}-${hexOf(accentColor)}.css`

/** The styles of a pair of colours, or undefined when it is none. */
export function colourSheet(pair: string): string | undefined {
  const [, primary, accent] = PAIR.exec(pair) ?? []
  if (primary === undefined || accent === undefined) return undefined
  const [main, mark] = [readable(primary), readable(accent)]
  return `:root{--nila:#${main};--nila-pekat:#${scaled(main, PRESSED)};--aksen:#${mark}}`
}

const hexOf = (colour: string): string => colour.replace("#", "").toLowerCase()

/** The colour, darkened until words in it can be read on the page and light words on it. */
function readable(colour: string): string {
  let shade = colour
  while (contrast(shade, PAGE) < CONTRAST_MIN) shade = scaled(shade, DARKER)
  return shade
}

const channels = (colour: string): number[] =>
  [0, 2, 4].map((start) => Number.parseInt(colour.slice(start, start + 2), 16))

const scaled = (colour: string, by: number): string =>
  channels(colour)
    .map((channel) => Math.floor(channel * by).toString(16).padStart(2, "0"))
    .join("")

/** Of two colours, by WCAG 2. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
