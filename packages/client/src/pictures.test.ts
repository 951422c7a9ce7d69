import { createServer, type Server } from "node:http"
import { afterEach, beforeEach, expect, it } from "vitest"
import { Unreachable } from "./failures.js"
import { pictureFiles } from "./pictures.js"

let server: Server
let url: string
let asked: string[]

beforeEach(async () => {
  asked = []
  server = createServer((request, response) => {
    asked.push(request.url ?? "")
    const known = request.url === "/static/1-kain-320.avif"
    response.writeHead(known ? 200 : 404, { "content-type": "image/avif" }).end("pixels")
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`
})

afterEach(() => new Promise((done) => server.close(done)))

it("fetches a file of a picture, and knows when there is none", async () => {
  const found = await pictureFiles(url)("1-kain-320.avif")
  expect(found?.type).toBe("image/avif")
  expect(Buffer.from(found?.bytes ?? []).toString()).toBe("pixels")
  expect(await pictureFiles(url)("2-kain-320.avif")).toBeUndefined()
})

it("asks for nothing that is no file of a picture", async () => {
  for (const name of ["../secrets.avif", "private.csv", "a.svg", "", ".avif", "a/b.webp"]) {
    expect(await pictureFiles(url)(name)).toBeUndefined()
  }
  expect(asked).toEqual([])
})

it("says that nobody answers", async () => {
  await expect(pictureFiles("http://127.0.0.1:9")("1-kain-320.avif")).rejects.toThrow(Unreachable)
})
