export { takeFirstIn, type Shortage, type TakenPart, type WantedItem } from "./take-first-in.js"
