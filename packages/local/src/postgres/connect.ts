import pg from "pg"
import { codeOf, Failure, messageOf } from "../failure.ts"

/** One row as Postgres gave it. */
export type Row = Record<string, unknown>

/** An open connection to one database. */
export type Connection = {
  query: (sql: string, values?: readonly unknown[]) => Promise<Row[]>
  close: () => Promise<void>
}

const CONNECT_WAIT_MILLISECONDS = 10_000

/**
 * Opens a connection. An error that the server sends later, while nobody asks it anything (it is
 * being stopped), is kept and thrown at the next query.
 * @throws the driver's error when the server cannot be reached
 */
export async function connect(url: string): Promise<Connection> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_WAIT_MILLISECONDS,
  })
  let broken: Error | undefined
  client.on("error", (error) => {
    broken = error
  })
  await client.connect()
  return {
    query: async (sql, values = []) => {
      if (broken !== undefined) throw broken
      const answer = await client.query<Row>(sql, [...values])
      return answer.rows
    },
    close: () => client.end(),
  }
}

/** Does something with a connection and closes it, whatever happens. */
export async function withConnection<Result>(
  url: string,
  use: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  const connection = await connect(url)
  try {
    return await use(connection)
  } finally {
    await connection.close()
  }
}

/** Whether the database answers a question now. */
export async function canConnect(url: string): Promise<boolean> {
  try {
    await withConnection(url, (connection) => connection.query("select 1"))
    return true
  } catch {
    return false
  }
}

const NO_POSTGRES = "what answers there is not PostgreSQL; correct the host and port"

/** The driver's own words, which carry no code: an answer it cannot read, or none in time. */
const UNREADABLE = /Connection terminated|timeout expired|Received unexpected|SSL/

const SENTENCES: Readonly<Record<string, string>> = {
  "ECONNREFUSED": "nothing answers there; start that Postgres or correct the host and port",
  "ENOTFOUND": "there is no such host; correct its name",
  "EAI_AGAIN": "its host name could not be looked up; check the network or the name",
  "ETIMEDOUT": "it does not answer; check the host, the port and the firewall",
  "28P01": "it refuses the password; correct the user or the password",
  "28000": "it refuses this user, or a connection without TLS; correct the user or pg_hba.conf, or "
    + "add ?sslmode=require",
  "ECONNRESET": NO_POSTGRES,
  "3D000": "it has no such database; make it with `createdb` or correct the name",
}

/**
 * Makes sure that an address from outside can be used.
 * @param name the variable that said it
 * @throws Failure with one sentence: where it leads (without its password), what is wrong, and
 * what to do
 */
export async function checkDatabaseUrl(url: string, name = "DATABASE_URL"): Promise<void> {
  if (!/^postgres(ql)?:$/.test(protocolOf(url))) {
    throw new Failure(
      `${name} is not an address such as postgres://user:password@host:5432/name: correct it, `
      + "or unset it for the embedded database.",
    )
  }
  const where = withoutPassword(url)
  try {
    const version = await withConnection(url, async (connection) => {
      const [row] = await connection.query("show server_version_num")
      return Number.parseInt(String(row?.["server_version_num"]), 10)
    })
    if (version >= 150_000) return
  } catch (error) {
    throw new Failure(
      `${name} (${where}) cannot be used: ${reasonOf(error)}, `
      + `or unset ${name} for the embedded database.`,
    )
  }
  throw new Failure(
    `${name} (${where}) leads to a Postgres older than 15: upgrade it, `
    + `or unset ${name} for the embedded database.`,
  )
}

function reasonOf(error: unknown): string {
  const known = SENTENCES[codeOf(error)]
  if (known !== undefined) return known
  return UNREADABLE.test(messageOf(error)) ? NO_POSTGRES : `${messageOf(error)}; correct it`
}

function protocolOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : ""
}

function withoutPassword(url: string): string {
  const { protocol, host, pathname } = new URL(url)
  return `${protocol}//${host}${pathname}`
}
