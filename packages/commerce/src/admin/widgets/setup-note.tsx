import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container, Text } from "@medusajs/ui"
import { setupResponse } from "@sentra/contracts"
import { useQuery } from "@tanstack/react-query"
import { Link } from "react-router-dom"
import { read } from "../lib/server"
import { useWords } from "../lib/words"

/** Orders are the first page after sign-in: until all is set up, it says what is missing. */
const SetupNote = () => {
  const { words } = useWords()
  const { data } = useQuery({
    queryKey: ["sentra-setup"],
    queryFn: () => read("/admin/setup", setupResponse),
    refetchOnMount: "always",
  })
  if (!data || data.complete) return null
  const left = data.steps.filter(({ done }) => !done).length
  return (
    <Container className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
      <Text>{words.setup.unfinished(left)}</Text>
      <Link to="/setup" className="text-ui-fg-interactive txt-small">
        {words.setup.open}
      </Link>
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "order.list.before" })

export default SetupNote
