import { databaseProject, unitProject } from "@sentra/config/vitest"
import { defineConfig } from "vitest/config"

export default defineConfig({
  test: { projects: [unitProject(), databaseProject("module"), databaseProject("http")] },
})
