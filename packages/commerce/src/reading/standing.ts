import { z } from "@medusajs/framework/zod"
import type { Sql } from "../lib/sql.js"

/** What a request says of who sends it. */
export type Bearer = {
  signInId: string
  actorType: string
  /** Empty until somebody's invitation or second factor is settled. */
  actorId: string
  authIdentityId: string
}

export type Standing = {
  /** The sign-in was neither ended nor is it over. */
  signedIn: boolean
  /** The person may use the house: no member who left, no disabled user of a partner. */
  admitted: boolean
  /** A second factor is asked for at every sign-in. */
  hasSecondFactor: boolean
}

const standingRow = z.object({
  signedIn: z.boolean(),
  admitted: z.boolean(),
  hasSecondFactor: z.boolean(),
})

const ADMITTED = `case actor.type
  when 'user' then exists (
    select from "user" where id = actor.id and deleted_at is null)
  when 'artisan' then exists (
    select from artisan where id = actor.id and status = 'active' and deleted_at is null)
  when 'customer' then exists (
    select from customer where id = actor.id and deleted_at is null)
    and not exists (
      select from partner_partner_user_customer_customer link
      join partner_user on partner_user.id = link.partner_user_id
      where link.customer_id = actor.id and link.deleted_at is null
        and partner_user.disabled_at is not null)
  else false end`

/** How somebody stands at this moment, in one question, since every request asks it. */
export async function standingOf(sql: Sql, bearer: Bearer): Promise<Standing> {
  const [standing] = await sql.rows(
    standingRow,
    `select
       exists (select from sign_in where id = ? and auth_identity_id = ? and actor_type = actor.type
         and ended_at is null and ends_at > now()) as signed_in,
       actor.id = '' or ${ADMITTED} as admitted,
       exists (select from auth_mfa_factor where auth_identity_id = ? and status = 'enabled'
         and deleted_at is null) as has_second_factor
     from (values (?::text, ?::text)) as actor (type, id)`,
    [
      bearer.signInId,
      bearer.authIdentityId,
      bearer.authIdentityId,
      bearer.actorType,
      bearer.actorId,
    ],
  )
  return standing ?? { signedIn: false, admitted: false, hasSecondFactor: false }
}

const identityRow = z.object({ id: z.string() })

/** The login of a person by their id, which Medusa keeps under "artisan_id" and the like. */
export async function authIdentityOf(
  sql: Sql,
  actorType: string,
  actorId: string,
): Promise<string | undefined> {
  const [identity] = await sql.rows(
    identityRow,
    `select id from auth_identity where app_metadata ->> ? = ? and deleted_at is null limit 1`,
    [`${actorType}_id`, actorId],
  )
  return identity?.id
}

const loginRow = z.object({ authIdentityId: z.string() })

/** The login of an e-mail, if somebody has one, and only if it belongs to this kind of person. */
export async function loginNamed(
  sql: Sql,
  email: string,
  actorType?: string,
): Promise<string | undefined> {
  const [login] = await sql.rows(
    loginRow,
    `select provider.auth_identity_id from provider_identity provider
     join auth_identity identity on identity.id = provider.auth_identity_id
     where provider.entity_id = ? and provider.provider = 'emailpass'
       and provider.deleted_at is null
       and (?::text is null or identity.app_metadata ->> (?::text) is not null)`,
    [email, actorType ?? null, actorType === undefined ? null : `${actorType}_id`],
  )
  return login?.authIdentityId
}

const emailRow = z.object({ email: z.string() })

/** The e-mail with which a login signs in. */
export async function emailOf(sql: Sql, authIdentityId: string): Promise<string | undefined> {
  const [login] = await sql.rows(
    emailRow,
    `select entity_id as email from provider_identity
     where auth_identity_id = ? and provider = 'emailpass' and deleted_at is null`,
    [authIdentityId],
  )
  return login?.email
}

const customerRow = z.object({ customerId: z.string() })

/** The Medusa customer as whom a partner's user signs in; empty for a stranger. */
export async function customerOf(sql: Sql, partnerUserId: string): Promise<string> {
  const [customer] = await sql.rows(
    customerRow,
    `select customer_id from partner_partner_user_customer_customer
     where partner_user_id = ? and deleted_at is null limit 1`,
    [partnerUserId],
  )
  return customer?.customerId ?? ""
}
