import { serveApp } from "@sentra/web/server"
import { BODY_MAX_BYTES } from "./limits.mjs"

await serveApp({
  name: "wholesale",
  root: new URL(".", import.meta.url),
  defaultPort: 8001,
  bodyMaxBytes: BODY_MAX_BYTES,
  // Keys and saving in the sheet of a bulk order, which works without them.
  allow: { "script-src": "'self'", "connect-src": "'self'" },
})
