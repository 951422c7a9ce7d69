import { defineRouteConfig } from "@medusajs/admin-sdk"
import { InboxSolid } from "@medusajs/icons"
import { Heading } from "@medusajs/ui"
import { handoversResponse } from "@sentra/contracts"
import { HandoverTable } from "../../components/receiving/HandoverTable"
import { Empty, Loaded, Page } from "../../components/Page"
import { Pager } from "../../components/Pager"
import { StockHandover } from "../../components/receiving/StockHandover"
import { useActs } from "../../lib/me"
import { usePages } from "../../lib/use-pages"
import { useWords } from "../../lib/words"

const ReceivingPage = () => {
  const { words } = useWords()
  const acts = useActs("receiving")
  const { query, pages } = usePages(
    "sentra-handovers",
    "/admin/production/handovers",
    handoversResponse,
  )
  return (
    <Page title={words.menu.receiving} lead={words.receiving.lead}>
      {acts && <StockHandover />}
      <div>
        <Heading level="h2" className="px-6 py-4">
          {words.receiving.recent}
        </Heading>
        <Loaded query={query}>
          {({ handovers, count }) => (
            <>
              {handovers.length ? (
                <HandoverTable handovers={handovers} />
              ) : (
                <Empty>{words.receiving.empty}</Empty>
              )}
              <Pager
                label={words.receiving.recent}
                {...pages}
                shown={handovers.length}
                count={count}
              />
            </>
          )}
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
