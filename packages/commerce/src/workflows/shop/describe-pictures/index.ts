import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { PictureWords } from "@sentra/contracts"
import { describePicturesStep } from "./steps/describe-pictures.js"

type DescribePicturesInput = { productId: string; pictures: PictureWords[] }

/** What is to be seen on a product's pictures, for whoever cannot see them. */
export const describePicturesWorkflow = createWorkflow(
  "describe-pictures",
  (input: WorkflowData<DescribePicturesInput>) =>
    new WorkflowResponse(describePicturesStep(input)),
)

/** Runs the workflow. NOT_FOUND for a picture that the product does not show. */
export async function describePictures(
  container: MedusaContainer,
  input: DescribePicturesInput,
): Promise<void> {
  await describePicturesWorkflow(container).run({ input })
}
