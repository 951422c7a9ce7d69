import type { CatalogueProduct } from "@sentra/contracts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { databaseIn } from "../../../../lib/database-in.js"
import { notFound } from "../../../../lib/refusal.js"
import {
  COOPERATIVE_MODULE,
  type CooperativeService,
} from "../../../../modules/cooperative/index.js"
import { readCatalogueProduct } from "../read-product.js"

/** One product: sizes, makers with pieces ready, and how its price is shared. */
export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<{ product: CatalogueProduct }>,
) {
  const cooperative = await req.scope.resolve<CooperativeService>(COOPERATIVE_MODULE).current()
  const handle = req.params.handle ?? ""
  const product = await readCatalogueProduct(databaseIn(req.scope), handle, cooperative)
  if (!product) throw notFound({
      id: "Produk ini tidak ada. Cari di katalog.",
      en: "There is no such product. Look for it in the catalogue.",
    })
  res.json({ product })
}
