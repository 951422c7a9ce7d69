import { gate } from "@sentra/web"
import { backend } from "./lib/backend.server.ts"

/** Only members come in. */
export const onRequest = gate({ sessions: () => backend().sessions })
