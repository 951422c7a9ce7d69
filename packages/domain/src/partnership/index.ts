export {
  orderMoney,
  roomForAdvance,
  type Bill,
  type BilledDelivery,
  type OrderMoney,
  type OrderMoneyFacts,
  type PartnerTerms,
} from "./order-money.js"
export { downPaymentLeft } from "./down-payment-left.js"
