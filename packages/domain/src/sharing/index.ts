export { shareLine, type ArtisanShare, type Contribution, type LineShares } from "./share-line.js"
export { earnedStep } from "./earned-step.js"
export { splitDiscount } from "./split-discount.js"
