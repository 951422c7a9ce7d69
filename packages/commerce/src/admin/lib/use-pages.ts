import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { read, type Shape } from "./server"

const ROWS_PER_PAGE = 50

/** A list of a staff route a page at a time; the page before stays while the next one loads. */
export function usePages<T>(key: string, path: string, shape: Shape<T>) {
  const [skip, setSkip] = useState(0)
  const query = useQuery({
    queryKey: [key, skip],
    queryFn: () => read(path, shape, { limit: ROWS_PER_PAGE, offset: skip }),
    placeholderData: keepPreviousData,
  })
  return { query, pages: { skip, pageSize: ROWS_PER_PAGE, onSkip: setSkip } }
}
