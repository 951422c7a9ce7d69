import type { SeedArtisan } from "./artisan.js"
import { MEMBERS_OF_THE_TOWN } from "./artisans-town.js"
import { MEMBERS_OF_THE_REGENCY } from "./artisans-regency.js"

/** The twelve members of the demo cooperative. All of them are invented. */
export const ARTISANS: readonly SeedArtisan[] = [...MEMBERS_OF_THE_TOWN, ...MEMBERS_OF_THE_REGENCY]
