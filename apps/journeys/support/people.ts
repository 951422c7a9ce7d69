/** The one password of all demo people; the seed gives it to each of them. */
export const DEMO_PASSWORD = "kain-gending-2026"

/** The demo people of the stories, by what they are to the cooperative. */
export const PEOPLE = {
  staff: "admin@gending.example",
  chair: "ketua@gending.example",
  treasurer: "bendahara@gending.example",
  requesterOfP1: "ratih@bromo-artha.example",
  financeOfP1: "melati@bromo-artha.example",
  requesterOfP2: "bima@tanjung-tembaga.example",
} as const

/** The login of a member, from the number on her card: "A06". */
export const memberLogin = (memberNumber: string): string =>
  `${memberNumber.toLowerCase()}@gending.example`
