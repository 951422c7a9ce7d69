import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { CooperativeSettingsRequest } from "@sentra/contracts"
import { openMarketStep } from "./steps/open-market.js"
import { openParcelRouteStep } from "./steps/open-parcel-route.js"
import { openShelvesStep } from "./steps/open-shelves.js"
import { placeOriginStep } from "./steps/place-origin.js"
import { writeCooperativeStep } from "./steps/write-cooperative.js"

/**
 * The cooperative says who it is; what a shop needs beside it is made where it is missing: one
 * market with PPN, the place that parcels leave from, and a way of shipping. Running it again
 * changes what was said and makes nothing twice.
 */
export const establishCooperativeWorkflow = createWorkflow(
  "establish-cooperative",
  (settings: WorkflowData<CooperativeSettingsRequest>) => {
    writeCooperativeStep(settings)
    const market = openMarketStep(settings)
    openShelvesStep()
    const origin = placeOriginStep({ settings, market })
    return new WorkflowResponse(openParcelRouteStep({ settings, origin }))
  },
)

/** Runs the workflow; answers the profile with which goods are shipped. */
export async function establishCooperative(
  container: MedusaContainer,
  settings: CooperativeSettingsRequest,
): Promise<{ salesChannelId: string; locationId: string; profileId: string }> {
  const { result } = await establishCooperativeWorkflow(container).run({ input: settings })
  return result
}
