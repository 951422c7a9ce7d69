import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ExclamationCircleSolid } from "@medusajs/icons"
import { attentionResponse } from "@sentra/contracts"
import { AttentionTable } from "../../components/attention/AttentionTable"
import { Empty, Loaded, Page } from "../../components/Page"
import { Pager } from "../../components/Pager"
import { usePages } from "../../lib/use-pages"
import { useWords } from "../../lib/words"

const AttentionPage = () => {
  const { words } = useWords()
  const { query, pages } = usePages("sentra-attention", "/admin/attention", attentionResponse)
  return (
    <Page title={words.menu.attention} lead={words.attention.lead}>
      <Loaded query={query}>
        {({ tasks, count }) => (
          <>
            {tasks.length > 0 ? (
              <AttentionTable tasks={tasks} />
            ) : (
              <Empty>{words.attention.empty}</Empty>
            )}
            <Pager label={words.menu.attention} {...pages} shown={tasks.length} count={count} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

export const config = defineRouteConfig({
  label: "menu.attention",
  translationNs: "sentra",
  icon: ExclamationCircleSolid,
  rank: 15,
})

export default AttentionPage
