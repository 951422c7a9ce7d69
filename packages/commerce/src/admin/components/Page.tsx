import { Button, Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link } from "react-router-dom"
import { useSaid } from "../lib/refusal"
import { useWords } from "../lib/words"

type PageProps = {
  title: string
  lead?: string
  back?: { to: string; label: string }
  actions?: ReactNode
  children: ReactNode
}

/** The frame of every staff page: title, one sentence, actions, content. */
export const Page = ({ title, lead, back, actions, children }: PageProps) => (
  <Container className="divide-y p-0">
    <div className="flex flex-wrap items-start justify-between gap-4 px-6 py-4">
      <div>
        {back && (
          <Link to={back.to} className="text-ui-fg-interactive txt-small">
            {back.label}
          </Link>
        )}
        <Heading>{title}</Heading>
        {lead && (
          <Text size="small" className="text-ui-fg-subtle">
            {lead}
          </Text>
        )}
      </div>
      {actions}
    </div>
    {children}
  </Container>
)

type Loadable<T> = {
  data: T | undefined
  error: Error | null
  refetch: () => unknown
}

/** Shows loading and failure in words; the content only when there is some. */
export function Loaded<T>(props: { query: Loadable<T>; children: (data: T) => ReactNode }) {
  const { words } = useWords()
  const said = useSaid()
  const { data, error, refetch } = props.query
  if (data !== undefined) return <>{props.children(data)}</>
  if (!error) {
    return <Text className="text-ui-fg-subtle px-6 py-8">{words.common.loading}</Text>
  }
  return (
    <div className="flex flex-col items-start gap-3 px-6 py-8" role="alert">
      <Text>
        {words.common.failed} {said(error)}
      </Text>
      <Button size="small" variant="secondary" onClick={() => refetch()}>
        {words.common.retry}
      </Button>
    </div>
  )
}

export const Empty = () => {
  const { words } = useWords()
  return <Text className="text-ui-fg-subtle px-6 py-8">{words.common.empty}</Text>
}
