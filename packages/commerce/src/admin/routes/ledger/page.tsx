import { defineRouteConfig } from "@medusajs/admin-sdk"
import { BookOpen } from "@medusajs/icons"
import { Tabs } from "@medusajs/ui"
import { Entries } from "../../components/ledger/Entries"
import { Page } from "../../components/Page"
import { TrialBalance } from "../../components/ledger/TrialBalance"
import { useWords } from "../../lib/words"

const LedgerPage = () => {
  const { words } = useWords()
  return (
    <Page title={words.menu.ledger} lead={words.ledger.lead}>
      <Tabs defaultValue="trial-balance">
        <Tabs.List className="px-6 py-3">
          <Tabs.Trigger value="trial-balance">{words.ledger.trialBalance}</Tabs.Trigger>
          <Tabs.Trigger value="entries">{words.ledger.entries}</Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="trial-balance">
          <TrialBalance />
        </Tabs.Content>
        <Tabs.Content value="entries">
          <Entries />
        </Tabs.Content>
      </Tabs>
    </Page>
  )
}

export const config = defineRouteConfig({
  label: "menu.ledger",
  translationNs: "sentra",
  icon: BookOpen,
  rank: 13,
})

export default LedgerPage
