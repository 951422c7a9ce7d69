import { describe, expect, it } from "vitest"
import * as allocation from "./allocation/index.js"
import * as bulkOrder from "./bulk-order/index.js"
import * as craft from "./craft/index.js"
import * as everything from "./index.js"
import * as ledger from "./ledger/index.js"
import * as money from "./money/index.js"
import * as partnership from "./partnership/index.js"
import * as payout from "./payout/index.js"
import * as pricing from "./pricing/index.js"
import * as sharing from "./sharing/index.js"
import * as statement from "./statement/index.js"
import * as stock from "./stock/index.js"
import * as tax from "./tax/index.js"

const names = (module: object): string[] => Object.keys(module).toSorted()

describe("the public surface", () => {
  it("is what other packages may rely on, and nothing more", () => {
    expect(names(money)).toEqual([
      "BASIS_POINTS",
      "divideHalfUp",
      "formatRupiah",
      "parseRupiah",
      "rupiah",
      "shareOf",
      "splitByWeight",
      "sum",
    ])
    expect(names(craft)).toEqual([
      "CRAFTS",
      "GRADES",
      "craftNamed",
      "gradeNamed",
      "isCraft",
      "reachesGrade",
    ])
    expect(names(pricing)).toEqual([
      "belowMinimumMessage",
      "moneyOfRetailOrder",
      "partsOfKits",
      "priceOrder",
      "priceRetailOrder",
      "tiersBySet",
      "unitPriceFor",
    ])
    expect(names(stock)).toEqual(["takeFirstIn", "wholeKits"])
    expect(names(payout)).toEqual(["PAYOUT_DAY_MAX", "nextPayoutDay"])
    expect(names(sharing)).toEqual([
      "closesExactly",
      "cumulativePart",
      "divideKit",
      "packingNetPrice",
      "refundOfPieces",
      "refundTotal",
      "shareLine",
      "shareSale",
      "splitDiscount",
      "splitRefund",
    ])
    expect(names(tax)).toEqual([
      "PPH22_RULES",
      "PPN_RULES",
      "downPaymentAfter",
      "pph22On",
      "ppnRuleOn",
      "roundingOf",
      "splitDownPayment",
      "splitTax",
      "takenFromDownPayment",
      "taxFromInclusive",
      "taxOnExclusive",
    ])
    expect(names(allocation)).toEqual([
      "CATCH_UP_LIMIT_WEEKS",
      "allocate",
      "catchUp",
      "deadlineCapacityPieces",
      "divideOrder",
      "explain",
      "medianLevel",
      "newcomerMinutes",
    ])
    expect(names(bulkOrder)).toEqual([
      "BULK_ORDER_LINES_MAX",
      "PIECES_PER_LINE_MAX",
      "noticeMessage",
      "parseBulkOrder",
      "problemMessage",
      "problemRemedy",
      "readTypedRows",
      "resolveRows",
    ])
    expect(names(partnership)).toEqual(["downPaymentLeft", "orderMoney", "roomForAdvance"])
    expect(names(statement)).toEqual(["buildStatement", "memberBalance"])
  })

  it("has the books: the plan, the checks, the readings and one function per event", () => {
    expect(names(ledger)).toEqual([
      "ACCOUNT",
      "ACCOUNTS",
      "ENTRY_REASONS",
      "acceptanceReversed",
      "accountOf",
      "advanceGiven",
      "balanceOf",
      "causeIdOf",
      "clawbackRecovered",
      "correctionOf",
      "courierBilled",
      "downPaymentReceived",
      "earningsReleased",
      "entryProblemMessage",
      "eventIdOf",
      "goodsReturned",
      "materialIssued",
      "materialSpoiled",
      "memberDepositPaid",
      "membersMoney",
      "orderHandedOver",
      "orderHandedOverToCollector",
      "partnerPaid",
      "partnerPaidLessPph22",
      "payableOf",
      "paymentFeeCharged",
      "paymentSettled",
      "payoutConfirmed",
      "payoutOpened",
      "payoutRejected",
      "ppnSettled",
      "problemWith",
      "refundedAfterPayout",
      "refundedAtCoopCost",
      "refundedBeforePayout",
      "retailOrderCaptured",
      "retailOrderRefunded",
      "shareOfRefund",
      "surplusDistributed",
      "surplusPaid",
      "trialBalance",
      "workAccepted",
      "yearClosed",
    ])
  })

  it("is whole at the root: each name comes from exactly one part", () => {
    const made = [craft, allocation, stock, bulkOrder, partnership, payout]
    const parts = [money, pricing, sharing, tax, ledger, statement, ...made]
    expect(names(everything)).toEqual(parts.flatMap(names).toSorted())
  })
})
