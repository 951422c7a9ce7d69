import node from "@astrojs/node"
import react from "@astrojs/react"
import { precompress } from "@sentra/web/precompress"
import { defineConfig } from "astro/config"

export default defineConfig({
  output: "server",
  adapter: node({ mode: "middleware", bodySizeLimit: 64 * 1024 }),
  integrations: [react(), precompress()],
  // The frame refuses foreign forms by Sec-Fetch-Site and Origin; Astro's own check knows only
  // the address it sees itself, which is another one behind a proxy that ends TLS.
  security: { checkOrigin: false },
  // Keeps the spaces between words and amounts.
  compressHTML: true,
  // The policy allows no inline style or script.
  build: { inlineStylesheets: "never" },
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0 },
    resolve: { dedupe: ["react", "react-dom"] },
    ssr: { noExternal: [/^@sentra\//] },
  },
})
