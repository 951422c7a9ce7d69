import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ArtisanPayout } from "@sentra/contracts"
import { PAYOUT_MODULE, type PayoutService } from "../../../../modules/payout/index.js"
import { callerOf, lastDigits } from "../caller.js"

/** GET /artisans/me/payouts: what went to the member's bank, newest first. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ payouts: ArtisanPayout[] }>,
): Promise<void> {
  const { id } = await callerOf(req)
  const payouts = await req.scope.resolve<PayoutService>(PAYOUT_MODULE).payoutsOf(id)
  res.json({
    payouts: payouts.map((payout) => ({
      payoutId: payout.id,
      cutOff: payout.cutOff,
      amount: payout.amount.toString(),
      status: payout.status,
      bankName: payout.bankName,
      bankAccountLast4: lastDigits(payout.bankAccountNumber),
      settledAt: payout.settledAt?.toISOString() ?? null,
      bankReference: payout.bankReference,
      reason: payout.bounceReason,
    })),
  })
}
