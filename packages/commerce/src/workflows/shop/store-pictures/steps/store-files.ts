import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import type { PictureSource } from "@sentra/contracts"
import { randomBytes } from "node:crypto"
import { sentraStep } from "../../../../lib/step.js"
import type { NewPicture } from "../../../../modules/picture/index.js"
import { encodePicture, type EncodedFile, type EncodedPicture } from "../encode-picture.js"

/** The file as it came, as text: a workflow's input is kept as JSON. */
export type UploadedPicture = { base64: string }

/** Encodes every picture before any is stored, so that one bad file leaves nothing behind. */
export const storeFilesStep = sentraStep(
  "store-picture-files",
  async (uploaded: UploadedPicture[], { container }) => {
    const encoded = await Promise.all(
      uploaded.map(({ base64 }) => encodePicture(Buffer.from(base64, "base64"))),
    )
    const stored: NewPicture[] = []
    for (const picture of encoded) stored.push(await store(container, picture))
    return new StepResponse(
      stored,
      stored.flatMap(({ sources }) => sources.map(({ file }) => file)),
    )
  },
  async (files, { container }) => {
    if (files) await container.resolve(Modules.FILE).deleteFiles(files)
  },
)

/** The widest WebP is the address that Medusa's product carries: every browser shows it. */
async function store(
  container: MedusaContainer,
  { files, ...picture }: EncodedPicture,
): Promise<NewPicture> {
  const name = randomBytes(5).toString("hex")
  const kept = await container
    .resolve(Modules.FILE)
    .createFiles(files.map((file) => fileIn(name, file)))
  const sources = files.map(
    ({ type, width }, index): PictureSource => ({ file: kept[index]?.id ?? "", type, width }),
  )
  return { ...picture, sources, url: `/static/${sources.at(-1)?.file ?? ""}` }
}

const fileIn = (name: string, { width, ending, type, content }: EncodedFile) => ({
  filename: `${name}-${width}.${ending}`,
  mimeType: type,
  content: content.toString("base64"),
  access: "public" as const,
})
