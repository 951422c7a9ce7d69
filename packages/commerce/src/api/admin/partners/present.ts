import type { StaffPartner, StaffPartnerOrder } from "@sentra/contracts"
import { sum, type OrderMoney, type Rupiah } from "@sentra/domain"
import { jakartaDay, now } from "../../../lib/clock.js"
import type { Partner } from "../../../modules/partner/index.js"
import type { OrderReading } from "../../../reading/order-money.js"
import { showOrderMoney } from "../../../reading/show-order-money.js"

/** A partner with what its orders come to; of those that are settled nothing needs to be read. */
export function showPartner(
  partner: Partner,
  readings: readonly OrderReading[],
  orders: number = readings.length,
): StaffPartner {
  const total = (amount: (money: OrderMoney) => Rupiah): string =>
    sum(readings.map(({ money }) => amount(money))).toString()
  const today = jakartaDay(now())
  return {
    partnerId: partner.id,
    code: partner.code,
    name: partner.name,
    taxCollector: partner.taxCollector,
    downPaymentBasisPoints: partner.downPaymentBasisPoints,
    netDays: partner.netDays,
    orders,
    downPaymentLeft: total((money) => money.downPaymentLeft),
    downPaymentDue: total((money) => money.downPaymentDue),
    due: total((money) => money.due),
    dueOn: firstDay(readings),
    overdue: total(({ bills }) => sum(bills.filter(({ dueOn }) => dueOn < today).map(dueOf))),
    outstanding: total((money) => money.outstanding),
  }
}

const dueOf = ({ due }: { due: Rupiah }): Rupiah => due

const firstDay = (readings: readonly OrderReading[]): string | null =>
  readings.flatMap(({ money }) => money.dueOn ?? []).toSorted()[0] ?? null

export const showPartnerOrder = ({ order, money }: OrderReading): StaffPartnerOrder => ({
  bulkOrderId: order.id,
  orderId: order.orderId,
  displayId: order.orderDisplayId,
  poNumber: order.poNumber,
  placedAt: (order.placedAt ?? order.createdAt).toISOString(),
  money: showOrderMoney(money),
})
