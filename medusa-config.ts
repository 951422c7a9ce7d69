import { defineConfig } from "@medusajs/framework/utils"

/** Composition only: which modules run, and with which of the outside services. */
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: "",
      adminCors: process.env.ADMIN_CORS ?? "",
      authCors: process.env.ADMIN_CORS ?? "",
      jwtSecret: process.env.JWT_SECRET,
      cookieSecret: process.env.COOKIE_SECRET,
    },
  },
  plugins: [{ resolve: "@sentra/commerce", options: {} }],
})
