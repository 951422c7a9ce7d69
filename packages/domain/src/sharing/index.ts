export { shareLine, type ArtisanShare, type Contribution, type LineShares } from "./share-line.js"
export {
  divideKit,
  packingNetPrice,
  wholeKits,
  type KitContent,
  type KitShare,
} from "./divide-kit.js"
export { closesExactly, cumulativePart } from "./cumulative-part.js"
export { shareSale, type SaleShare, type SoldLine, type SoldPieces } from "./share-sale.js"
export { splitDiscount } from "./split-discount.js"
export { refundOfPieces, refundTotal, splitRefund, type RefundMoney } from "./split-refund.js"
