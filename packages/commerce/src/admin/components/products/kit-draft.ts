import type { KitSpecification } from "@sentra/contracts"

export type PartDraft = { sku: string; pieces: string }
export type KitDraft = { parts: PartDraft[]; packingRupiahPerMinute: string }

/** The craft of whoever puts kits together: a product of it has parts. */
export const PACKING = "packing"

export const newPart = (): PartDraft => ({ sku: "", pieces: "1" })

export const toKitDraft = (kit: KitSpecification | null | undefined): KitDraft => ({
  parts: kit?.parts.map(({ sku, pieces }) => ({ sku, pieces: String(pieces) })) ?? [newPart()],
  packingRupiahPerMinute: String(kit?.packingRupiahPerMinute ?? ""),
})

export const fromKitDraft = (kit: KitDraft): KitSpecification => ({
  parts: kit.parts.map(({ sku, pieces }) => ({ sku: sku.trim(), pieces: Number(pieces) })),
  packingRupiahPerMinute: Number(kit.packingRupiahPerMinute),
})
