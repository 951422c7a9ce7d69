import { describe, expect, it } from "vitest"
import { startOptions } from "./options.ts"

describe("the words after `npm start --`", () => {
  it("are none, or those that are known", () => {
    expect(startOptions([])).toEqual({ resetDemo: false, yes: false })
    expect(startOptions(["--reset-demo", "--yes"])).toEqual({ resetDemo: true, yes: true })
    expect(startOptions(["-y"])).toEqual({ resetDemo: false, yes: true })
  })

  it.each(["--resetdemo", "now", "--yes=no"])("are refused with the known ones: %s", (word) => {
    expect(() => startOptions(["--yes", word])).toThrow(
      `There is no option ${word}: known are --reset-demo and --yes.`,
    )
  })
})
