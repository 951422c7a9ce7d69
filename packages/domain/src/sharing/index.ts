export { shareLine, type ArtisanShare, type Contribution, type LineShares } from "./share-line.js"
export { cumulativePart } from "./cumulative-part.js"
export { shareSale, type SaleShare, type SoldLine, type SoldPieces } from "./share-sale.js"
export { splitDiscount } from "./split-discount.js"
