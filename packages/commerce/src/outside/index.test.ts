import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { asValue, createContainer } from "@medusajs/framework/awilix"
import { describe, expect, it } from "vitest"
import { notifier, payoutProvider } from "./index.js"
import { bankFile } from "./bank-file.js"
import { outbox } from "./outbox.js"

/** A house whose `medusa-config.ts` has these plugins. */
function houseWith(plugins: unknown): Pick<MedusaContainer, "resolve"> {
  const house = createContainer()
  house.register(ContainerRegistrationKeys.CONFIG_MODULE, asValue({ plugins }))
  return house
}

const OWN = "@sentra/commerce"

describe("The ways out of the house", () => {
  it("are those that medusa-config.ts names", () => {
    const house = houseWith(["other", { resolve: OWN, options: { payouts: "bank-file" } }])
    expect(payoutProvider(house)).toBe(bankFile)
    expect(notifier(house)).toBe(outbox)
  })

  it("are the first ones where it names none", () => {
    expect(payoutProvider(houseWith([{ resolve: OWN, options: undefined }]))).toBe(bankFile)
    expect(notifier(houseWith([]))).toBe(outbox)
  })

  it("are refused by name where there is no such way", () => {
    const house = houseWith([{ resolve: OWN, options: { payouts: "pigeon" } }])
    expect(() => payoutProvider(house)).toThrow(/asks @sentra\/commerce for "pigeon".*bank-file/)
  })
})
