import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { WIDTHS } from "./album.ts"
import { expect } from "./story.ts"

const STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

/** No serious fault of WCAG A or AA, and nothing that makes a phone scroll sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    const { violations } = await new AxeBuilder({ page }).withTags(STANDARD).analyze()
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical")
    const told = serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)
    expect(told, `${page.url()} at ${width}`).toEqual([])
    const beyond = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      if (scrollWidth <= clientWidth) return []
      const elements = [...document.body.querySelectorAll("*")]
        .filter((element) => element.getBoundingClientRect().right > clientWidth)
        .map((element) => element.outerHTML.slice(0, 120))
      return elements.length > 0 ? elements : [`${scrollWidth - clientWidth} px of no element`]
    })
    expect(beyond, `${page.url()} reaches beyond ${width} px`).toEqual([])
  }
}
