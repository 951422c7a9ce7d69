import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { ACCOUNT, payableOf } from "@sentra/domain/ledger"
import { rupiah } from "@sentra/domain/money"
import { at, jakartaDay } from "../../../../lib/clock.js"
import { invalid } from "../../../../lib/refusal.js"
import { sentraStep } from "../../../../lib/step.js"
import { LEDGER_MODULE, type LedgerService } from "../../../../modules/ledger/index.js"
import type { OpenPayoutRunInput } from "../index.js"

/** What one member gets, as a decimal string: steps hand JSON on. */
export type Payable = { artisanId: string; amount: string }

/** What was ready at the end of the cut-off day and was not taken since; see `payableOf`. */
export const readPayableStep = sentraStep(
  "read-payable",
  async ({ cutOff, at: moment }: OpenPayoutRunInput, { container }) => {
    const today = jakartaDay(at(moment))
    if (cutOff > today) {
      throw invalid({
        field: "cutOff",
        id: `Hari itu belum tiba. Pilih ${today} atau hari sebelumnya.`,
        en: `The cut-off day is in the future. Choose ${today} or an earlier day.`,
      })
    }
    const ledger = container.resolve<LedgerService>(LEDGER_MODULE)
    const ready = await ledger.balances(ACCOUNT.available, undefined, cutOff)
    const taken = await ledger.takenSince(ACCOUNT.available, cutOff)
    const payable = [...ready].flatMap(([artisanId, balance]): Payable[] => {
      const amount = payableOf({
        ready: rupiah(balance),
        takenSince: rupiah(taken.get(artisanId) ?? 0n),
      })
      return amount > 0n ? [{ artisanId, amount: amount.toString() }] : []
    })
    return new StepResponse(payable)
  },
)
