import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import type { Uploaded } from "@sentra/contracts"
import { invalid } from "../../../lib/refusal.js"
import { storePictures } from "../../../workflows/shop/store-pictures/index.js"

const uploads = z.array(z.object({ buffer: z.instanceof(Buffer) })).min(1)

/**
 * POST /admin/uploads, in place of Medusa's own: staff upload pictures and nothing else, since a
 * page or an SVG would run on the address of the Admin. What is kept was drawn anew.
 */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<Uploaded>,
): Promise<void> {
  const files = uploads.safeParse(Reflect.get(req, "files"))
  if (!files.success) {
    throw invalid({
      field: "files",
      id: "Tidak ada gambar yang terkirim. Pilih gambarnya, lalu unggah lagi.",
      en: "No picture arrived. Choose one and upload it again.",
    })
  }
  const stored = await storePictures(req.scope, files.data.map(({ buffer }) => buffer))
  res.json({ files: stored.map(({ url, sources }) => ({ id: sources.at(-1)?.file ?? url, url })) })
}
