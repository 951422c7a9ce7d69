export {
  belowMinimumMessage,
  unitPriceFor,
  type BelowMinimum,
  type PriceTier,
} from "./unit-price-for.js"
