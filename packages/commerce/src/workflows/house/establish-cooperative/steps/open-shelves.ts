import { Modules } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { createProductCategoriesWorkflow } from "@medusajs/medusa/core-flows"
import { SHELVES } from "@sentra/contracts"
import { sentraStep } from "../../../../lib/step.js"

const NAMES: Readonly<Record<(typeof SHELVES)[number], string>> = {
  kain: "Kain",
  busana: "Busana",
  aksesori: "Aksesori",
  hadiah: "Hadiah",
}

/** The shop's four shelves. Not undone: a product may already stand on one. */
export const openShelvesStep = sentraStep("open-shelves", async (_: void, { container }) => {
  const existing = await container
    .resolve(Modules.PRODUCT)
    .listProductCategories({ handle: [...SHELVES] })
  const known = new Set(existing.map(({ handle }) => handle))
  const missing = SHELVES.filter((handle) => !known.has(handle))
  if (missing.length > 0) {
    await createProductCategoriesWorkflow(container).run({
      input: {
        product_categories: missing.map((handle) => ({
          handle,
          name: NAMES[handle],
          is_active: true,
        })),
      },
    })
  }
  return new StepResponse(missing.length)
})
