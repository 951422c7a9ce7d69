import { setupResponse, type StaffMe } from "@sentra/contracts"
import { read } from "./server"

/** Where the dashboard leads after the sign-in. */
const LANDINGS = new Set(["/app", "/app/", "/app/orders"])
const SETUP = "/app/setup"

/**
 * Whoever comes in while nobody has said who the cooperative is gets the set-up page: until then
 * there is nothing to see on any other.
 */
export async function openSetupWhileBare(page: string, me: StaffMe): Promise<void> {
  if (!LANDINGS.has(page) || !(me.settingUp || me.sees.includes("settings"))) return
  if (await isBare()) window.location.replace(SETUP)
}

const isBare = (): Promise<boolean> =>
  read("/admin/setup", setupResponse).then(
    ({ steps }) => steps.some(({ step, done }) => step === "cooperative" && !done),
    // The page that is open says itself that the server is silent.
    () => false,
  )
