import { artisan } from "./artisan.js"
import { openDoor, type DoorSettings } from "./door.js"
import { partner } from "./partner.js"
import { pictureFiles } from "./pictures.js"
import { retail } from "./retail.js"

export type { Artisan } from "./artisan.js"
export { cartSendTo } from "./cart.js"
export type { Cart, CartLine, ChosenShipping, ShippingOption } from "./cart.js"
export type { DoorSettings } from "./door.js"
export { Misread, Refused, Unreachable } from "./failures.js"
export type { Partner } from "./partner.js"
export type { Completion } from "./place-order.js"
export type { PictureFile } from "./pictures.js"
export type { Retail } from "./retail.js"
export type { ShippingAddress } from "./shipping-address.js"

/** The only door from the apps to the server, one part for each app. */
export function createClient(settings: DoorSettings) {
  const door = openDoor(settings)
  return {
    retail: retail(door),
    partner: partner(door),
    artisan: artisan(door),
    /** A file of a product's picture, to be passed on to a browser. */
    picture: pictureFiles(settings.url),
  }
}

export type Client = ReturnType<typeof createClient>
