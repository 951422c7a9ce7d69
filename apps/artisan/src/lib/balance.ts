import type { ArtisanProfile } from "@sentra/contracts"
import type { RibbonPart } from "@sentra/ui"
import type { Locale } from "@sentra/ui/words"
import { balanceWords } from "./balance-words.ts"

/** The member's money at the cooperative as parts of one ribbon. */
export function balanceParts(
  balance: ArtisanProfile["balance"],
  locale: Locale,
): { parts: RibbonPart[]; total: bigint } {
  const words = balanceWords[locale]
  const available = BigInt(balance.available)
  const held = BigInt(balance.held)
  const beingPaid = BigInt(balance.beingPaid)
  return {
    parts: [
      { kind: "paid", label: words.available, amount: available },
      { kind: "held", label: words.held, amount: held },
      { kind: "shipping", label: words.beingPaid, amount: beingPaid },
    ],
    total: available + held + beingPaid,
  }
}
