import {
  Failure, medusaChild, run, withConnection, type MedusaOptions,
} from "../../packages/local/src/index.ts"

const TOKEN = /invite\?token=([\w.-]+)/

/** Whether nobody can sign in to the Admin yet. */
export async function hasNoStaff(databaseUrl: string): Promise<boolean> {
  return withConnection(databaseUrl, async ({ query }) => {
    const [row] = await query(`select exists (select 1 from "user") as found`)
    return row?.["found"] === false
  })
}

/**
 * Invites the first of the staff. She chooses her own password where the invitation leads, so that
 * none is ever printed.
 * @returns the path below the server's address
 * @throws Failure when Medusa gives no invitation
 */
export async function inviteFirstPerson(options: MedusaOptions, email: string): Promise<string> {
  let said = ""
  const hear = (text: string): void => {
    said += text
  }
  const words = ["user", "--email", email, "--invite"]
  await run(medusaChild("The first invitation", words, { ...options, onOutput: hear }))
  const token = TOKEN.exec(said)?.[1]
  if (token === undefined) {
    throw new Failure("Medusa made no invitation for the first of the staff: start again.")
  }
  return `/app/invite?token=${token}`
}
