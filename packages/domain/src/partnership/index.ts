export {
  orderMoney,
  roomForAdvance,
  type Bill,
  type BilledDelivery,
  type OrderMoney,
  type OrderMoneyFacts,
  type PartnerTerms,
} from "./order-money.js"
export { depositLeft } from "./deposit-left.js"
