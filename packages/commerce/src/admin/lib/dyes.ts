import type { RibbonKind } from "@sentra/ui/ribbon-parts"

/** The house's dyes as `@sentra/ui/tokens.css` has them; the dashboard has its own style sheet. */
export const dyes = { nila: "#1f3158", daun: "#2f6240", seam: "rgb(123 74 34 / 20%)" } as const

export const ribbonDyes: Readonly<Record<RibbonKind, string>> = {
  artisan: "#7b4a22",
  cooperative: "#20676e",
  tax: "#8f7f69",
  shipping: "#5b8a8c",
  materials: "#8a5a78",
  advance: "#a86b2c",
  savings: "#6e8b57",
  deduction: "#8f4a3a",
  paid: "#7b4a22",
  held: "#5a6f94",
  other: "#6a5f55",
}
