import { expect, type Page } from "@playwright/test"
import { world } from "../world/world.ts"
import { DEMO_PASSWORD } from "./people.ts"

/** Signs a person of the demo in, as that person would: by the form of the app. */
export async function signIn(
  page: Page,
  app: "wholesale" | "artisan",
  email: string,
): Promise<void> {
  await page.goto(`${world()[app]}/masuk`)
  await page.getByLabel("Surel").fill(email)
  await page.getByLabel("Kata sandi").fill(DEMO_PASSWORD)
  await page.getByRole("button", { name: "Masuk", exact: true }).click()
  await expect(page).toHaveURL(`${world()[app]}/`)
}

/** Signs a staff member in at the dashboard. */
export async function signInToAdmin(page: Page, email: string): Promise<void> {
  await page.goto(`${world().medusa}/app/login`)
  await page.locator("input[name=email]").fill(email)
  await page.locator("input[name=password]").fill(DEMO_PASSWORD)
  await page.locator("button[type=submit]").click()
  await expect(page).not.toHaveURL(/\/login/)
}
