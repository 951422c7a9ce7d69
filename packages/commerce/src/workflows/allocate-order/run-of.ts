import { createHash } from "node:crypto"
import { explain } from "@sentra/domain"
import type { Bilingual } from "@sentra/contracts"
import type { NewAllocationRun } from "../../modules/production/index.js"
import type { Division, ExclusionReason } from "./divide.js"
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
  const indonesian = explain(plan, "id")
  const english = explain(plan, "en")
  return plan.allocations.map(({ artisanId, pieces, reason }, index) => ({
    artisanId,
    pieces,
    reason,
    explanationId: indonesian[index]?.sentence ?? "",
    explanationEn: english[index]?.sentence ?? "",
  }))
}

const exclusionRow = ({ artisanId, reason }: Division["excluded"][number]) => ({
  artisanId,
  pieces: 0,
  reason,
  explanationId: EXCLUSION_WORDS[reason].id,
  explanationEn: EXCLUSION_WORDS[reason].en,
})

const EXCLUSION_WORDS: Readonly<Record<ExclusionReason, Bilingual>> = {
  grade: {
    id: "Kali ini kamu belum mendapat bagian: pesanan ini meminta mutu yang lebih tinggi dari mutumu.",
    en: "This time you get no pieces: the order asks for a higher grade than yours.",
  },
  inactive: {
    id: "Kali ini kamu belum mendapat bagian: kamu sedang tidak menerima pesanan.",
    en: "This time you get no pieces: you are not taking orders at present.",
  },
}

/** JSON with the keys of every object in alphabetical order: equal content, equal bytes. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
