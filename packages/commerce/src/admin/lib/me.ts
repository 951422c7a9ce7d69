import { staffMeResponse, type StaffArea, type StaffMe } from "@sentra/contracts"
import { useQuery } from "@tanstack/react-query"
import { read } from "./server"

const FRESH_MILLISECONDS = 30_000

/** The caller's roles and areas; nothing until the server has said. */
export function useMe(): StaffMe | undefined {
  const { data } = useQuery({
    queryKey: ["sentra-staff-me"],
    queryFn: () => read("/admin/staff/me", staffMeResponse),
    staleTime: FRESH_MILLISECONDS,
  })
  return data?.me
}

/** Whether the caller acts in an area: what she may not do is not offered to her. */
export const useActs = (area: StaffArea): boolean => useMe()?.acts.includes(area) ?? false

export const useSees = (area: StaffArea): boolean => useMe()?.sees.includes(area) ?? false
