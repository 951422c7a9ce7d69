import { Button, Table, Text, toast } from "@medusajs/ui"
import { retryResponse, type AttentionTask } from "@sentra/contracts"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { Link } from "react-router-dom"
import { momentText } from "../../lib/format"
import { useRefusal } from "../../lib/refusal"
import { send } from "../../lib/server"
import { useWords } from "../../lib/words"
import { RefusalNote } from "../RefusalNote"
import { Stacked } from "../Stacked"

/** What could not be finished, with the reason in the reader's language and a way to try again. */
export const AttentionTable = ({ tasks }: { tasks: AttentionTask[] }) => {
  const { words } = useWords()
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{words.attention.task}</Table.HeaderCell>
            <Table.HeaderCell>{words.attention.reason}</Table.HeaderCell>
            <Table.HeaderCell>{words.attention.since}</Table.HeaderCell>
            <Table.HeaderCell />
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {tasks.map((task) => (
            <TaskRow key={task.id} task={task} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

const TaskRow = ({ task }: { task: AttentionTask }) => {
  const { words, locale } = useWords()
  return (
    <Table.Row>
      <Table.Cell className="min-w-44 align-top">
        <Stacked note={task.duty[locale]}>
          {task.orderId ? (
            <Link to={`/orders/${task.orderId}`} className="text-ui-fg-interactive">
              {task.about[locale]}
            </Link>
          ) : (
            <span className="break-all">{task.about[locale]}</span>
          )}
        </Stacked>
      </Table.Cell>
      <Table.Cell className="min-w-64 max-w-md whitespace-normal py-2 align-top">
        <Text size="small" className="break-words">{task.reason[locale]}</Text>
      </Table.Cell>
      <Table.Cell className="align-top">
        <Stacked note={words.attention.attempts(task.attempts)}>
          {momentText(task.since, locale)}
        </Stacked>
      </Table.Cell>
      <Table.Cell className="py-2 text-right align-top">
        <Retry task={task} />
      </Table.Cell>
    </Table.Row>
  )
}

const Retry = ({ task }: { task: AttentionTask }) => {
  const { words, locale } = useWords()
  const queries = useQueryClient()
  const retry = useMutation({
    mutationFn: () => send(`/admin/attention/${task.id}/retry`, {}, retryResponse),
    onSuccess: ({ finished }) => {
      if (finished) toast.success(words.attention.finished)
      else toast.warning(words.attention.stillThere)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["sentra-attention"] }),
  })
  const refusal = useRefusal(retry.error, [])
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        aria-label={`${words.common.retry}: ${task.about[locale]}`}
        isLoading={retry.isPending}
        onClick={() => retry.mutate()}
      >
        {words.common.retry}
      </Button>
      <RefusalNote sentence={refusal.whole} />
    </>
  )
}
