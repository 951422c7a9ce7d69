import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CurrencyDollarSolid } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { clearingResponse } from "@sentra/contracts"
import { useQuery } from "@tanstack/react-query"
import { ClearingTable } from "../../components/bank/ClearingTable"
import { MoveForm } from "../../components/bank/MoveForm"
import { MoveTable } from "../../components/bank/MoveTable"
import { Loaded, Page } from "../../components/Page"
import { money } from "../../lib/format"
import { useActs } from "../../lib/me"
import { read } from "../../lib/server"
import { useWords } from "../../lib/words"

/** Buyers' transfers between the day they were seen and the operating account. */
const BankPage = () => {
  const { words, locale } = useWords()
  const acts = useActs("bank")
  const query = useQuery({
    queryKey: ["sentra-clearing"],
    queryFn: () => read("/admin/bank/clearing", clearingResponse),
  })
  return (
    <Page title={words.menu.bank} lead={words.clearing.lead}>
      <Loaded query={query}>
        {({ balance, days, moves }) => (
          <>
            <Text weight="plus" className="px-6 py-4">
              {words.clearing.lying(money(balance, locale))}
            </Text>
            <ClearingTable days={days} />
            {acts && BigInt(balance) > 0n && <MoveForm key={moves[0]?.movementId ?? ""} balance={balance} />}
            <MoveTable moves={moves} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

export const config = defineRouteConfig({
  label: "menu.bank",
  translationNs: "sentra",
  icon: CurrencyDollarSolid,
  rank: 14,
})

export default BankPage
