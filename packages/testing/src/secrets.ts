import { join } from "node:path"
import { repositoryRoot } from "@sentra/local"

/** Secrets of servers that live for one test; long enough to pass the server's own check. */
export const TEST_SECRETS = {
  JWT_SECRET: "for-one-test-run-only-jwt-0123456789",
  COOKIE_SECRET: "for-one-test-run-only-cookie-0123456789",
  SENTRA_SESSION_SECRET: "for-one-test-run-only-session-0123456789",
  AUTH_MFA_ENCRYPTION_KEY: "for-one-test-run-only-second-factor-0123456789",
}

/** Where tests' servers keep files: the demo's pictures lie there beside its template. */
export const TEST_FILES = {
  SENTRA_FILES_DIR: join(repositoryRoot, "node_modules/.cache/sentra-tests/files"),
}

/** The role that tests' servers run as: like a shop's, it owns nothing. */
export const TEST_SERVER_ROLE = { name: "sentra_server", password: "for-one-test-run-only" }
