import { describe, expect, it } from "vitest"
import { WORD_RULES } from "./word-rules.ts"

/** Which rules a line in a file breaks, by the first words of their sentences. */
const brokenBy = (file: string, line: string): string[] =>
  WORD_RULES.filter(
    ({ where, except, forbidden }) =>
      where.test(file) && !(except?.test(file) ?? false) && forbidden.test(line),
  ).map(({ sentence }) => sentence)

const MONEY = "packages/contracts/src/order-money.ts"
const PORTAL = "apps/wholesale/src/features/orders/words.ts"
const MEMBERS = "packages/domain/src/ledger/member-events.ts"
const PLACING = "packages/commerce/src/workflows/partnership/place-bulk-order/index.ts"

/** A line that breaks a rule, and its like that keeps it. */
const TOLD: [string, [file: string, line: string], [file: string, line: string]][] = [
  ["What a partner pays", [MONEY, "depositUsed: rupiahString,"], [MONEY, "downPaymentUsed: rupiahString,"]],
  ["What a partner pays", [PORTAL, 'due: "Deposit 40 %",'], [MEMBERS, "memberDepositPaid(event)"]],
  [
    "Pieces of a partner's order",
    ["packages/contracts/src/partner.ts", "shipped: count,"],
    ["packages/contracts/src/receipt.ts", 'z.enum(["preparing", "shipped"])'],
  ],
  ["Only a member hands over", [PORTAL, 'delivered: "Handed over",'], [MEMBERS, "// handed over"]],
  [
    "An artisan acts in code",
    ["apps/storefront/src/words/frame.ts", 'makers: "Our artisans",'],
    ["apps/storefront/src/words/frame.ts", 'artisan: "The maker",'],
  ],
  [
    "A bulk order is one",
    [PLACING, "const intent = recordIntentStep(input)"],
    [PLACING, "const bulkOrder = recordBulkOrderStep(input)"],
  ],
]

describe("the rules of words", () => {
  it.each(TOLD)("%s…: one line breaks it, the other keeps it", (begin, broken, kept) => {
    const isTheRule = (sentence: string): boolean => sentence.startsWith(begin)
    expect(brokenBy(...broken).some(isTheRule)).toBe(true)
    expect(brokenBy(...kept).some(isTheRule)).toBe(false)
  })
})
