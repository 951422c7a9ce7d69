import { MedusaError } from "@medusajs/framework/utils"

/*
 * What only another part of the program can get wrong, in one language. What a person can get
 * wrong is a Refusal.
 */

/** A key stands for other content, or what was written is not there afterwards. */
export const contradiction = (message: string): MedusaError =>
  new MedusaError(MedusaError.Types.CONFLICT, message)

export const malformed = (message: string): MedusaError =>
  new MedusaError(MedusaError.Types.INVALID_DATA, message)

export const missing = (message: string): MedusaError =>
  new MedusaError(MedusaError.Types.NOT_FOUND, message)

export const outOfOrder = (message: string): MedusaError =>
  new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
