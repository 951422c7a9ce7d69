import { serveApp } from "@sentra/web/server"

await serveApp({
  name: "artisan",
  root: new URL(".", import.meta.url),
  defaultPort: 8002,
  bodyMaxBytes: 64 * 1024,
})
