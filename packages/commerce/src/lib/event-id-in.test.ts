import { causeIdOf, eventIdOf } from "@sentra/domain/ledger"
import { describe, expect, it } from "vitest"
import { eventIdIn } from "./event-id-in.js"

describe("an event's id in SQL", () => {
  it("joins what the domain writes around the fact's id to the column that holds it", () => {
    expect(eventIdIn(eventIdOf.captured, "link.order_id")).toBe(
      "'order:' || link.order_id || ':captured'",
    )
    expect(eventIdIn(causeIdOf.rejected, "id")).toBe("'rejected:' || id || ''")
  })

  it("quotes what would end the text", () => {
    expect(eventIdIn((id) => `o'clock:${id}`, "id")).toBe("'o''clock:' || id || ''")
  })
})
