import type { MedusaContainer } from "@medusajs/framework/types"
import {
  FulfillmentWorkflowEvents,
  Modules,
  OrderWorkflowEvents,
  PaymentEvents,
} from "@medusajs/framework/utils"
import { EventEmitter } from "node:events"

const EVENTS_OF_THE_STORY = [
  OrderWorkflowEvents.PLACED,
  PaymentEvents.CAPTURED,
  FulfillmentWorkflowEvents.DELIVERY_CREATED,
]

/**
 * Keeps this process from reacting to the story's events: what follows from each is told by the
 * story itself, on the story's day, where a subscriber would act today.
 */
export function ignoreStoryEvents(container: MedusaContainer): void {
  const emitter: unknown = Reflect.get(container.resolve(Modules.EVENT_BUS), "eventEmitter_")
  if (!(emitter instanceof EventEmitter)) return
  for (const event of EVENTS_OF_THE_STORY) emitter.removeAllListeners(event)
}
