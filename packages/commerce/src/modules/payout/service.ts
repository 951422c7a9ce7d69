import { MedusaService } from "@medusajs/framework/utils"
import { PayoutRun as PayoutRunModel } from "./models/payout-run.js"
import { Payout as PayoutModel } from "./models/payout.js"

export class PayoutService extends MedusaService({ PayoutRun: PayoutRunModel, Payout: PayoutModel }) {}
