import { createHash } from "node:crypto"
import { explain, type Division } from "@sentra/domain/allocation"
import type { NewAllocationRun } from "../../../modules/production/index.js"
import { exclusionToMember } from "./exclusion-words.js"
import type { AllocateOrderInput } from "./types.js"

/** The run as it is kept: with the input it was decided from, so that it can be decided again. */
export function runOf(
  division: Division,
  { cause, causeId }: Pick<AllocateOrderInput, "cause" | "causeId">,
  policyVersion: string,
): NewAllocationRun {
  const { demand, plan, excluded } = division
  const input = { policyVersion, ...plan.input, excluded }
  return {
    orderedLineId: demand.orderedLineId,
    cause,
    causeId,
    pieces: demand.pieces,
    policyVersion,
    input,
    inputHash: createHash("sha256").update(canonicalJson(input)).digest("hex"),
    unallocatedPieces: plan.unallocatedPieces,
    allocations: [...allocationsOf(division), ...excluded.map(exclusionRow)],
  }
}

function allocationsOf({ plan }: Division): NewAllocationRun["allocations"] {
  const indonesian = explain(plan.allocations, "id")
  const english = explain(plan.allocations, "en")
  return plan.allocations.map(({ artisanId, pieces, reason, facts }, index) => ({
    artisanId,
    pieces,
    reason,
    facts,
    explanationId: indonesian[index]?.sentence ?? "",
    explanationEn: english[index]?.sentence ?? "",
  }))
}

const exclusionRow = ({ artisanId, reason }: Division["excluded"][number]) => ({
  artisanId,
  pieces: 0,
  reason,
  facts: null,
  explanationId: exclusionToMember[reason].id,
  explanationEn: exclusionToMember[reason].en,
})

/** JSON with the keys of every object in alphabetical order: equal content, equal bytes. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
