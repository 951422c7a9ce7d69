import { changeDueDay } from "./due-day.js"
import { forgetOrderedLines, orderedLines, recordOrderedLines } from "./ordered-lines.js"
import { lineProgress, openPieces } from "./progress.js"
import { freezeSale, shippingFee } from "./sales.js"

/** What was ordered, frozen at that moment, and how far each line has come. */
export const lines = {
  freeze: recordOrderedLines,
  freezeSale,
  forget: forgetOrderedLines,
  find: orderedLines,
  shippingFee,
  progress: lineProgress,
  openPieces,
  changeDueDay,
}
