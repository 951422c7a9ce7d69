import { Unreachable } from "./failures.js"

/** A file of a picture as the server keeps it. */
export type PictureFile = { type: string; bytes: Uint8Array<ArrayBuffer> }

const WAIT_MILLISECONDS = 10_000
const NOT_FOUND = 404

/** As `@sentra/contracts` names the files of a picture; anything else is not asked for. */
const NAME = /^[\w-][\w.-]*\.(avif|webp)$/

/**
 * Fetches files of pictures from the server: browsers know only the apps. `undefined` when there
 * is no such file.
 */
export const pictureFiles =
  (url: string) =>
  async (file: string): Promise<PictureFile | undefined> => {
    if (!NAME.test(file)) return undefined
    const answer = await answerOf(new URL(`/static/${file}`, url))
    if (answer.status === NOT_FOUND) return undefined
    if (!answer.ok) throw new Unreachable(`No picture from ${url}: ${answer.status}.`)
    const type = answer.headers.get("content-type") ?? "application/octet-stream"
    return { type, bytes: new Uint8Array(await answer.arrayBuffer()) }
  }

const answerOf = (address: URL): Promise<Response> =>
  fetch(address, { signal: AbortSignal.timeout(WAIT_MILLISECONDS) }).catch((cause) => {
    throw new Unreachable(`No answer from ${address.origin}.`, { cause })
  })
