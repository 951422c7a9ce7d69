import type { Cooperative as PublicCooperative } from "@sentra/contracts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { jakartaDay, now } from "../../../lib/clock.js"
import { databaseIn } from "../../../lib/database-in.js"
import { COOPERATIVE_MODULE, type CooperativeService } from "../../../modules/cooperative/index.js"

const regionRow = z.object({ regionId: z.string() })

/** Who sells, where a transfer goes, and the region a cart needs. */
export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<{ cooperative: PublicCooperative }>,
) {
  const [cooperative, [region]] = await Promise.all([
    req.scope.resolve<CooperativeService>(COOPERATIVE_MODULE).current(),
    databaseIn(req.scope).rows(
      regionRow,
      "select region_id from region_country where iso_2 = 'id' and region_id is not null",
    ),
  ])
  const { legalName, brand, address, pkpSince, primaryColor, accentColor } = cooperative
  res.json({
    cooperative: {
      legalName,
      brand,
      primaryColor,
      accentColor,
      address,
      bankName: cooperative.bankName,
      bankAccountNumber: cooperative.bankAccountNumber,
      bankAccountHolder: cooperative.bankAccountHolder,
      taxable: pkpSince !== null && pkpSince <= jakartaDay(now()),
      regionId: region?.regionId ?? "",
    },
  })
}
