import { StepResponse } from "@medusajs/framework/workflows-sdk"
import type { PictureWords } from "@sentra/contracts"
import { databaseIn } from "../../../../lib/database-in.js"
import { notFound } from "../../../../lib/refusal.js"
import { sentraStep } from "../../../../lib/step.js"
import { PICTURE_MODULE, type PictureService } from "../../../../modules/picture/index.js"
import { readStaffPictures } from "../../../../reading/pictures.js"

type Input = { productId: string; pictures: PictureWords[] }

/** Writes the words of pictures that the product has; the undo puts back those of before. */
export const describePicturesStep = sentraStep(
  "describe-pictures",
  async ({ productId, pictures }: Input, { container }) => {
    const { pictures: before } = await readStaffPictures(databaseIn(container), productId)
    const known = new Set(before.map(({ url }) => url))
    if (pictures.some(({ url }) => !known.has(url))) {
      throw notFound({
        id: "Salah satu gambar sudah tidak ada pada produk ini. Muat ulang halamannya.",
        en: "One of the pictures is no longer this product's. Reload the page.",
      })
    }
    await container.resolve<PictureService>(PICTURE_MODULE).pictures.describe(pictures)
    return new StepResponse(pictures.length, before)
  },
  async (before, { container }) => {
    if (before) await container.resolve<PictureService>(PICTURE_MODULE).pictures.describe(before)
  },
)
