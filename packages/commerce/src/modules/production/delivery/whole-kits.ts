import { wholeKits } from "@sentra/domain/stock"
import { groupBy } from "../../../lib/group-by.js"
import { invalid } from "../../../lib/refusal.js"
import type { LineProgress } from "../lines/progress.js"

type Ready = { progress: LineProgress; pieces: number }

/** Of what is ready, what can go: of a kit as many of each part as make whole kits. */
export const inWholeKits = (ready: readonly Ready[]): Ready[] =>
  [...groupBy(ready, ({ progress }) => kitOf(progress)).values()].flatMap((parts) => {
    const kits = wholeKits(parts.map(partOf))
    return parts.map((part) =>
      isKit(part) ? { ...part, pieces: kits * part.progress.piecesEach } : part,
    )
  })

/**
 * Refuses pieces of a kit that are no whole kits: a buyer gets a kit or nothing of it. `named` are
 * all lines of the order, those without a piece in this delivery too.
 */
export function refuseBrokenKits(named: readonly Ready[]): void {
  const kits = groupBy(named.filter(isKit), ({ progress }) => kitOf(progress))
  for (const parts of kits.values()) {
    const whole = wholeKits(parts.map(partOf))
    if (parts.every(({ pieces, progress }) => pieces === whole * progress.piecesEach)) continue
    throw invalid({
      field: "lines",
      id: "Paket dikirim utuh: tulis tiap isinya dan kemasannya untuk banyak paket yang sama.",
      en: "A kit is delivered whole: name each part and its packing for the same number of kits.",
    })
  }
}

const kitOf = ({ kitLineId, orderedLineId }: LineProgress): string => kitLineId ?? orderedLineId
const isKit = ({ progress }: Ready): boolean => progress.kitLineId !== null
const partOf = ({ progress, pieces }: Ready) => ({ pieces, piecesPerKit: progress.piecesEach })
