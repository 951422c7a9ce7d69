import { describe, expect, it } from "vitest"
import { chooseNode, hasSecurityRelease, warningFor } from "./choose-node.mjs"

describe("the Node that runs everything", () => {
  it.each(["v22.23.4", "22.24.0", "24.22.1", "24.23.0", "26.12.1", "27.0.0", "v28.1.0"])(
    "may be %s, which has the security release",
    (version) => expect(hasSecurityRelease(version)).toBe(true),
  )

  it.each(["20.20.2", "22.23.3", "23.11.0", "24.21.0", "24.22.0", "25.9.9", "26.12.0", ""])(
    "is better not %s, which lacks it",
    (version) => expect(hasSecurityRelease(version)).toBe(false),
  )

  it("is the nearest installed one that has it, whichever comes first in the path", () => {
    const old = { path: "/usr/bin/node", version: "24.21.0" }
    const fixed = { path: "/opt/node/bin/node", version: "v24.22.1" }
    const newer = { path: "/opt/next/bin/node", version: "v26.13.0" }
    expect(chooseNode([old, fixed, newer])).toBe(fixed)
  })

  it("is the pinned one where no installed one has it, and that is said in one line", () => {
    expect(chooseNode([{ path: "/usr/bin/node", version: "20.20.2" }])).toBeUndefined()
    expect(warningFor("24.21.0")).toBe(
      "Warning: Node 24.21.0 lacks the security release of 21 October 2026: install Node "
      + "22.23.4, 24.22.1, 26.12.1 or newer, and it is used by itself.",
    )
  })
})
