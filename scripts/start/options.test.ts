import { describe, expect, it } from "vitest"
import { startOptions } from "./options.ts"

const nothing = {
  resetDemo: false, yes: false, empty: false, firstEmail: "pengurus@koperasi.example",
}

describe("the words after `npm start --`", () => {
  it("are none, or those that are known", () => {
    expect(startOptions([])).toEqual(nothing)
    expect(startOptions(["--reset-demo", "--yes"])).toEqual({
      ...nothing, resetDemo: true, yes: true,
    })
    expect(startOptions(["-y"])).toEqual({ ...nothing, yes: true })
  })

  it("may ask for an empty house, and say who is invited into it", () => {
    expect(startOptions(["--empty", "--email=ketua@kenanga.example"])).toEqual({
      ...nothing, empty: true, firstEmail: "ketua@kenanga.example",
    })
  })

  it.each(["--resetdemo", "now", "--yes=no", "--email=nobody"])(
    "are refused with the known ones: %s",
    (word) => {
      expect(() => startOptions(["--yes", word])).toThrow(
        `There is no option ${word}: known are --reset-demo, --yes, --empty and --email=….`,
      )
    },
  )
})
