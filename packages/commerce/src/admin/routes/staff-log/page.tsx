import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Clock } from "@medusajs/icons"
import { staffActionsResponse } from "@sentra/contracts"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Empty, Loaded, Page } from "../../components/Page"
import { Pager } from "../../components/Pager"
import { ActionCard } from "../../components/staff-log/ActionCard"
import { ANY, LogFilter, type Filter } from "../../components/staff-log/LogFilter"
import { read } from "../../lib/server"
import { useWords } from "../../lib/words"

const ACTIONS_PER_PAGE = 25
const NO_FILTER: Filter = { person: ANY, area: ANY, from: "", until: "" }

const StaffLogPage = () => {
  const { words } = useWords()
  const [filter, setFilter] = useState(NO_FILTER)
  const [skip, setSkip] = useState(0)
  const query = useQuery({
    queryKey: ["sentra-staff-log", filter, skip],
    queryFn: () =>
      read("/admin/staff/actions", staffActionsResponse, {
        limit: ACTIONS_PER_PAGE,
        offset: skip,
        person: filter.person === ANY ? undefined : filter.person,
        area: filter.area === ANY ? undefined : filter.area,
        from: filter.from || undefined,
        until: filter.until || undefined,
      }),
    placeholderData: keepPreviousData,
  })
  const narrow = (part: Partial<Filter>) => {
    setFilter({ ...filter, ...part })
    setSkip(0)
  }
  return (
    <Page title={words.menu.log} lead={words.log.lead}>
      <LogFilter filter={filter} onChange={narrow} />
      <Loaded query={query}>
        {({ actions, count }) => (
          <div className="divide-y">
            {actions.length === 0 && <Empty>{words.log.nothing}</Empty>}
            {actions.map((action) => (
              <ActionCard key={action.actionId} action={action} />
            ))}
            <Pager
              label={words.menu.log}
              skip={skip}
              shown={actions.length}
              pageSize={ACTIONS_PER_PAGE}
              count={count}
              onSkip={setSkip}
            />
          </div>
        )}
      </Loaded>
    </Page>
  )
}

export const config = defineRouteConfig({
  label: "menu.log",
  translationNs: "sentra",
  icon: Clock,
  rank: 17,
})

export default StaffLogPage
