import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { NewPicture } from "../../../modules/picture/index.js"
import { keepPicturesStep } from "./steps/keep-pictures.js"
import { storeFilesStep, type UploadedPicture } from "./steps/store-files.js"

/** Uploaded pictures become what the shop shows: their files first, then what is known of them. */
export const storePicturesWorkflow = createWorkflow(
  "store-pictures",
  (pictures: WorkflowData<UploadedPicture[]>) => {
    const stored = storeFilesStep(pictures)
    return new WorkflowResponse(keepPicturesStep(stored))
  },
)

/** Runs the workflow; answers in the order of the input. A file that is no picture is refused. */
export async function storePictures(
  container: MedusaContainer,
  contents: readonly Buffer[],
): Promise<NewPicture[]> {
  const input = contents.map((content) => ({ base64: content.toString("base64") }))
  return (await storePicturesWorkflow(container).run({ input })).result
}
