import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { shareOf, type Rupiah } from "@sentra/domain/money"
import { priceRetailOrder } from "@sentra/domain/pricing"
import { ppnRuleOn } from "@sentra/domain/tax"
import { at, jakartaDay } from "../../../../lib/clock.js"
import { databaseIn } from "../../../../lib/database-in.js"
import { missing } from "../../../../lib/module-errors.js"
import { sentraStep } from "../../../../lib/step.js"
import { COOPERATIVE_MODULE, type CooperativeService } from "../../../../modules/cooperative/index.js"
import {
  PRODUCTION_MODULE,
  type NewOrderedLine,
  type ProductionService,
} from "../../../../modules/production/index.js"
import { readKits } from "../../../../reading/kits.js"
import { readProductFacts, sizeOf, type ProductFacts } from "../../../../reading/product-facts.js"
import { linesOfKit } from "../lines-of-kit.js"
import { readRetailOrder, type RetailOrder, type RetailOrderLine } from "../read-retail-order.js"
import type { SellFromLotsInput } from "../types.js"

/**
 * Writes the ordered lines and the delivery fee: price and quantity as the buyer ordered them, tax
 * by the law of the day of the order. What Medusa does not freeze, the artisans' part and whether
 * the cooperative is PKP, is taken as it is at this moment, which is seconds after the order unless
 * a crash lies between. Once written it is never looked up or written again.
 */
export const freezeSoldLinesStep = sentraStep(
  "freeze-sold-lines",
  async (input: SellFromLotsInput, { container }) => {
    const production = container.resolve<ProductionService>(PRODUCTION_MODULE)
    const frozen = await production.lines.find({ orderIds: [input.orderId] })
    if (frozen.length > 0) return new StepResponse({ lines: frozen.length })
    const order = await readRetailOrder(container, input.orderId)
    if (order.isCanceled) return new StepResponse({ lines: 0 })
    const orderedAt = input.at === undefined ? order.orderedAt : at(input.at)
    const variantIds = order.lines.map(({ variantId }) => variantId)
    const cooperative = await container.resolve<CooperativeService>(COOPERATIVE_MODULE).current()
    const rule = ppnRuleOn(jakartaDay(orderedAt), { pkpSince: cooperative.pkpSince ?? undefined })
    const facts = await readProductFacts(databaseIn(container), variantIds)
    const kits = await readKits(databaseIn(container), variantIds, rule)
    const priced = priceRetailOrder(order, rule)
    const lines = order.lines.flatMap((line, index) => {
      const product = facts.get(line.variantId)
      const kit = kits.get(line.variantId)
      const money = priced.lines[index]
      if (!product || !money || kit === null) {
        throw missing(`Order ${order.orderId}: ${line.variantId} has no work specification.`)
      }
      const sold = soldLine(order, line, product, money, orderedAt)
      return kit ? linesOfKit(sold, kit) : [sold]
    })
    await production.lines.freezeSale({
      orderId: order.orderId,
      lines,
      shippingFee: priced.shipping,
    })
    return new StepResponse({ lines: lines.length })
  },
)

function soldLine(
  order: RetailOrder,
  line: RetailOrderLine,
  product: ProductFacts,
  money: { gross: Rupiah; tax: Rupiah; net: Rupiah },
  orderedAt: Date,
): NewOrderedLine {
  return {
    productId: product.productId,
    variantId: product.variantId,
    sku: product.sku,
    titleId: product.titleId,
    titleEn: product.titleEn,
    craft: product.craft,
    standardMinutes: product.standardMinutes,
    minimumLotPieces: product.minimumLotPieces,
    minimumGrade: product.minimumGrade,
    artisanShareBasisPoints: product.artisanShareBasisPoints,
    orderLineId: line.orderLineId,
    orderId: order.orderId,
    orderDisplayId: order.displayId,
    channel: "retail",
    earning: "consigned",
    partnerId: null,
    size: sizeOf(product),
    pieces: line.pieces,
    unitPrice: line.unitPrice,
    netExcludingTax: money.net,
    tax: money.tax,
    gross: money.gross,
    artisanShareTotal: shareOf(money.net, product.artisanShareBasisPoints),
    dueOn: null,
    orderedAt,
  }
}
