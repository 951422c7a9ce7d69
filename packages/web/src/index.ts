export { createSealer, type Sealer } from "./sealer.js"
export { createSessions, type Sessions, type SessionOptions } from "./sessions.js"
export { houseNameOf, type HouseName } from "./house-name.js"
export { sessionOf } from "./session.js"
export { flashes, type Flashes } from "./flashes.js"
export { type CookieJar, type CookieOptions } from "./cookie-jar.js"
export { createAttemptLimit, type AttemptLimit } from "./attempt-limit.js"
export { doorOf, type Door } from "./door.js"
export { signIn, signInSentence, type SignInResult } from "./sign-in.js"
export { signOut } from "./sign-out.js"
export { gate, type GateOptions } from "./gate.js"
export { failureOf, sentenceOf, type Failure } from "./failures.js"
export { isSecure, textField } from "./form.js"
export { chooseLanguage, localeOf } from "./language.js"
export { safeReturnPath } from "./return-path.js"
export { readOpenSettings, readSettings, type Settings } from "./server/settings.js"
export {
  changedPasswordFromForm,
  isRefused,
  newPasswordFromForm,
  passwordSentence,
  type PasswordOutcome,
} from "./password.js"
export type { Layout, Page } from "./layout.js"
