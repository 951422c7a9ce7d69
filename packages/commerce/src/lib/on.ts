import type { Database } from "./sql.js"

type OfADatabase = (database: Database, ...rest: never[]) => unknown

/** The functions of a room, without the database that each of them begins with. */
export type On<Room> = {
  readonly [Name in keyof Room]: Room[Name] extends (
    database: Database,
    ...rest: infer Rest
  ) => infer Answer
    ? (...rest: Rest) => Answer
    : never
}

/**
 * A room of a module as its service offers it: every function of the room, on this database. The
 * cast is what the type above says and `Object.entries` cannot.
 */
export const on = <Room extends Readonly<Record<string, OfADatabase>>>(
  database: Database,
  room: Room,
): On<Room> =>
  Object.fromEntries(
    Object.entries(room).map(([name, work]) => [name, work.bind(undefined, database)]),
  ) as On<Room>
