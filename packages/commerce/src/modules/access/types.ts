/** The kinds of people who sign in, by Medusa's names. */
export type ActorType = "user" | "customer" | "artisan"

/** Whose password it is, and in which of the apps. */
export type Login = { actorType: ActorType; authIdentityId: string }

/** How many attempts of one key are allowed in a window. */
export type AttemptLimit = { key: string; attemptsMax: number; windowSeconds: number }
