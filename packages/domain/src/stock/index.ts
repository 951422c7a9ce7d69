export { takeFirstIn, type Shortage, type TakenPart, type WantedItem } from "./take-first-in.js"
export { wholeKits } from "./whole-kits.js"
