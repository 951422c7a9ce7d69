import { defineRouteConfig } from "@medusajs/admin-sdk"
import { InboxSolid } from "@medusajs/icons"
import { Heading } from "@medusajs/ui"
import { handoversResponse } from "@sentra/contracts"
import { useQuery } from "@tanstack/react-query"
import { HandoverTable } from "../../components/HandoverTable"
import { Empty, Loaded, Page } from "../../components/Page"
import { StockHandover } from "../../components/StockHandover"
import { read } from "../../lib/server"
import { useWords } from "../../lib/words"

const ReceivingPage = () => {
  const { words } = useWords()
  const handovers = useQuery({
    queryKey: ["sentra-handovers"],
    queryFn: () => read("/admin/production/handovers", handoversResponse),
  })
  return (
    <Page title={words.menu.receiving} lead={words.receiving.lead}>
      <StockHandover />
      <div>
        <Heading level="h2" className="px-6 py-4">
          {words.receiving.recent}
        </Heading>
        <Loaded query={handovers}>
          {(data) =>
            data.handovers.length ? (
              <HandoverTable handovers={data.handovers} />
            ) : (
              <Empty>{words.receiving.empty}</Empty>
            )
          }
        </Loaded>
      </div>
    </Page>
  )
}

export const config = defineRouteConfig({
  label: "menu.receiving",
  translationNs: "sentra",
  icon: InboxSolid,
  rank: 12,
})

export default ReceivingPage
