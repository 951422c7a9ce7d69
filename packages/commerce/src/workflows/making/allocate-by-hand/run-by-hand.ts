import { createHash } from "node:crypto"
import { causeIdOf } from "@sentra/domain/ledger"
import type { NewAllocationRun } from "../../../modules/production/index.js"
import { canonicalJson } from "../allocate-order/run-of.js"
import type { AllocateByHandInput } from "./types.js"

/** What two people decided, as it is kept: with all they decided from, like any other run. */
export function runByHand(
  { approvalId, orderedLineId, artisanId, pieces, reason }: AllocateByHandInput,
  policyVersion: string,
): NewAllocationRun {
  const input = { policyVersion, orderedLineId, artisanId, pieces, reason, approvalId }
  return {
    orderedLineId,
    cause: "manual",
    causeId: causeIdOf.byHand(approvalId),
    pieces,
    policyVersion,
    input,
    inputHash: createHash("sha256").update(canonicalJson(input)).digest("hex"),
    unallocatedPieces: 0,
    allocations: [
      {
        artisanId: artisanId ?? "",
        pieces,
        reason: "by_hand",
        facts: null,
        explanationId: `${pieces} potong, dipilih dua pengurus bersama: ${reason}`,
        explanationEn: `${pieces} ${pieces === 1 ? "piece" : "pieces"}, chosen by two of the staff together: ${reason}`,
      },
    ],
  }
}
