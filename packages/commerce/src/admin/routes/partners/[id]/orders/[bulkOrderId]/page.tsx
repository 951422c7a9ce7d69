import { staffPartnerOrderResponse } from "@sentra/contracts"
import { useQuery } from "@tanstack/react-query"
import { useParams } from "react-router-dom"
import { Loaded, Page } from "../../../../../components/Page"
import { BillTable } from "../../../../../components/partners/BillTable"
import { OrderFigures } from "../../../../../components/partners/OrderFigures"
import { ReceiptForm } from "../../../../../components/partners/ReceiptForm"
import { ReceiptTable } from "../../../../../components/partners/ReceiptTable"
import { read } from "../../../../../lib/server"
import { useWords } from "../../../../../lib/words"

/** An order's money: its figures, its invoices, what came in, and the form for what comes in. */
const PartnerOrderPage = () => {
  const { words } = useWords()
  const { id = "", bulkOrderId = "" } = useParams()
  const path = `/admin/partners/${id}/orders/${bulkOrderId}`
  const query = useQuery({
    queryKey: ["sentra-partner-order", bulkOrderId],
    queryFn: () => read(path, staffPartnerOrderResponse),
  })
  const data = query.data
  return (
    <Page
      title={data ? data.order.poNumber : words.menu.partners}
      back={{ to: `/partners/${id}`, label: data?.partner.name ?? words.partners.back }}
    >
      <Loaded query={query}>
        {({ partner, order }) => (
          <>
            <OrderFigures money={order.money} />
            <BillTable deliveries={order.deliveries} />
            <ReceiptTable path={path} receipts={order.receipts} />
            <ReceiptForm path={path} partner={partner} order={order} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

export default PartnerOrderPage
