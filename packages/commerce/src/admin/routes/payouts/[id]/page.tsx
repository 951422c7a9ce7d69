import { payoutRunResponse } from "@sentra/contracts"
import { useQuery } from "@tanstack/react-query"
import { useParams } from "react-router-dom"
import { Loaded, Page } from "../../../components/Page"
import { RunActions } from "../../../components/payouts/RunActions"
import { SettlementForm } from "../../../components/payouts/SettlementForm"
import { dayText } from "../../../lib/format"
import { read } from "../../../lib/server"
import { useWords } from "../../../lib/words"

const PayoutRunPage = () => {
  const { words, locale } = useWords()
  const { id = "" } = useParams()
  const query = useQuery({
    queryKey: ["sentra-payout-run", id],
    queryFn: () => read(`/admin/payout-runs/${id}`, payoutRunResponse),
  })
  const run = query.data?.run
  return (
    <Page
      title={run ? words.payouts.runOf(dayText(run.cutOff, locale)) : words.payouts.run}
      back={{ to: "/payouts", label: words.payouts.back }}
      {...(run ? { lead: words.payouts.status[run.status] } : {})}
    >
      <Loaded query={query}>
        {(data) => (
          <>
            <RunActions run={data.run} />
            <SettlementForm key={JSON.stringify(data.run)} run={data.run} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

export default PayoutRunPage
