import { MedusaError } from "@medusajs/framework/utils"

/** The same key came with other content, or somebody else was faster: read again, then decide. */
export const conflict = (message: string): MedusaError =>
  new MedusaError(MedusaError.Types.CONFLICT, message)

export const invalid = (message: string): MedusaError =>
  new MedusaError(MedusaError.Types.INVALID_DATA, message)

export const notFound = (message: string): MedusaError =>
  new MedusaError(MedusaError.Types.NOT_FOUND, message)

export const notAllowed = (message: string): MedusaError =>
  new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
