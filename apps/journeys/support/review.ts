import type { Page } from "@playwright/test"
import { written } from "./money.ts"
import { expect } from "./story.ts"

/** From the draft to its review, which shows these amounts, and by its one button to the order. */
export async function reviewAndSend(
  page: Page,
  poNumber: string,
  amounts: readonly bigint[] = [],
): Promise<void> {
  await page.getByRole("button", { name: "Periksa pesanan" }).click()
  await expect(page.getByRole("heading", { name: `Periksa PO ${poNumber}` })).toBeVisible()
  for (const amount of amounts) {
    await expect(page.locator(".totals")).toContainText(written(amount))
  }
  await page.getByRole("button", { name: "Kirim pesanan" }).click()
}
