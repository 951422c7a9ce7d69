import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fnv1a } from "./tie-break.js"

describe("the tie-break", () => {
  it("is FNV-1a with 32 bits over UTF-8, as its authors publish it", () => {
    expect(fnv1a("")).toBe(0x811c9dc5)
    expect(fnv1a("a")).toBe(0xe40c292c)
    expect(fnv1a("foobar")).toBe(0xbf9cf968)
  })

  it("reads every character as its UTF-8 bytes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        let hash = 0x811c9dc5n
        for (const byte of utf8Bytes(text)) hash = ((hash ^ byte) * 0x01000193n) % 2n ** 32n
        expect(fnv1a(text)).toBe(Number(hash))
      }),
    )
  })
})

/** UTF-8 by way of percent-encoding, which is another road to the same bytes. */
function utf8Bytes(text: string): bigint[] {
  const encoded = encodeURIComponent(text)
  return (encoded.match(/%..|./g) ?? []).map((token) =>
    token.startsWith("%") ? BigInt(`0x${token.slice(1)}`) : BigInt(token.charCodeAt(0)),
  )
}
