import autocannon from "autocannon"

/** What a load of requests met. */
export type Load = {
  requestsPerSecond: number
  p50Milliseconds: number
  p95Milliseconds: number
  failures: number
}

export type LoadOptions = {
  url: string
  headers?: Record<string, string>
  connections: number
  seconds: number
}

/** Asks for one address as fast as it answers, over several connections, for some seconds. */
export async function load({ url, headers, connections, seconds }: LoadOptions): Promise<Load> {
  const times: number[] = []
  const options: autocannon.Options = {
    url,
    connections,
    duration: seconds,
    ...(headers && { headers }),
  }
  const result = await new Promise<autocannon.Result>((done, failed) => {
    const instance = autocannon(options, (error: unknown, finished) => {
      if (error instanceof Error) failed(error)
      else done(finished)
    })
    instance.on("response", (_client, _status, _bytes, milliseconds) => times.push(milliseconds))
  })
  times.sort((a, b) => a - b)
  return {
    requestsPerSecond: result.requests.average,
    p50Milliseconds: percentile(times, 50),
    p95Milliseconds: percentile(times, 95),
    failures: result.non2xx + result.errors + result.timeouts,
  }
}

/** The smallest time that so many per cent of all requests did not exceed. */
function percentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? 0
}
