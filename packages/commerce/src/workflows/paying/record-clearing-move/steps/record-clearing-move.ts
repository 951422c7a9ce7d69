import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { formatRupiah, rupiah } from "@sentra/domain/money"
import { at, jakartaDay, now } from "../../../../lib/clock.js"
import { databaseIn } from "../../../../lib/database-in.js"
import { exclusively } from "../../../../lib/exclusively.js"
import { conflict, invalid, type Refusal } from "../../../../lib/refusal.js"
import { sentraStep } from "../../../../lib/step.js"
import {
  sameMovement,
  TREASURY_MODULE,
  type NewMovement,
  type TreasuryService,
} from "../../../../modules/treasury/index.js"
import { bankLineLock, refuseEnteredElsewhere } from "../../../../reading/bank-references.js"
import { CLEARING_LOCK, readClearing } from "../../../../reading/clearing.js"
import type { RecordClearingMoveInput } from "../index.js"

/** Writes the move down while nobody else does: the same money is not moved twice. */
export const recordClearingMoveStep = sentraStep(
  "record-clearing-move",
  async (input: RecordClearingMoveInput, { container }) => {
    const locks = [CLEARING_LOCK, bankLineLock(input.reference)]
    const movementId = await exclusively(container, locks, () => recordOnce(container, input))
    return new StepResponse({ movementId })
  },
)

async function recordOnce(
  container: MedusaContainer,
  input: RecordClearingMoveInput,
): Promise<string> {
  const treasury = container.resolve<TreasuryService>(TREASURY_MODULE)
  const movement: NewMovement = {
    ...{ key: input.key, kind: "clearing_move", artisanId: null, till: "bank" },
    ...{ amount: BigInt(input.amount), movedOn: input.movedOn, reference: input.reference },
    ...{ enteredBy: input.enteredBy, at: at(input.at) },
  }
  const [known] = await treasury.movements({ keys: [input.key] })
  if (known) return sameMovement(known, movement).id
  await assertMovable(container, movement, BigInt(input.clearingSeen))
  const line = { reference: input.reference, field: "reference" }
  await refuseEnteredElsewhere(databaseIn(container), "movements", line)
  return (await treasury.record(movement)).id
}

async function assertMovable(
  container: MedusaContainer,
  { amount, movedOn }: NewMovement,
  seen: bigint,
): Promise<void> {
  const { balance, movable } = await readClearing(databaseIn(container), movedOn)
  if (balance !== seen) throw changedMeanwhile(seen, balance)
  if (movedOn > jakartaDay(now())) throw notYet()
  if (amount > movable) throw tooMuch(movable > 0n ? movable : 0n, movedOn)
}

function changedMeanwhile(seen: bigint, balance: bigint): Refusal {
  const [seenId, seenEn] = inWords(seen)
  const [id, en] = inWords(balance)
  return conflict({
    field: "clearingSeen",
    id: `Di kliring sekarang ${id}, bukan ${seenId} seperti tadi. Periksa, lalu simpan lagi.`,
    en: `${en} lies in clearing now, not ${seenEn} as before. Check it and save again.`,
  })
}

const notYet = (): Refusal =>
  invalid({
    field: "movedOn",
    id: "Tulis tanggal di rekening koran, paling lambat hari ini.",
    en: "Write the day on the bank statement, today at the latest.",
  })

function tooMuch(movable: bigint, day: string): Refusal {
  const [id, en] = inWords(movable)
  return invalid({
    field: "amount",
    id: `Pada ${day} hanya ${id} yang dapat dipindahkan dari kliring. Periksa rekening koran.`,
    en: `Only ${en} could leave clearing on ${day}. Check the bank statement.`,
  })
}

const inWords = (amount: bigint): [id: string, en: string] => [
  formatRupiah(rupiah(amount), "id"),
  formatRupiah(rupiah(amount), "en"),
]
