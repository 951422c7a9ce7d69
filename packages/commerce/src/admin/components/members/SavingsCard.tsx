import { Heading, Text } from "@medusajs/ui"
import { memberDepositResponse, type MemberDeposit } from "@sentra/contracts"
import { useQuery } from "@tanstack/react-query"
import { dayText } from "../../lib/format"
import { useActs, useSees } from "../../lib/me"
import { read } from "../../lib/server"
import { useWords } from "../../lib/words"
import { Amount } from "../Amount"
import { ReverseMovement } from "../bank/ReverseMovement"
import { Loaded } from "../Page"
import { DepositForm } from "./DepositForm"

/** What a member has saved, and the form for the membership deposit until it is entered. */
export const SavingsCard = ({ memberId }: { memberId: string }) => {
  const { words } = useWords()
  const sees = useSees("bank")
  const acts = useActs("bank")
  const path = `/admin/artisans/${memberId}/deposit`
  const query = useQuery({
    queryKey: ["sentra-member-deposit", memberId],
    queryFn: () => read(path, memberDepositResponse),
    enabled: sees,
  })
  if (!sees) return null
  return (
    <section className="flex flex-col gap-3 px-6 py-4">
      <Heading level="h2">{words.savings.title}</Heading>
      <Loaded query={query}>
        {(savings) => (
          <>
            <Balances savings={savings} />
            <Paid deposit={savings.deposit} />
            {savings.deposit && (
              <ReverseMovement
                path={`${path}/reversals`}
                reference={savings.deposit.reference}
                waits={savings.deposit.reversalWaits}
              />
            )}
            <Reversed deposits={savings.reversed} />
            {acts && !savings.deposit && <DepositForm path={path} memberId={memberId} />}
          </>
        )}
      </Loaded>
    </section>
  )
}

const kinds = ["membership", "compulsory", "voluntary"] as const

const Balances = ({ savings }: { savings: MemberDeposit }) => {
  const { words } = useWords()
  return (
    <dl className="grid grid-cols-1 gap-4 sm:grid-cols-3">
      {kinds.map((kind) => (
        <div key={kind}>
          <dt className="text-ui-fg-subtle txt-small">{words.savings[kind]}</dt>
          <dd className="txt-medium-plus">
            <Amount value={savings[kind]} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

const Paid = ({ deposit }: Pick<MemberDeposit, "deposit">) => {
  const { words, locale } = useWords()
  const { paid, enteredBy, missing, tills } = words.savings
  if (!deposit) return <Text className="text-ui-fg-subtle">{missing}</Text>
  const { till, paidOn, reference } = deposit
  return (
    <Text className="text-ui-fg-subtle">
      {paid(tills[till], dayText(paidOn, locale), reference)} {enteredBy(deposit.enteredBy)}
    </Text>
  )
}

/** What was entered wrongly stays in sight, with its reason. */
const Reversed = ({ deposits }: { deposits: MemberDeposit["reversed"] }) => {
  const { words, locale } = useWords()
  const { paid, tills } = words.savings
  return deposits.map(({ till, paidOn, reference, reason }) => (
    <Text key={`${paidOn} ${reference}`} size="small" className="text-ui-fg-subtle">
      {words.correcting.movement.reversedWith(
        paid(tills[till], dayText(paidOn, locale), reference),
        reason,
      )}
    </Text>
  ))
}
