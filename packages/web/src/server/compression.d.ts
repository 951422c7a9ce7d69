/** What we use of the middleware, on plain Node requests instead of Express' own. */
declare module "compression" {
  import type { IncomingMessage, ServerResponse } from "node:http"

  type Middleware = (
    request: IncomingMessage,
    response: ServerResponse,
    next: (error?: unknown) => void,
  ) => void
  export default function compression(options?: { threshold?: number | string }): Middleware
}
