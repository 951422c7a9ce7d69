import node from "@astrojs/node"
import react from "@astrojs/react"
import { precompress } from "@sentra/web/precompress"
import { defineConfig, passthroughImageService } from "astro/config"

// `noExternal` makes the built server whole, so it starts from any folder; while developing, Vite
// leaves CommonJS packages such as React to Node.
const BUILDING = process.argv.includes("build")

/**
 * React renders the shared pieces of @sentra/ui on the server only. No page hydrates anything, so
 * the build has no need of React's 200 kB for the browser either.
 */
function reactOnTheServer() {
  const whole = react()
  const setup = whole.hooks["astro:config:setup"]
  const setupOnTheServer = (options) =>
    setup?.({
      ...options,
      addRenderer: ({ name, serverEntrypoint }) =>
        options.addRenderer({ name, serverEntrypoint }),
    })
  return { ...whole, hooks: { ...whole.hooks, "astro:config:setup": setupOnTheServer } }
}

export default defineConfig({
  output: "server",
  adapter: node({ mode: "middleware", bodySizeLimit: 64 * 1024 }),
  integrations: [reactOnTheServer(), precompress()],
  image: { service: passthroughImageService() },
  build: { inlineStylesheets: "never" },
  devToolbar: { enabled: false },
  // The frame refuses foreign forms by Sec-Fetch-Site and Origin; Astro's own check knows only
  // the address it sees itself, which is another one behind a proxy that ends TLS.
  security: { checkOrigin: false },
  vite: { ssr: { noExternal: BUILDING ? true : [/^@sentra\//] } },
})
