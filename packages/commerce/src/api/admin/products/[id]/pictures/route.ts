import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { pictureWordsRequest, type StaffPictures } from "@sentra/contracts"
import { databaseIn } from "../../../../../lib/database-in.js"
import { parseInput } from "../../../../../lib/parse-input.js"
import { readStaffPictures } from "../../../../../reading/pictures.js"
import { describePictures } from "../../../../../workflows/shop/describe-pictures/index.js"

/** GET /admin/products/:id/pictures: its pictures, with what staff say is to be seen. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StaffPictures>,
): Promise<void> {
  res.json(await readStaffPictures(databaseIn(req.scope), req.params.id ?? ""))
}

/** POST /admin/products/:id/pictures: says what is to be seen on them. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StaffPictures>,
): Promise<void> {
  const productId = req.params.id ?? ""
  const { pictures } = parseInput(pictureWordsRequest, req.body)
  await describePictures(req.scope, { productId, pictures })
  res.json(await readStaffPictures(databaseIn(req.scope), productId))
}
