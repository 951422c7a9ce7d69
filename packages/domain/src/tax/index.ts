export { PPN_RULES, ppnRuleOn, type PpnRule } from "./ppn-rule.js"
export { taxFromInclusive, taxOnExclusive, type TaxedAmount } from "./tax-on-price.js"
export { splitTax } from "./split-tax.js"
export {
  downPaymentAfter,
  ppnLeft,
  takenFromDownPayment,
  type DownPayment,
  type Invoice,
} from "./down-payment.js"
