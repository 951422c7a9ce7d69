import {
  passwordChangedResponse,
  signedOutResponse,
  type PasswordChange,
  type PasswordCodeUse,
} from "@sentra/contracts"
import { z } from "zod"
import type { Door } from "./door.js"

type ActorType = "customer" | "artisan"

const PASSWORD_PATHS = {
  customer: "/store/partners/me/password",
  artisan: "/artisans/me/password",
} as const satisfies Record<ActorType, string>

/**
 * What somebody does at the door of an app. `visitor` is for whom the app asks, sealed: the server
 * counts attempts by it.
 */
export const account = (door: Door, actor: ActorType) => ({
  ...signing(door, actor),
  ...forgotten(door, actor),
})

/** Coming in, going out and changing the password while in. */
const signing = (door: Door, actor: ActorType) => ({
  /** Exchanges e-mail and password for a token. A wrong pair is a `Refused` with 401. */
  signIn: async (email: string, password: string, visitor?: string): Promise<string> => {
    const { token } = await door({
      method: "POST",
      path: `/auth/${actor}/emailpass`,
      body: { email, password },
      visitor,
      shape: z.object({ token: z.string().min(1) }),
    })
    return token
  },

  /** Ends the sign-in behind the token, everywhere. */
  signOut: async (token: string): Promise<void> => {
    await door({ method: "POST", path: "/auth/sign-out", token, shape: signedOutResponse })
  },

  changePassword: async (token: string, body: PasswordChange, visitor?: string): Promise<void> => {
    await door({
      method: "POST",
      path: PASSWORD_PATHS[actor],
      token,
      body,
      visitor,
      shape: passwordChangedResponse,
    })
  },
})

/** A new password for whoever cannot come in. */
const forgotten = (door: Door, actor: ActorType) => ({
  /** Asks for a mail with a link; the answer is the same for an e-mail that nobody has. */
  askForPasswordMail: async (email: string, visitor?: string): Promise<void> => {
    await door({
      method: "POST",
      path: `/auth/${actor}/emailpass/reset-password`,
      body: { identifier: email },
      visitor,
      shape: z.unknown(),
    })
  },

  /** Sets the password of whoever has the mailed token. */
  setPasswordByMail: async (token: string, password: string): Promise<void> => {
    await door({
      method: "POST",
      path: `/auth/${actor}/emailpass/update`,
      token,
      body: { password },
      shape: z.unknown(),
    })
  },

  /** Sets the password of whoever has the code that staff gave out. */
  setPasswordByCode: async (
    use: Omit<PasswordCodeUse, "actor">,
    visitor?: string,
  ): Promise<void> => {
    await door({
      method: "POST",
      path: "/auth/password-codes",
      body: { actor, ...use },
      visitor,
      shape: passwordChangedResponse,
    })
  },
})
