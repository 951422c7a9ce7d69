import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { Page } from "@playwright/test"
import { settle } from "../support/album.ts"
import { memberLogin } from "../support/people.ts"
import { signIn } from "../support/sign-in.ts"
import { story } from "../support/story.ts"
import { world } from "../world/world.ts"

const IMAGES = join(import.meta.dirname, "../../../docs/images")
const BYTES_MAX = 120_000
const QUALITIES = [80, 70, 60, 50, 40] as const

/** Keeps what is in the window, 1280 by 800, as WebP that loads fast. */
async function take(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 })
  await settle(page)
  const session = await page.context().newCDPSession(page)
  for (const quality of QUALITIES) {
    const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality })
    const picture = Buffer.from(data, "base64")
    if (picture.length > BYTES_MAX) continue
    await writeFile(join(IMAGES, `${name}.webp`), picture)
    return
  }
  throw new Error(`${name} stays over ${BYTES_MAX} bytes at every quality.`)
}

story("The shop", async ({ visitor }) => {
  const page = await visitor()
  await page.goto(world().storefront)
  await take(page, "shop")
})

story("A member's work and pay", async ({ visitor }) => {
  const page = await visitor()
  await signIn(page, "artisan", memberLogin("A06"))
  await take(page, "work")
})
