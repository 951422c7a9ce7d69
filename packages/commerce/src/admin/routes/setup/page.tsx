import { defineRouteConfig } from "@medusajs/admin-sdk"
import { BuildingStorefront } from "@medusajs/icons"
import { Heading } from "@medusajs/ui"
import { cooperativeSettingsResponse, setupResponse } from "@sentra/contracts"
import { useQuery } from "@tanstack/react-query"
import { CooperativeForm } from "../../components/house/CooperativeForm"
import { SetupList } from "../../components/house/SetupList"
import { Loaded, Page } from "../../components/Page"
import { read } from "../../lib/server"
import { useWords } from "../../lib/words"

const LOOK_EVERY_MILLISECONDS = 5_000

/** What is missing before the first sale, and what the cooperative says about itself. */
const SetupPage = () => {
  const { words } = useWords()
  const setup = useQuery({
    queryKey: ["sentra-setup"],
    queryFn: () => read("/admin/setup", setupResponse),
    // Steps are done on other pages too, and by others: the list looks again by itself.
    refetchOnMount: "always",
    refetchInterval: LOOK_EVERY_MILLISECONDS,
  })
  const settings = useQuery({
    queryKey: ["sentra-cooperative"],
    queryFn: () => read("/admin/cooperative", cooperativeSettingsResponse),
  })
  return (
    <Page title={words.menu.setup} lead={words.setup.lead}>
      <Loaded query={setup}>{(found) => <SetupList setup={found} />}</Loaded>
      <div>
        <Heading level="h2" className="px-6 pt-4">
          {words.setup.cooperative}
        </Heading>
        <Loaded query={settings}>
          {(found) => <CooperativeForm key={JSON.stringify(found)} settings={found} />}
        </Loaded>
      </div>
    </Page>
  )
}

export const config = defineRouteConfig({
  label: "menu.setup",
  translationNs: "sentra",
  icon: BuildingStorefront,
  rank: 9,
})

export default SetupPage
