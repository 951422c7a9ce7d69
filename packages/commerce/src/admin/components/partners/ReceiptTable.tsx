import { Badge, Heading, Table } from "@medusajs/ui"
import type { PartnerReceipt } from "@sentra/contracts"
import { dayText } from "../../lib/format"
import { useWords } from "../../lib/words"
import { Amount } from "../Amount"
import { Empty } from "../Page"
import { Stacked } from "../Stacked"
import { ReverseReceipt } from "./ReverseReceipt"

type ReceiptTableProps = { path: string; receipts: readonly PartnerReceipt[] }

/** What came in for an order, with who entered it. */
export const ReceiptTable = ({ path, receipts }: ReceiptTableProps) => {
  const { words } = useWords()
  return (
    <section>
      <Heading level="h2" className="px-6 pt-4">
        {words.partners.receipts}
      </Heading>
      {receipts.length === 0 ? (
        <Empty>{words.partners.noReceipts}</Empty>
      ) : (
        <div className="overflow-x-auto">
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{words.partners.target}</Table.HeaderCell>
                <Table.HeaderCell>{words.partners.bankReference}</Table.HeaderCell>
                <Table.HeaderCell className="text-right">{words.partners.pph22}</Table.HeaderCell>
                <Table.HeaderCell className="text-right">{words.partners.amount}</Table.HeaderCell>
                <Table.HeaderCell>{words.partners.enteredBy}</Table.HeaderCell>
                <Table.HeaderCell />
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {receipts.map((receipt) => (
                <ReceiptRow key={receipt.receiptId} path={path} receipt={receipt} />
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </section>
  )
}

const ReceiptRow = ({ path, receipt }: { path: string; receipt: PartnerReceipt }) => {
  const { words, locale } = useWords()
  const { deliveryNumber, kind, slipNumber } = receipt
  return (
    <Table.Row>
      <Table.Cell>
        <Stacked note={dayText(receipt.receivedOn, locale)}>
          {deliveryNumber === null
            ? words.partners.kind[kind]
            : words.partners.kindOf(deliveryNumber)}
        </Stacked>
      </Table.Cell>
      <Table.Cell>
        <Stacked note={receipt.reversalReason}>
          {receipt.bankReference}{" "}
          {receipt.reversed && (
            <Badge color="orange" size="2xsmall">
              {words.partners.reversed}
            </Badge>
          )}
        </Stacked>
        {!receipt.posted && <Badge size="2xsmall">{words.partners.notBooked}</Badge>}
      </Table.Cell>
      <Table.Cell className="text-right">
        <Stacked note={slipNumber}>
          <Amount value={receipt.pph22} />
        </Stacked>
      </Table.Cell>
      <Table.Cell className="text-right">
        <Amount value={receipt.amount} />
      </Table.Cell>
      <Table.Cell>{receipt.enteredBy}</Table.Cell>
      <Table.Cell className="text-right">
        <ReverseReceipt path={path} receipt={receipt} />
      </Table.Cell>
    </Table.Row>
  )
}
