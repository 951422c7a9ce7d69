import { join } from "node:path"
import { renderAll } from "@sentra/artwork/render"

// The demo cooperative's members: each has a mark of its own beside the name.
const MEMBERS = 12
const memberNumbers = Array.from(
  { length: MEMBERS },
  (_, index) => `A${String(index + 1).padStart(2, "0")}`,
)

const outDir = join(import.meta.dirname, "../public/pictures")
const { rendered, skipped } = await renderAll(outDir, { memberNumbers })
console.log(`pictures: ${rendered} drawn, ${skipped} up to date`)
