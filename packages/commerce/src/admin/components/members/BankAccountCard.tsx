import { Heading, Input, Text, toast } from "@medusajs/ui"
import { memberBankAccountResponse, type BankAccount } from "@sentra/contracts"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useActs, useSees } from "../../lib/me"
import { useRefusal } from "../../lib/refusal"
import { read, send } from "../../lib/server"
import { useWords } from "../../lib/words"
import { FormField } from "../FormField"
import { Loaded } from "../Page"
import { ReasonDrawer } from "../ReasonDrawer"

const pathOf = (memberId: string): string => `/admin/artisans/${memberId}/bank-account`

/** Where a member's money goes; another account needs a second person. */
export const BankAccountCard = ({ memberId }: { memberId: string }) => {
  const { words } = useWords()
  const sees = useSees("bankAccounts")
  const acts = useActs("bankAccounts")
  const query = useQuery({
    queryKey: ["sentra-bank-account", memberId],
    queryFn: () => read(pathOf(memberId), memberBankAccountResponse),
    enabled: sees,
  })
  if (!sees) return null
  return (
    <section className="flex flex-col items-start gap-3 px-6 py-4">
      <Heading level="h2">{words.bank.title}</Heading>
      <Loaded query={query}>
        {({ account, waiting }) => (
          <>
            <Text className="tabular-nums">
              {account.bankName} {account.bankAccountNumber}, {account.bankAccountHolder}
            </Text>
            {waiting && <Text className="text-ui-fg-subtle">{words.bank.waiting}</Text>}
            {acts && !waiting && <ChangeAccount memberId={memberId} account={account} />}
          </>
        )}
      </Loaded>
    </section>
  )
}

type ChangeAccountProps = { memberId: string; account: BankAccount }

const ChangeAccount = ({ memberId, account: before }: ChangeAccountProps) => {
  const { words } = useWords()
  const queries = useQueryClient()
  const [account, setAccount] = useState(before)
  const ask = useMutation({
    mutationFn: (reason: string) =>
      send(pathOf(memberId), { account, reason }, memberBankAccountResponse),
    onSuccess: () => toast.success(words.payouts.asked),
  })
  const fields = [
    { name: "bankName", label: words.bank.bank, digits: false },
    { name: "bankAccountNumber", label: words.bank.number, digits: true },
    { name: "bankAccountHolder", label: words.bank.holder, digits: false },
  ] as const
  const names = fields.map(({ name }) => `account.${name}`)
  const refusal = useRefusal(ask.error, names)
  return (
    <ReasonDrawer
      trigger={words.bank.change}
      title={words.bank.change}
      lead={words.bank.lead}
      submit={words.bank.ask}
      error={ask.error}
      fields={names}
      pending={ask.isPending}
      onSubmit={(reason, close) =>
        ask.mutate(reason, {
          onSuccess: () => {
            close()
            void queries.invalidateQueries({ queryKey: ["sentra-bank-account", memberId] })
          },
        })
      }
    >
      {fields.map(({ name, label, digits }) => (
        <FormField key={name} label={label} refused={refusal.at(`account.${name}`)}>
          {(ids) => (
            <Input
              {...ids}
              required
              inputMode={digits ? "numeric" : "text"}
              value={account[name]}
              onChange={(event) => setAccount({ ...account, [name]: event.target.value })}
            />
          )}
        </FormField>
      ))}
    </ReasonDrawer>
  )
}
