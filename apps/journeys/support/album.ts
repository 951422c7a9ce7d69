import { basename, join } from "node:path"
import type { Page, TestInfo } from "@playwright/test"

/** The widths at which every page of a story is photographed: a small phone and a laptop. */
export const WIDTHS = [360, 1280] as const
const HEIGHTS = { 360: 740, 1280: 800 } as const

const ALBUMS = join(import.meta.dirname, "../screenshots")
const counters = new Map<string, number>()

export type Photograph = (page: Page, name: string) => Promise<void>

/** Photographs whole pages for people to look at: `screenshots/<story>/<nn>-<page>-<width>.png`. */
export function albumOf(story: TestInfo): Photograph {
  const name = basename(story.file, ".spec.ts")
  return async (page, pageName) => {
    const number = (counters.get(name) ?? 0) + 1
    counters.set(name, number)
    const before = page.viewportSize()
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHTS[width] })
      await settle(page)
      const file = `${String(number).padStart(2, "0")}-${pageName}-${width}.png`
      await page.screenshot({ path: join(ALBUMS, name, file), fullPage: true })
    }
    if (before) await page.setViewportSize(before)
  }
}

/** Fonts and pictures, also those that wait until one scrolls to them. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    for (const image of document.images) image.loading = "eager"
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
  })
}
