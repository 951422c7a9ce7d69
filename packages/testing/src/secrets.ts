/** Secrets of servers that live for one test; long enough to pass the server's own check. */
export const TEST_SECRETS = {
  JWT_SECRET: "for-one-test-run-only-jwt-0123456789",
  COOKIE_SECRET: "for-one-test-run-only-cookie-0123456789",
  SENTRA_SESSION_SECRET: "for-one-test-run-only-session-0123456789",
  AUTH_MFA_ENCRYPTION_KEY: "for-one-test-run-only-second-factor-0123456789",
}

/** The role that tests' servers run as: like a shop's, it owns nothing. */
export const TEST_SERVER_ROLE = { name: "sentra_server", password: "for-one-test-run-only" }
