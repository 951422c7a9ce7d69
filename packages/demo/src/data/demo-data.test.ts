import { describe, expect, it } from "vitest"
import { PROVINCES } from "@sentra/contracts"
import { CRAFTS } from "@sentra/domain/craft"
import { MINUTES_PER_PIECE } from "./artisan.js"
import { ARTISANS } from "./artisans.js"
import { PARTNERS } from "./partners.js"
import { PRODUCTS, variantSku } from "./products.js"
import { SHIPPING_ZONES } from "./shipping-zones.js"

describe("the demo cooperative", () => {
  it("has 24 products, twelve members and three partners with a user for each role", () => {
    expect([PRODUCTS.length, ARTISANS.length, PARTNERS.length]).toEqual([24, 12, 3])
    for (const { users } of PARTNERS) {
      const roles = users.map(({ role }) => role).toSorted()
      expect(roles).toEqual(["approver", "finance", "receiver", "requester"])
    }
  })

  it("gives every variant a SKU of its own, and one product with one size just its code", () => {
    const skus = PRODUCTS.flatMap((product) =>
      (product.sizes.length === 0 ? [undefined] : product.sizes).map((size) =>
        variantSku(product, size),
      ),
    )
    expect(new Set(skus).size).toBe(skus.length)
    expect(skus).toContain("HEM-CPD-M")
    expect(skus).toContain("KBT-MGR")
  })

  it("has a maker of the right grade for every product", () => {
    for (const { sku, craft, minimumGrade } of PRODUCTS) {
      const makers = ARTISANS.filter(({ skills }) =>
        skills.some((skill) => skill.craft === craft && skill.grade <= minimumGrade),
      )
      expect(makers, sku).not.toEqual([])
      expect(MINUTES_PER_PIECE[craft], craft).toBeGreaterThan(0)
    }
  })

  it("knows every craft by the cooperative's list, and needs each of them", () => {
    const needed = new Set(PRODUCTS.map(({ craft }) => craft))
    expect([...needed].toSorted()).toEqual(Object.keys(CRAFTS).toSorted())
    for (const { name, skills } of ARTISANS) {
      for (const { craft } of skills) expect(Object.keys(CRAFTS), name).toContain(craft)
    }
  })

  it("never sells wholesale with PPN above retail, and cheaper the more is ordered", () => {
    for (const { sku, retailPrice, tiers } of PRODUCTS) {
      const prices = tiers.map(({ unitPrice }) => unitPrice)
      expect(prices.toSorted((a, b) => b - a), sku).toEqual(prices)
      for (const price of prices) expect(price * 111, sku).toBeLessThanOrEqual(retailPrice * 100)
    }
  })

  it("delivers to every province of the country for one fee", () => {
    const served = SHIPPING_ZONES.flatMap(({ provinces }) => provinces)
    expect(served.toSorted()).toEqual([...PROVINCES])
  })

  it("says of every person and company that it is invented", () => {
    const names = [
      ...ARTISANS.map(({ name }) => name),
      ...PARTNERS.map(({ name }) => name),
      ...PARTNERS.flatMap(({ users }) => users.map(({ lastName }) => lastName)),
    ]
    for (const name of names) expect(name).toContain("(fiktif)")
  })
})
