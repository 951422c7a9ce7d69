import { toast } from "@medusajs/ui"
import { memberResponse, type MemberUpdate } from "@sentra/contracts"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { send } from "../../lib/server"
import { useWords } from "../../lib/words"

/** Saves a member's changes, says so, and refreshes what shows her. */
export function useSaveMember(memberId: string) {
  const { words } = useWords()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (update: MemberUpdate) =>
      send(`/admin/artisans/${memberId}`, update, memberResponse),
    onSuccess: async () => {
      toast.success(words.common.saved)
      await queries.invalidateQueries({ queryKey: ["sentra-member", memberId] })
      await queries.invalidateQueries({ queryKey: ["sentra-members"] })
    },
  })
}
