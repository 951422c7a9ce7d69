import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { noteChange } from "../../../../lib/acting.js"
import { sentraStep } from "../../../../lib/step.js"
import {
  ARTISAN_MODULE,
  type ArtisanService,
  type BankAccount,
} from "../../../../modules/artisan/index.js"

export type ChangeBankAccountInput = { artisanId: string; account: BankAccount; seen: BankAccount }

/** Writes the account down, if it still stands as it was seen. Two people agreed: no undo. */
export const changeBankAccountStep = sentraStep(
  "change-bank-account",
  async ({ artisanId, account, seen }: ChangeBankAccountInput, { container }) => {
    await container
      .resolve<ArtisanService>(ARTISAN_MODULE)
      .changeBankAccount(artisanId, { account, seen })
    noteChange({ id: artisanId, before: seen, after: account })
    return new StepResponse(artisanId)
  },
)
