import {
  cartsExpired,
  claimLots,
  claims,
  releaseClaims,
  sellClaims,
  unsellClaims,
} from "./claims.js"
import { availablePieces, lots } from "./lots.js"

/** Accepted stock by lot, what carts have claimed of it, and what orders took. */
export const shelf = {
  lots,
  availablePieces,
  claim: claimLots,
  claims,
  cartsExpired,
  sell: sellClaims,
  release: releaseClaims,
  unsell: unsellClaims,
}
