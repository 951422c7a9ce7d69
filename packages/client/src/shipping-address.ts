import { z } from "zod"

/** An Indonesian address as people write it; `rt`, `rw` and `landmark` may stay empty. */
const shippingAddress = z.object({
  recipient: z.string(),
  phone: z.string(),
  street: z.string(),
  rt: z.string(),
  rw: z.string(),
  village: z.string(),
  district: z.string(),
  city: z.string(),
  province: z.string(),
  postalCode: z.string(),
  landmark: z.string(),
})
export type ShippingAddress = z.infer<typeof shippingAddress>

/**
 * Our address in Medusa's columns. `address_1` is street, RT/RW and landmark, `address_2` village
 * and district, and the province stands by its name, for the shipping zones go by it.
 */
export const medusaAddress = (given: ShippingAddress) => ({
  first_name: given.recipient,
  phone: given.phone,
  address_1: [given.street, neighbourhood(given), landmark(given)].filter(Boolean).join(", "),
  address_2: `${given.village}, Kec. ${given.district}`,
  city: given.city,
  province: given.province,
  postal_code: given.postalCode,
  country_code: "id",
})

const neighbourhood = ({ rt, rw }: ShippingAddress): string =>
  [rt && `RT ${rt}`, rw && `RW ${rw}`].filter(Boolean).join("/")

const landmark = (given: ShippingAddress): string =>
  given.landmark && `patokan: ${given.landmark}`

/**
 * What was typed, kept beside the cart: Medusa's columns cannot be taken apart again, and a buyer
 * who goes back to the address must find it as it was.
 */
export const cartMetadata = z
  .object({ typed_address: shippingAddress.optional().catch(undefined) })
  .nullish()
