import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"
import ProductionModule from "../modules/production/index.js"

/** The order a frozen line belongs to; kept in the line itself, so this only reads. */
export default defineLink(
  {
    linkable: ProductionModule.linkable.orderedLine.id,
    field: "order_id",
  },
  OrderModule.linkable.order.id,
  { readOnly: true },
)
