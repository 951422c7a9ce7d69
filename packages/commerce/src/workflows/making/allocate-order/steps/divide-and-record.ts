import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { divideOrder, type Demand } from "@sentra/domain/allocation"
import { at } from "../../../../lib/clock.js"
import { exclusively } from "../../../../lib/exclusively.js"
import { sentraStep } from "../../../../lib/step.js"
import { COOPERATIVE_MODULE, type CooperativeService } from "../../../../modules/cooperative/index.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../../../modules/production/index.js"
import { ALLOCATION_LOCK } from "../allocation-lock.js"
import { readDemands } from "../read-demands.js"
import { readMakers } from "../read-makers.js"
import { runOf } from "../run-of.js"
import type { AllocateOrderInput } from "../types.js"

/**
 * Reads who can make what, divides and writes it down while no other order takes from the members'
 * time, so that nobody's capacity is promised twice. What is recorded is never taken back; a wrong
 * division is corrected by declines and further runs.
 */
export const divideAndRecordStep = sentraStep(
  "divide-and-record-allocation",
  async (input: AllocateOrderInput, { container }) => {
    const moment = at(input.at)
    if ((await readDemands(container, input, moment)).length === 0) {
      return new StepResponse({ runIds: noIds })
    }
    const runIds = await exclusively(container, [ALLOCATION_LOCK], () =>
      divideLines(container, input, moment),
    )
    return new StepResponse({ runIds })
  },
)

const noIds: string[] = []

const craftsOf = (demands: readonly Demand[]): string[] =>
  [...new Set(demands.map(({ craft }) => craft))].toSorted()

async function divideLines(
  container: MedusaContainer,
  input: AllocateOrderInput,
  moment: Date,
): Promise<string[]> {
  const production = container.resolve<ProductionService>(PRODUCTION_MODULE)
  const { policyVersion } = await container
    .resolve<CooperativeService>(COOPERATIVE_MODULE)
    .current()
  const marks = await production.work.marks()
  const demands = await readDemands(container, input, moment)
  const makers = await readMakers(container, craftsOf(demands), moment)
  const asked = makers.filter(({ artisanId }) => artisanId !== input.exceptArtisanId)
  const runs = divideOrder(demands, asked).map((division) =>
    runOf(division, input, policyVersion),
  )
  if (runs.length === 0) return []
  const recorded = await production.work.allocate({ runs, marks, at: moment })
  return recorded.map(({ id }) => id)
}
