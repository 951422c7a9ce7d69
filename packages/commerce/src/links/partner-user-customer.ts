import { defineLink } from "@medusajs/framework/utils"
import CustomerModule from "@medusajs/medusa/customer"
import PartnerModule from "../modules/partner/index.js"

/** Who signs in as whom at a partner. */
export default defineLink(PartnerModule.linkable.partnerUser, CustomerModule.linkable.customer)
