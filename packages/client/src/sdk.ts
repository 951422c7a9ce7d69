// The part of the client that runs in a browser too: the Admin stands on it.
export { Refused, Unreachable } from "./failures.js"
export { Admin } from "@medusajs/js-sdk"
export { SentraClient, type ClientSettings } from "./sdk-client.js"
