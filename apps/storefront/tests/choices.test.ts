import type { Receipt } from "@sentra/contracts"
import { describe, expect, it } from "vitest"
import { readAsked } from "../src/features/cart/change.ts"
import { cartWords } from "../src/features/cart/words.ts"
import { readChoice } from "../src/features/catalogue/choice.ts"
import { applyFilter, readFilter, techniquesOf } from "../src/features/catalogue/filter.ts"
import { productWords } from "../src/features/catalogue/product-words.ts"
import { frontWindow } from "../src/features/home/front-window.ts"
import { orderStops } from "../src/features/order/stops.ts"
import { inOtherLanguage, paths } from "../src/paths.ts"
import type { ShownLine } from "../src/shop/cart-lines.ts"
import { officeName } from "../src/words/office.ts"
import { rupiah } from "@sentra/domain/money"
import { giftSet, print, shirt } from "./stock.ts"

const words = productWords.id
const none = (): number => 0

describe("choosing on a product page", () => {
  it("asks for a size before anything else", () => {
    const choice = readChoice(shirt, { variantId: "", pieces: "1" }, none, words)
    expect(choice).toEqual({ ok: false, problems: { size: words.chooseSize } })
  })

  it("needs no choice where there is one size", () => {
    expect(readChoice(print, { variantId: "", pieces: "2" }, none, words)).toMatchObject({
      ok: true,
      pieces: 2,
    })
  })

  it("counts what the cart holds: three are left, two are in it, two more is too many", () => {
    const choice = readChoice(shirt, { variantId: "v_m", pieces: "2" }, () => 2, words)
    expect(choice).toEqual({ ok: false, problems: { pieces: words.tooMany(3, 2) } })
  })

  it("takes no size that has just sold out, and no number that is none", () => {
    const soldOut = readChoice(shirt, { variantId: "v_l", pieces: "1" }, none, words)
    expect(soldOut).toEqual({ ok: false, problems: { size: words.sizeSoldOut("L") } })
    for (const pieces of ["0", "-1", "2.5", "dua", ""]) {
      expect(readChoice(shirt, { variantId: "v_m", pieces }, none, words).ok).toBe(false)
    }
  })
})

const line: ShownLine = {
  lineId: "line_1",
  variantId: "v_m",
  sku: "HEM-CPD-M",
  picture: undefined,
  handle: "kemeja-manggur",
  title: "Kemeja Manggur",
  size: "M",
  pieces: 5,
  unitPrice: rupiah(265_000n),
  gross: rupiah(1_325_000n),
  available: 3,
  short: true,
  withdrawn: false,
}

describe("changing the cart", () => {
  const ask = (button: string, pieces = "5", lineId = "line_1") => {
    const form = new FormData()
    form.set("do", button)
    form.set(`pieces.${lineId}`, pieces)
    return readAsked(form, [line], cartWords.id)
  }

  it("lets a buyer take fewer, even while the line still asks for too many", () => {
    expect(ask("save", "4").changes).toEqual([{ kind: "set", lineId: "line_1", pieces: 4 }])
    expect(ask("save", "0").changes).toEqual([{ kind: "remove", lineId: "line_1" }])
    expect(ask("fit").changes).toEqual([{ kind: "set", lineId: "line_1", pieces: 3 }])
    expect(ask("take:line_1", "9").changes).toEqual([{ kind: "set", lineId: "line_1", pieces: 3 }])
    expect(ask("remove:line_1", "x").changes).toEqual([{ kind: "remove", lineId: "line_1" }])
  })

  it("says beside the line how many are left, keeps what was typed and does not go on", () => {
    const typed = { lineId: "line_1", pieces: "9", problem: cartWords.id.tooMany(3) }
    expect(ask("checkout", "9")).toEqual({ changes: [], problems: [typed], goOn: true })
    expect(ask("save", "banyak").problems).toMatchObject([{ pieces: "banyak" }])
  })

  it("takes over every number, whichever button was pressed", () => {
    expect(ask("checkout", "2")).toEqual({
      changes: [{ kind: "set", lineId: "line_1", pieces: 2 }],
      problems: [],
      goOn: true,
    })
  })

  it("does nothing for a line that is gone, or for the same number", () => {
    expect(ask("save", "2", "line_9").changes).toEqual([])
    expect(ask("save", "5").changes).toEqual([])
  })
})

describe("the window of the first page", () => {
  it("fills its places with what can be had now before it repeats a category's turn", () => {
    expect(frontWindow([giftSet, shirt, shirt, print], 8)).toEqual([shirt, print, shirt])
    expect(frontWindow([shirt, shirt, print], 2)).toEqual([shirt, print])
  })

  it("shows what comes next only when nothing is ready", () => {
    expect(frontWindow([giftSet], 8)).toEqual([giftSet])
  })
})

describe("filtering the catalogue", () => {
  const shelf = [shirt, print]
  const filterOf = (search: string) =>
    readFilter(new URL(`http://toko/katalog${search}`), "id", shelf)
  const found = (search: string) => applyFilter(shelf, filterOf(search), "id")

  it("reads its own words and leaves out what it does not know", () => {
    expect(found("?kategori=roket&urut=acak&cara=sihir&category=kain")).toEqual([shirt, print])
    expect(found("?kategori=kain")).toEqual([print])
  })

  it("orders by price as money, not as text", () => {
    expect(found("?urut=murah")).toEqual([print, shirt])
    expect(found("?urut=mahal")).toEqual([shirt, print])
  })

  it("finds by parts of words in name, motif, technique and code, all of them at once", () => {
    expect(found("?cari=KEMEJA+mang")).toEqual([shirt])
    expect(found("?cari=printing")).toEqual([print])
    expect(found("?cari=kpr-byg")).toEqual([print])
    expect(found("?cari=kemeja+bayuangga")).toEqual([])
    expect(found("?cari=+")).toEqual([shirt, print])
  })

  it("offers only techniques that lead to a product, and the chosen one", () => {
    expect(techniquesOf(shelf, filterOf("?kategori=busana"))).toEqual(["cap"])
    expect(techniquesOf(shelf, filterOf("?kategori=busana&cara=printing"))).toEqual([
      "cap",
      "printing",
    ])
  })
})

describe("addresses of the shop", () => {
  const other = (path: string) => inOtherLanguage(new URL(path, "http://toko"))

  it("have their own words in each language and lead to the same page", () => {
    expect(other("/")).toBe("/en")
    expect(other("/en")).toBe("/")
    expect(other("/katalog/kemeja")).toBe("/en/catalogue/kemeja")
    expect(other("/pesan/kirim")).toBe("/en/checkout/shipping")
    expect(other("/en/catalogue?category=kain&ready=1&search=a")).toBe(
      "/katalog?kategori=kain&siap=1&cari=a",
    )
    expect(other("/pesanan/order_1?kunci=abc")).toBe("/en/orders/order_1?key=abc")
  })

  it("leave out what a filter does not ask for", () => {
    expect(paths("id").catalogue({ category: "kain", ready: false })).toBe("/katalog?kategori=kain")
  })
})

describe("names that the office wrote", () => {
  it("are English on an English page as far as the shop knows them", () => {
    expect(officeName("Lastri Maniswati (fiktif)", "en")).toBe("Lastri Maniswati (fictional)")
    expect(officeName("Koperasi (contoh fiktif)", "en")).toBe("Koperasi (fictional example)")
    expect(officeName("Reguler", "en")).toBe("Regular")
    expect(officeName("4–6 hari, untuk kiriman berat", "en")).toBe("4–6 days, for heavy parcels")
    expect(officeName("Kilat", "en")).toBe("Kilat")
  })

  it("stay as they are on an Indonesian page", () => {
    expect(officeName("Reguler", "id")).toBe("Reguler")
  })
})

describe("the stops of an order", () => {
  it("name one stop as under way, and none once it has arrived", () => {
    const states = (payment: Receipt["payment"], delivery: Receipt["delivery"]) =>
      orderStops({ payment, delivery }).map(({ state }) => state)
    expect(states("awaiting_transfer", "preparing")).toEqual(["done", "now", "ahead", "ahead"])
    expect(states("received", "preparing")).toEqual(["done", "done", "now", "ahead"])
    expect(states("received", "delivered")).toEqual(["done", "done", "done", "done"])
  })
})
