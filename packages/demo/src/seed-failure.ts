import { MedusaError } from "@medusajs/framework/utils"

/** The seed cannot go on; the sentence says what is missing or broken. */
export const seedFailure = (message: string): MedusaError =>
  new MedusaError(MedusaError.Types.UNEXPECTED_STATE, message)
