import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { databaseIn } from "../../../../lib/database-in.js"
import { rowId } from "../../../../lib/row-id.js"
import { sentraStep } from "../../../../lib/step.js"
import { notifier } from "../../../../outside/index.js"
import { authIdentityOf, emailOf } from "../../../../reading/standing.js"
import type { ChangeBankAccountInput } from "./change-bank-account.js"

const DIGITS_SHOWN = 4

/** A letter to the member, so that she hears of an account that is not hers. */
export const tellMemberStep = sentraStep(
  "tell-member-of-account",
  async ({ artisanId, account }: ChangeBankAccountInput, { container }) => {
    const database = databaseIn(container)
    const login = await authIdentityOf(database, "artisan", artisanId)
    const to = login && (await emailOf(database, login))
    if (to) {
      await notifier(container).send({
        key: rowId("mail-account"),
        to,
        subject: "Rekening Anda diganti / Your bank account was changed",
        text: letterFor(`${account.bankName} …${account.bankAccountNumber.slice(-DIGITS_SHOWN)}`),
      })
    }
    return new StepResponse(artisanId)
  },
)

const letterFor = (account: string): string =>
  [
    `Mulai pembayaran berikutnya uang Anda dikirim ke ${account}.`,
    "Bukan permintaan Anda? Hubungi koperasi segera.",
    "",
    `From the next payout on your money goes to ${account}.`,
    "You did not ask for it? Call the cooperative at once.",
  ].join("\n")
