export { PPN_RULES, ppnRuleOn, type PpnRule } from "./ppn-rule.js"
export { PPH22_RULES, pph22On, type Pph22Rule } from "./pph22.js"
export { taxFromInclusive, taxOnExclusive, type TaxedAmount } from "./tax-on-price.js"
export { roundingOf, type Rounding } from "./rounding.js"
export { splitTax } from "./split-tax.js"
export {
  downPaymentAfter,
  splitDownPayment,
  takenFromDownPayment,
  type DownPayment,
  type Invoice,
} from "./down-payment.js"
