import { z } from "@medusajs/framework/zod"
import { explain } from "@sentra/domain"
import type { Bilingual } from "@sentra/contracts"
import type { Allocation, AllocationRun } from "../../../modules/production/index.js"
import { exclusionOf } from "./exclusion-words.js"

/** What `run-of.ts` keeps of the input, as far as a sentence needs it. */
const keptInput = z.object({
  pieces: z.number(),
  minutesPerPiece: z.number(),
  minimumLotPieces: z.number(),
  candidates: z.array(
    z.object({
      artisanId: z.string(),
      awardedMinutes: z.number(),
      weeklyMinutes: z.number(),
      capacityPieces: z.number(),
    }),
  ),
})

const exclusion = z.enum(["grade", "inactive"])
const decision = z.enum([
  "levelled",
  "at_capacity",
  "above_level",
  "lot_too_small",
  "remainder_below_lot",
  "swapped_in",
  "swapped_out",
])

type KeptRun = Pick<AllocationRun, "input" | "unallocatedPieces"> & {
  allocations: readonly Pick<Allocation, "artisanId" | "pieces" | "reason">[]
}

/**
 * Why each member of a kept run got what they got, told about them by name: the sentence that is
 * kept beside the allocation speaks to the member.
 */
export function toldToStaff(
  run: KeptRun,
  nameOf: (artisanId: string) => string,
): ReadonlyMap<string, Bilingual> {
  return new Map([...decisions(run, nameOf), ...exclusions(run, nameOf)])
}

function decisions(run: KeptRun, nameOf: (artisanId: string) => string): [string, Bilingual][] {
  const allocations = run.allocations.flatMap(({ reason, ...allocation }) => {
    const { data } = decision.safeParse(reason)
    return data ? [{ ...allocation, reason: data }] : []
  })
  const plan = { ...run, allocations, input: keptInput.parse(run.input) }
  const english = explain(plan, "en", nameOf)
  return explain(plan, "id", nameOf).map(({ artisanId, sentence }, index) => [
    artisanId,
    { id: sentence, en: english[index]?.sentence ?? "" },
  ])
}

const exclusions = (
  run: KeptRun,
  nameOf: (artisanId: string) => string,
): [string, Bilingual][] =>
  run.allocations.flatMap(({ artisanId, reason }) => {
    const { data } = exclusion.safeParse(reason)
    return data ? [[artisanId, exclusionOf(nameOf(artisanId))[data]]] : []
  })
