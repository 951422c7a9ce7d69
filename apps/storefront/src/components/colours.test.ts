import { describe, expect, it } from "vitest"
import { colourSheet, colourSheetAddress, contrast } from "./colours.ts"

const colourOf = (sheet: string | undefined, name: string): string =>
  new RegExp(`--${name}:#([0-9a-f]{6})`).exec(sheet ?? "")?.[1] ?? ""

describe("The cooperative's colours", () => {
  it("are used as they are where they can be read", () => {
    const sheet = colourSheet("1f3158-6a2346")
    expect(colourOf(sheet, "nila")).toBe("1f3158")
    expect(colourOf(sheet, "aksen")).toBe("6a2346")
  })

  it.each(["ffffff-ffff00", "00ff00-ff8800", "f7f1e6-808080"])(
    "%s are darkened until words can be read in them and on them",
    (pair) => {
      const sheet = colourSheet(pair)
      for (const name of ["nila", "nila-pekat", "aksen"]) {
        const colour = colourOf(sheet, name)
        expect(contrast(colour, "f7f1e6")).toBeGreaterThanOrEqual(4.5)
        expect(contrast(colour, "fffcf6")).toBeGreaterThanOrEqual(4.5)
      }
    },
  )

  it("are an address of their own, and nothing else gets through", () => {
    const address = colourSheetAddress({ primaryColor: "#1F3158", accentColor: "#6a2346" })
    expect(address).toBe("/warna/1f3158-6a2346.css")
    for (const wrong of ["", "red-blue", "1f3158-6a2346}", "1f3158"]) {
      expect(colourSheet(wrong)).toBeUndefined()
    }
  })
})
