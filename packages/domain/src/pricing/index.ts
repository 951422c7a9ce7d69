export {
  belowMinimumMessage,
  unitPriceFor,
  type BelowMinimum,
  type PriceTier,
} from "./unit-price-for.js"
export {
  partsOfKits,
  priceOrder,
  type PlannedLine,
  type PlannedPart,
  type PricedOrder,
} from "./price-order.js"
export { priceRetailOrder, type PricedPart, type PricedRetailOrder } from "./price-retail-order.js"
export { moneyOfRetailOrder, type RetailMoney } from "./retail-money.js"
export { tiersBySet, type PriceRow } from "./tiers-from-prices.js"
