import { describe, expect, it } from "vitest"
import { fileProvider } from "./file-provider.js"

const BUCKET = {
  S3_BUCKET: "kenanga", S3_REGION: "ap-southeast-3", S3_ACCESS_KEY_ID: "key",
  S3_SECRET_ACCESS_KEY: "secret",
}

describe("Where files are kept", () => {
  it("is a folder beside the database where no bucket is named", () => {
    expect(fileProvider({ SENTRA_STATE_DIR: "/srv/sentra", S3_BUCKET: "" })).toEqual({
      resolve: "@medusajs/medusa/file-local",
      id: "local",
      options: {
        upload_dir: "/srv/sentra/files/public",
        private_upload_dir: "/srv/sentra/files/private",
        backend_url: "http://127.0.0.1:9000/static",
      },
    })
  })

  it("is the bucket that is named, with the server's own address before every file", () => {
    const { id, options } = fileProvider({ ...BUCKET, MEDUSA_BACKEND_URL: "https://toko.example" })
    expect(id).toBe("s3")
    expect(options).toMatchObject({ bucket: "kenanga", file_url: "https://toko.example/static" })
    expect(options).not.toHaveProperty("endpoint")
  })

  it("opens no file of a bucket to the public, be it a picture or a paper", () => {
    expect(fileProvider(BUCKET).options).toMatchObject({ acl: false, cache_control: "private" })
  })

  it("reaches a bucket of another house by its path", () => {
    const { options } = fileProvider({ ...BUCKET, S3_ENDPOINT: "https://s3.contoh.example" })
    expect(options).toMatchObject({
      endpoint: "https://s3.contoh.example",
      additional_client_config: { forcePathStyle: true },
    })
  })

  it("is refused where only half of the bucket is named", () => {
    expect(() => fileProvider({ ...BUCKET, S3_SECRET_ACCESS_KEY: "" })).toThrow(
      /set S3_SECRET_ACCESS_KEY too/,
    )
  })
})
