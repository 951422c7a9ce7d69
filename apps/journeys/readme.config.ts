import { defineConfig } from "@playwright/test"
import stories from "./playwright.config.ts"

/** Takes the pictures of the README anew from the real pages; it is no part of the tests. */
export default defineConfig({ ...stories, testDir: "./readme" })
