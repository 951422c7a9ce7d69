import { describe, expect, it } from "vitest"
import { craftName, hoursText } from "./skills.ts"

describe("a member's craft", () => {
  it("has its name in both languages, and keeps its code while nobody named it", () => {
    expect(craftName("cap", "id")).toBe("Batik cap")
    expect(craftName("cap", "en")).toBe("Stamped batik")
    expect(craftName("tenun", "id")).toBe("tenun")
  })

  it("tells its time in hours", () => {
    expect(hoursText(2_160, "id")).toBe("36")
    expect(hoursText(2_730, "id")).toBe("45,5")
  })
})
