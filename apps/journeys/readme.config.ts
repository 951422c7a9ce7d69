import { defineConfig } from "@playwright/test"
import stories from "./playwright.config.ts"

/** Takes the pictures of the README anew, from the real pages: no story, so no part of the tests. */
export default defineConfig({ ...stories, testDir: "./readme" })
