import type { StaffPerson, StaffRole } from "@sentra/contracts"

/** Who moves money and who agrees to it: these roles decide on each other. */
export const ROLE_DECIDERS = ["chair", "treasurer"] as const satisfies StaffRole[]

const decides = (roles: readonly StaffRole[]): boolean =>
  ROLE_DECIDERS.some((role) => roles.includes(role))

type Change = {
  callerId: string
  person: StaffPerson
  roles: readonly StaffRole[]
  everybody: readonly StaffPerson[]
}

/**
 * Whether somebody else has to agree: to more roles for oneself always, and to a role that decides
 * on money as soon as there is somebody who could. Else one chair with two logins would be four
 * eyes.
 */
export function needsSecondPerson({ callerId, person, roles, everybody }: Change): {
  needed: boolean
  possible: boolean
} {
  const added = roles.filter((role) => !person.roles.includes(role))
  const possible = everybody.some(
    ({ userId, roles: held }) =>
      userId !== callerId && userId !== person.userId && decides(held),
  )
  const own = callerId === person.userId && added.length > 0
  return { needed: own || (decides(added) && possible), possible }
}
