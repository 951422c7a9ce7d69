import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CheckCircle } from "@medusajs/icons"
import { Tabs } from "@medusajs/ui"
import { approvalsResponse } from "@sentra/contracts"
import { ApprovalCard } from "../../components/approvals/ApprovalCard"
import { Empty, Loaded, Page } from "../../components/Page"
import { Pager } from "../../components/Pager"
import { keepMenusTrue } from "../../lib/menu"
import { usePages } from "../../lib/use-pages"
import { useWords } from "../../lib/words"

// The dashboard loads every page's file when it starts, and has no other place for a beginning.
keepMenusTrue()

const ApprovalsPage = () => {
  const { words } = useWords()
  return (
    <Page title={words.menu.approvals} lead={words.approvals.lead}>
      <Tabs defaultValue="waiting">
        <Tabs.List className="px-6 py-3">
          <Tabs.Trigger value="waiting">{words.approvals.waiting}</Tabs.Trigger>
          <Tabs.Trigger value="all">{words.approvals.all}</Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="waiting">
          <Approvals state="waiting" empty={words.approvals.nothing} />
        </Tabs.Content>
        <Tabs.Content value="all">
          <Approvals state="all" empty={words.approvals.never} />
        </Tabs.Content>
      </Tabs>
    </Page>
  )
}

const Approvals = ({ state, empty }: { state: "waiting" | "all"; empty: string }) => {
  const { words } = useWords()
  const path = `/admin/approvals?state=${state}`
  const { query, pages } = usePages(`sentra-approvals-${state}`, path, approvalsResponse)
  return (
    <Loaded query={query}>
      {({ approvals, count }) => (
        <div className="divide-y">
          {approvals.length === 0 && <Empty>{empty}</Empty>}
          {approvals.map((approval) => (
            <ApprovalCard key={approval.approvalId} approval={approval} />
          ))}
          <Pager
            label={words.menu.approvals}
            {...pages}
            shown={approvals.length}
            count={count}
          />
        </div>
      )}
    </Loaded>
  )
}

export const config = defineRouteConfig({
  label: "menu.approvals",
  translationNs: "sentra",
  icon: CheckCircle,
  rank: 15,
})

export default ApprovalsPage
