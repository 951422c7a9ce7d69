import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { AuthWorkflowEvents } from "@medusajs/framework/utils"
import { sendResetMail, type ResetRequest } from "../workflows/access/send-reset-mail.js"

/** Somebody asked for a new password; the mail carries the way to it. */
export default async function passwordReset({
  event,
  container,
}: SubscriberArgs<ResetRequest>): Promise<void> {
  await sendResetMail(container, event.data)
}

export const config: SubscriberConfig = { event: AuthWorkflowEvents.PASSWORD_RESET }
