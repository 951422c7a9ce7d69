import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { sentraStep } from "../../../../lib/step.js"
import {
  PICTURE_MODULE,
  type NewPicture,
  type PictureService,
} from "../../../../modules/picture/index.js"

/** Keeps what is known of the pictures; they wait for a product to name their address. */
export const keepPicturesStep = sentraStep(
  "keep-pictures",
  async (stored: NewPicture[], { container }) => {
    await container.resolve<PictureService>(PICTURE_MODULE).pictures.keep(stored)
    return new StepResponse(stored, stored.map(({ url }) => url))
  },
  async (urls, { container }) => {
    if (urls) await container.resolve<PictureService>(PICTURE_MODULE).pictures.forget(urls)
  },
)
