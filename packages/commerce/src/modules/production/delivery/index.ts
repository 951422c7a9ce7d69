import { recordDelivery } from "./deliveries.js"
import { deliveries, deliveriesToRelease, unpostedDeliveries } from "./read-deliveries.js"
import { markDeliveriesPosted, markReleased, releaseDelivery } from "./release.js"

/** What reached the buyers, and when the makers' earnings of it stop being held. */
export const delivery = {
  record: recordDelivery,
  deliveries,
  unposted: unpostedDeliveries,
  toRelease: deliveriesToRelease,
  markPosted: markDeliveriesPosted,
  markReleased,
  release: releaseDelivery,
}
