import {
  artisanPayoutsResponse,
  artisanProfileResponse,
  divisionResponse,
  divisionsResponse,
  salesResponse,
  statementResponse,
  workResponse,
  type DeclineRequest,
} from "@sentra/contracts"
import { z } from "zod"
import type { Door } from "./door.js"
import { account } from "./sign-in.js"

/** Everything the members' app asks. A member sees only what belongs to the token. */
export const artisan = (door: Door) => ({
  ...account(door, "artisan"),

  profile: async (token: string) =>
    (await door({ path: "/artisans/me", token, shape: artisanProfileResponse })).artisan,

  /** Work in hand, and a page of the finished work after so many lines of it. */
  work: (token: string, finishedAfter = 0) =>
    door({
      path: "/artisans/me/work",
      query: { offset: String(finishedAfter) },
      token,
      shape: workResponse,
    }),

  /** A page of the divisions that considered the member, after so many newer ones. */
  divisions: (token: string, after = 0) =>
    door({
      path: "/artisans/me/divisions",
      query: { offset: String(after) },
      token,
      shape: divisionsResponse,
    }),

  division: (token: string, orderId: string) =>
    door({
      path: `/artisans/me/divisions/${encodeURIComponent(orderId)}`,
      token,
      shape: divisionResponse,
    }),

  decline: async (token: string, orderedLineId: string, body: DeclineRequest): Promise<void> => {
    await door({
      method: "POST",
      path: `/artisans/me/work/${encodeURIComponent(orderedLineId)}/declines`,
      token,
      body,
      shape: z.unknown(),
    })
  },

  sales: (token: string, period?: string) =>
    door({ path: "/artisans/me/sales", query: { period }, token, shape: salesResponse }),

  statement: (token: string, period: string) =>
    door({
      path: `/artisans/me/statements/${encodeURIComponent(period)}`,
      token,
      shape: statementResponse,
    }),

  payouts: async (token: string) =>
    (await door({ path: "/artisans/me/payouts", token, shape: artisanPayoutsResponse })).payouts,
})

export type Artisan = ReturnType<typeof artisan>
