import { guardFrontDoor } from "@sentra/commerce/front-door/index"

/** Medusa calls this before it makes its server: what stands before the server is put up here. */
export const register = (): void => guardFrontDoor()
