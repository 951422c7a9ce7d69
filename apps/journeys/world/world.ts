/** Where everything of the demo cooperative answers while the stories are told. */
export type World = {
  medusa: string
  storefront: string
  wholesale: string
  artisan: string
  publishableKey: string
}

/** The variable in which the global setup hands the world to the stories. */
export const WORLD_VARIABLE = "SENTRA_JOURNEYS_WORLD"

/** The world of this run. */
export function world(): World {
  const text = process.env[WORLD_VARIABLE]
  if (text === undefined) throw new Error("The world was not started: run `playwright test`.")
  const told: Record<string, unknown> = JSON.parse(text)
  const part = (name: string): string => {
    const value = told[name]
    if (typeof value === "string" && value !== "") return value
    throw new Error(`${WORLD_VARIABLE} does not say what ${name} is.`)
  }
  return {
    medusa: part("medusa"),
    storefront: part("storefront"),
    wholesale: part("wholesale"),
    artisan: part("artisan"),
    publishableKey: part("publishableKey"),
  }
}
