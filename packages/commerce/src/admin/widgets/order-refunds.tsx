import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { OrderRefundsPanel } from "../components/refunds/OrderRefundsPanel"

/** Medusa hands a widget the order of the page it stands on. */
const OrderRefunds = ({ data: { id } }: { data: { id: string } }) => (
  <OrderRefundsPanel orderId={id} />
)

export const config = defineWidgetConfig({ zone: "order.details.after" })

export default OrderRefunds
