import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { createServer, type Server } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { anyFreePort } from "../ports.js"
import { commandOf } from "../processes.js"
import { databaseUser } from "../system-user.js"
import { postgresBinaries } from "./binaries.js"
import { openCluster, type Cluster } from "./cluster.js"
import { checkDatabaseUrl, withConnection } from "./connect.js"
import { grantToServer } from "./grants.js"
import { entrantOf, makeRole, newServerRole, urlAs } from "./roles.js"
import { startPostgres, type RunningPostgres } from "./start.js"

let folder: string
let cluster: Cluster
let postgres: RunningPostgres
let web: Server
let webPort: number

const start = () => startPostgres(cluster)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sentra-local-"))
  chmodSync(folder, 0o755)
  const user = databaseUser()
  cluster = await openCluster(postgresBinaries(user, folder), user, join(folder, "cluster"))
  postgres = await start()
  webPort = await anyFreePort()
  web = createServer((_, response) => response.end("no database")).listen(webPort, "127.0.0.1")
}, 120_000)

afterAll(async () => {
  web.close()
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

/** The address of the running Postgres, with another user, password or database in it. */
function address(change: Partial<Pick<URL, "username" | "password" | "pathname">>): string {
  return Object.assign(new URL(postgres.urlOf("postgres")), change).href
}

describe("a DATABASE_URL from outside", () => {
  it("is accepted where it leads to a Postgres that lets us in", async () => {
    await expect(checkDatabaseUrl(postgres.urlOf("postgres"))).resolves.toBeUndefined()
  })

  it("with a wrong password is refused with that reason, without showing the password", async () => {
    const url = address({ password: "not-it" })
    await expect(checkDatabaseUrl(url)).rejects.toThrow(
      /^DATABASE_URL \(postgres:\/\/127[^@]*\/postgres\) cannot be used: it refuses the password;/,
    )
    await expect(checkDatabaseUrl(url)).rejects.not.toThrow(/not-it/)
  })

  it("with a database that is not there names the remedy", async () => {
    await expect(checkDatabaseUrl(address({ pathname: "/none" }))).rejects.toThrow(
      /it has no such database; make it with `createdb`/,
    )
  })

  it("that leads to something else than Postgres says so", async () => {
    await expect(checkDatabaseUrl(`postgres://a:b@127.0.0.1:${webPort}/c`)).rejects.toThrow(
      /what answers there is not PostgreSQL; correct the host and port/,
    )
  })

  it("where nothing listens says that nothing answers", async () => {
    const port = await anyFreePort()
    await expect(checkDatabaseUrl(`postgres://a:b@127.0.0.1:${port}/c`)).rejects.toThrow(
      /nothing answers there; start that Postgres or correct the host and port/,
    )
  })

  it.each(["mysql://a:b@127.0.0.1/c", "sentra", "http://127.0.0.1:5432"])(
    "%s is told what an address looks like",
    async (url) => {
      await expect(checkDatabaseUrl(url)).rejects.toThrow(/such as postgres:\/\/user:password@/)
    },
  )
})

describe("who enters a database", () => {
  const server = newServerRole()
  const serverUrl = () => urlAs(postgres.urlOf("postgres"), server)

  it("is told apart: a superuser, an owner of tables, and a role that owns nothing", async () => {
    const ownerUrl = postgres.urlOf("postgres")
    await makeRole(ownerUrl, server)
    expect(await entrantOf(ownerUrl)).toEqual({ role: "sentra", power: "superuser" })
    expect(await entrantOf(serverUrl())).toEqual({ role: "sentra_server", power: "none" })
    const owner = { name: "somebody \"else", password: "it's" }
    await makeRole(ownerUrl, owner)
    await withConnection(ownerUrl, async ({ query }) => {
      await query(`create table theirs (); alter table theirs owner to "somebody ""else"`)
    })
    expect(await entrantOf(urlAs(ownerUrl, owner))).toMatchObject({ power: "owner" })
    await withConnection(ownerUrl, ({ query }) => query("drop table theirs"))
  })

  it("gets a new password at each start, and the old one opens nothing", async () => {
    const old = serverUrl()
    await makeRole(postgres.urlOf("postgres"), newServerRole())
    await expect(checkDatabaseUrl(old)).rejects.toThrow(/it refuses the password/)
    await makeRole(postgres.urlOf("postgres"), server)
  })

  it("may use a table that a migration made, once it was granted, and adds only to the books", async () => {
    const ownerUrl = postgres.urlOf("postgres")
    await withConnection(ownerUrl, async ({ query }) => {
      await query("create table article (id serial, name text)")
      await query("create table ledger_entry (id text)")
    })
    const ask = (sql: string) => withConnection(serverUrl(), ({ query }) => query(sql))
    await expect(ask("select * from article")).rejects.toThrow(/permission denied/)
    await grantToServer(ownerUrl, server.name)
    await grantToServer(ownerUrl, server.name)
    await ask("insert into article (name) values ('kain')")
    await ask("update article set name = 'syal'")
    await ask("insert into ledger_entry values ('1')")
    await expect(ask("update ledger_entry set id = '2'")).rejects.toThrow(/permission denied/)
    await expect(ask("create temporary table article (id int)")).rejects.toThrow(/denied/)
  })
})

describe("the embedded database", () => {
  it("keeps what was committed when it was killed, and starts again on its leftovers", async () => {
    await withConnection(postgres.urlOf("postgres"), async ({ query }) => {
      await query("create table kept as select 1 as id")
    })
    await postgres.child.kill()
    postgres = await start()
    const rows = await withConnection(postgres.urlOf("postgres"), ({ query }) => {
      return query("select id from kept")
    })
    expect(rows).toEqual([{ id: 1 }])
  }, 60_000)

  it("ends a Postgres that an earlier start left running on the same data", async () => {
    const earlier = postgres
    postgres = await start()
    expect(commandOf(earlier.child.pid)).toBe("")
    await expect(checkDatabaseUrl(postgres.urlOf("postgres"))).resolves.toBeUndefined()
  }, 60_000)
})
