import { fileURLToPath } from "node:url"
import { serveApp } from "@sentra/web/server"
import { BODY_MAX_BYTES } from "./limits.mjs"

// Drafts live in the project's state folder, wherever the app is started from.
process.env.SENTRA_STATE_DIR ??= fileURLToPath(new URL("../../.sentra", import.meta.url))

await serveApp({
  name: "wholesale",
  root: new URL(".", import.meta.url),
  defaultPort: 8001,
  bodyMaxBytes: BODY_MAX_BYTES,
  // Keys in the sheet of a bulk order, which works without them.
  allow: { "script-src": "'self'" },
})
