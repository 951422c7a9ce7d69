import { serveApp } from "@sentra/web/server"

await serveApp({
  name: "storefront",
  root: new URL(".", import.meta.url),
  defaultPort: 8000,
  bodyMaxBytes: 64 * 1024,
  openToAll: true,
  // A public shop: others may show its pictures and know that a visitor came from it.
  headers: {
    "cross-origin-resource-policy": "cross-origin",
    "referrer-policy": "strict-origin-when-cross-origin",
  },
})
