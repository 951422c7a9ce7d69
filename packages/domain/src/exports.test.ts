import { describe, expect, it } from "vitest"
import * as allocation from "./allocation/index.js"
import * as bulkOrder from "./bulk-order/index.js"
import * as everything from "./index.js"
import * as ledger from "./ledger/index.js"
import * as money from "./money/index.js"
import * as pricing from "./pricing/index.js"
import * as sharing from "./sharing/index.js"
import * as statement from "./statement/index.js"
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
    expect(names(pricing)).toEqual(["belowMinimumMessage", "unitPriceFor"])
    expect(names(sharing)).toEqual(["earnedStep", "shareLine", "splitDiscount"])
    expect(names(tax)).toEqual([
      "PPN_RULES",
      "downPaymentAfter",
      "ppnLeft",
      "ppnRuleOn",
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
    ])
    expect(names(statement)).toEqual(["buildStatement", "memberBalance"])
  })

  it("has the books: the plan, the checks, the readings and one function per event", () => {
    expect(names(ledger)).toEqual([
      "ACCOUNT",
      "ACCOUNTS",
      "ENTRY_REASONS",
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
      "surplusDistributed",
      "surplusPaid",
      "trialBalance",
      "whereSharesAre",
      "workAccepted",
      "yearClosed",
    ])
  })

  it("is whole at the root: each name comes from exactly one part", () => {
    const parts = [money, pricing, sharing, tax, allocation, ledger, bulkOrder, statement]
    expect(names(everything)).toEqual(parts.flatMap(names).toSorted())
  })
})
