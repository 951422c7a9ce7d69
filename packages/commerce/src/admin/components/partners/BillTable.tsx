import { Heading, Table } from "@medusajs/ui"
import type { PayableDelivery } from "@sentra/contracts"
import { dayText } from "../../lib/format"
import { useWords } from "../../lib/words"
import { Amount } from "../Amount"
import { Empty } from "../Page"
import { Stacked } from "../Stacked"
import { Due } from "./Due"

const figures = ["gross", "downPaymentUsed", "ppnKeptByBuyer", "pph22Kept", "payable", "paid"] as const

/** Each delivery's invoice, and what of it is still owed. */
export const BillTable = ({ deliveries }: { deliveries: readonly PayableDelivery[] }) => {
  const { words, locale } = useWords()
  return (
    <section>
      <Heading level="h2" className="px-6 pt-4">
        {words.partners.deliveries}
      </Heading>
      {deliveries.length === 0 ? (
        <Empty>{words.partners.noDeliveries}</Empty>
      ) : (
        <div className="overflow-x-auto">
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{words.production.bast}</Table.HeaderCell>
                {figures.map((name) => (
                  <Table.HeaderCell key={name} className="text-right">
                    {words.partners[name]}
                  </Table.HeaderCell>
                ))}
                <Table.HeaderCell className="text-right">{words.partners.due}</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {deliveries.map(({ deliveryId, number, deliveredAt, pieces, bill }) => (
                <Table.Row key={deliveryId}>
                  <Table.Cell>
                    <Stacked
                      note={`${dayText(deliveredAt, locale)} · ${words.common.pieces(pieces)}`}
                    >
                      <span className="whitespace-nowrap">{number}</span>
                    </Stacked>
                  </Table.Cell>
                  {figures.map((name) => (
                    <Table.Cell key={name} className="text-right">
                      {bill ? <Amount value={bill[name]} /> : words.partners.notBooked}
                    </Table.Cell>
                  ))}
                  <Table.Cell className="text-right">
                    {bill && <Due due={bill.due} dueOn={bill.dueOn} />}
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </section>
  )
}
