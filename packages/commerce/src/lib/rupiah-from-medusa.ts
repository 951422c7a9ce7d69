import { MathBN } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { rupiah, type Rupiah } from "@sentra/domain/money"

/**
 * An amount as Medusa gives it (a number, a text or its big-number object, with fractions where tax
 * was divided) as whole rupiah, half up. The only way by which Medusa's money enters our books.
 */
export const medusaRupiah = z
  .union([z.number(), z.string(), z.object({ value: z.union([z.string(), z.number()]) })])
  .transform((amount): Rupiah => {
    const plain = typeof amount === "object" ? amount.value : amount
    return rupiah(BigInt(MathBN.convert(plain, 0).toFixed(0)))
  })
