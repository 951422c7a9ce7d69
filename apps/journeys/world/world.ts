import { z } from "zod"

/** Where everything of the demo cooperative answers while the stories are told. */
const worldShape = z.object({
  medusa: z.url(),
  storefront: z.url(),
  wholesale: z.url(),
  artisan: z.url(),
  publishableKey: z.string().min(1),
})
export type World = z.infer<typeof worldShape>

/** The variable in which the global setup hands the world to the stories. */
export const WORLD_VARIABLE = "SENTRA_JOURNEYS_WORLD"

/** The world of this run. */
export function world(): World {
  const told = process.env[WORLD_VARIABLE]
  if (told === undefined) throw new Error("The world was not started: run `playwright test`.")
  return worldShape.parse(JSON.parse(told))
}
