import { BigNumber, MathBN } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { rupiah, type Rupiah } from "@sentra/domain/money"

const DIGITS = 0

/**
 * An amount as Medusa gives it (a number, a text or its BigNumber, with fractions where tax was
 * divided) as whole rupiah, half up. The only way by which Medusa's money enters our books.
 */
export const medusaRupiah = z
  .union([z.number(), z.string(), z.instanceof(BigNumber)])
  .transform((amount): Rupiah => rupiah(BigInt(MathBN.convert(amount).toFixed(DIGITS))))
