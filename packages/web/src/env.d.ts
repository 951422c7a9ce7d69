/** What the gate leaves for every page of an app behind a sign-in. */
declare namespace App {
  interface Locals {
    locale: import("@sentra/ui/words").Locale
    /** Present on every page but the public ones. */
    session?: { token: string }
  }
}
