import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { DEMO_PASSWORD } from "../data/cooperative.js"
import { ARTISANS } from "../data/artisans.js"
import { PARTNERS } from "../data/partners.js"
import { STAFF } from "../data/staff.js"
import { memberEmail } from "./members.js"

type DemoLogin = { app: string; who: string; login: string; password: string }

/** Leaves what the start script and the apps need in the state folder, where there is one. */
export async function writeStateFiles(): Promise<void> {
  const folder = process.env.SENTRA_STATE_DIR
  if (!folder) return
  await mkdir(folder, { recursive: true })
  const logins = `${JSON.stringify(demoLogins(), null, 2)}\n`
  await writeFile(join(folder, "demo-logins.json"), logins, { mode: 0o600 })
}

function demoLogins(): DemoLogin[] {
  const partners = PARTNERS.flatMap(({ name, users }) =>
    users.map(({ firstName, role, email }) =>
      login("wholesale", `${firstName}, ${role}, ${name}`, email),
    ),
  )
  const members = ARTISANS.map(({ memberNumber, name }) =>
    login("artisan", `${memberNumber} ${name}`, memberEmail(memberNumber)),
  )
  const staff = STAFF.map(({ firstName, lastName, roles, email }) =>
    login("admin", `${firstName} ${lastName}, ${roles.join(", ")}`, email),
  )
  return [...staff, ...partners, ...members]
}

const login = (app: string, who: string, email: string): DemoLogin => ({
  app,
  who,
  login: email,
  password: DEMO_PASSWORD,
})
