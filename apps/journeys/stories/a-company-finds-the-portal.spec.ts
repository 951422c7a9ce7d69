import { expect, story } from "../support/story.ts"
import { world } from "../world/world.ts"

story("The shop leads a company to the portal, wherever the portal runs", async ({ visitor }) => {
  const company = await visitor()
  await company.goto(`${world().storefront}/untuk-perusahaan`)
  await company.getByRole("link", { name: "Buka portal grosir" }).first().click()
  await expect(company).toHaveURL((url) => url.origin === new URL(world().wholesale).origin)
})
