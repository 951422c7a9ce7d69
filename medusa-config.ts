import { defineConfig } from "@medusajs/framework/utils"
import { fileProvider } from "@sentra/commerce/outside/file-provider"

const backendUrl = process.env.MEDUSA_BACKEND_URL

/** A browser keeps a Secure cookie only over https; on a laptop the dashboard has http. */
const cookieOptions = backendUrl?.startsWith("https://")
  ? undefined
  : { secure: false, sameSite: "lax" as const }

/** Composition only: which modules run, and with which of the outside services. */
module.exports = defineConfig({
  // The dashboard talks to whatever address served it, so a moved port needs no new build.
  admin: { backendUrl: "/" },
  featureFlags: { translation: true },
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    cookieOptions,
    http: {
      storeCors: "",
      adminCors: process.env.ADMIN_CORS ?? "",
      authCors: process.env.ADMIN_CORS ?? "",
      jwtSecret: process.env.JWT_SECRET,
      cookieSecret: process.env.COOKIE_SECRET,
    },
  },
  modules: [
    { resolve: "@medusajs/medusa/translation" },
    { resolve: "@medusajs/medusa/file", options: { providers: [fileProvider(process.env)] } },
  ],
  plugins: [
    {
      resolve: "@sentra/commerce",
      // How members are paid, people are told, and papers are kept: `src/outside` of the plugin.
      options: { payouts: "bank-file", notifier: "outbox", documents: "private-files" },
    },
  ],
})
