import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import ProductionModule from "../modules/production/index.js"

/** How a product is made: one work specification each. */
export default defineLink(
  ProductModule.linkable.product,
  ProductionModule.linkable.workSpecification,
)
