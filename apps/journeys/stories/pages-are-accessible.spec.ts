import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { memberLogin, PEOPLE } from "../support/people.ts"
import { signIn } from "../support/sign-in.ts"
import { expect, story } from "../support/story.ts"
import { world } from "../world/world.ts"

const WIDTHS = [360, 1280] as const

const SHOP = [
  ["home", "/"],
  ["home-en", "/en"],
  ["catalogue", "/katalog"],
  ["catalogue-en", "/en/catalogue"],
  ["makers", "/pembuat"],
  ["cart-empty", "/keranjang"],
  ["for-companies", "/untuk-perusahaan"],
  ["nowhere", "/tidak-ada"],
] as const
const PORTAL = [
  ["overview", "/"],
  ["new-order", "/pesanan-baru"],
  ["nowhere", "/tidak-ada"],
] as const
const MEMBERS = [
  ["home", "/"],
  ["work", "/kerja"],
  ["balance", "/uang"],
  ["sales", "/uang/penjualan"],
  ["statement", "/uang/rekening"],
  ["payouts", "/uang/bayaran"],
  ["member", "/anggota"],
  ["nowhere", "/tidak-ada"],
] as const

/** No serious fault of WCAG A or AA, and nothing that makes a phone scroll sideways. */
async function expectAccessible(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"])
      .analyze()
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical")
    const told = serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)
    expect(told, `${page.url()} at ${width}`).toEqual([])
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(beyond, `${page.url()} reaches beyond ${width} px`).toBeLessThanOrEqual(0)
  }
}

story("Every page of the shop can be used by everybody", async ({ visitor, photograph }) => {
  const page = await visitor()
  for (const [name, path] of SHOP) {
    await page.goto(`${world().storefront}${path}`)
    await expectAccessible(page)
    await photograph(page, `shop-${name}`)
  }
})

story("Every page of the portal can be used by everybody", async ({ visitor, photograph }) => {
  const page = await visitor()
  await page.goto(`${world().wholesale}/masuk`)
  await expectAccessible(page)
  await photograph(page, "portal-sign-in")
  await signIn(page, "wholesale", PEOPLE.requesterOfP1)
  for (const [name, path] of PORTAL) {
    await page.goto(`${world().wholesale}${path}`)
    await expectAccessible(page)
    await photograph(page, `portal-${name}`)
  }
})

story("Every page of the members' app can be used by everybody", async ({ visitor, photograph }) => {
  const page = await visitor({ width: 360 })
  await page.goto(`${world().artisan}/masuk`)
  await expectAccessible(page)
  await photograph(page, "members-sign-in")
  await signIn(page, "artisan", memberLogin("A06"))
  for (const [name, path] of MEMBERS) {
    await page.goto(`${world().artisan}${path}`)
    await expectAccessible(page)
    await photograph(page, `members-${name}`)
  }
})
