import { catalogueQuery, type CatalogueResponse } from "@sentra/contracts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { databaseIn } from "../../../lib/database-in.js"
import { parseInput } from "../../../lib/parse-input.js"
import { readCatalogue } from "./read-catalogue.js"

/** The shop's products in both languages, with what is ready to ship. */
export async function GET(req: MedusaRequest, res: MedusaResponse<CatalogueResponse>) {
  const { category } = parseInput(catalogueQuery, req.query)
  res.json({ products: await readCatalogue(databaseIn(req.scope), category) })
}
