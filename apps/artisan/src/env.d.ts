declare namespace App {
  interface Locals {
    locale: import("@sentra/ui/words").Locale
    /** Present on every page but the public ones; the middleware sees to it. */
    session?: import("./lib/backend.server.ts").Session
  }
}
