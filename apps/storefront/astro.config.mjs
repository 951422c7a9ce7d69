import node from "@astrojs/node"
import react from "@astrojs/react"
import { defineConfig, passthroughImageService } from "astro/config"

// React renders on the server only (the shared pieces of @sentra/ui); no page hydrates anything.
// `noExternal` makes the built server whole, so it starts from any folder; while developing, Vite
// leaves CommonJS packages such as React to Node.
const BUILDING = process.argv.includes("build")

export default defineConfig({
  output: "server",
  adapter: node({ mode: "middleware" }),
  integrations: [react()],
  image: { service: passthroughImageService() },
  build: { inlineStylesheets: "never" },
  devToolbar: { enabled: false },
  security: { checkOrigin: true },
  vite: { ssr: { noExternal: BUILDING ? true : [/^@sentra\//] } },
})
