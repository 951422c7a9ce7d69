import { malformed } from "../lib/module-errors.js"

type Environment = Readonly<Record<string, string | undefined>>

/** A provider as Medusa's File module takes it. */
export type FileProvider = { resolve: string; id: string; options: Record<string, unknown> }

const NEEDED = ["S3_BUCKET", "S3_REGION", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const
const SERVER_BY_DEFAULT = "http://127.0.0.1:9000"

/**
 * Where files are kept: in the bucket that the `S3_` variables name, else in a folder beside the
 * database. Their addresses are the same either way, since `/static/:file` streams them.
 * @throws when only some of the bucket's variables are set
 */
export function fileProvider(environment: Environment): FileProvider {
  const missing = NEEDED.filter((name) => !environment[name])
  if (missing.length === NEEDED.length) return inFolder(environment)
  if (missing.length === 0) return inBucket(environment)
  throw malformed(`For files in a bucket set ${missing.join(", ")} too, or none of ${NEEDED.join(", ")}.`)
}

/** The folder outlives a build. */
function inFolder(environment: Environment): FileProvider {
  const folder =
    environment["SENTRA_FILES_DIR"] ?? `${environment["SENTRA_STATE_DIR"] ?? ".sentra"}/files`
  return {
    resolve: "@medusajs/medusa/file-local",
    id: "local",
    options: {
      upload_dir: `${folder}/public`,
      private_upload_dir: `${folder}/private`,
      backend_url: addressOfFiles(environment),
    },
  }
}

/**
 * No file gets an access list of its own, so the bucket is as closed as its owner made it, and
 * papers in it are nobody's but the server's.
 */
function inBucket(environment: Environment): FileProvider {
  const endpoint = environment["S3_ENDPOINT"] || undefined
  return {
    resolve: "@medusajs/medusa/file-s3",
    id: "s3",
    options: {
      bucket: environment["S3_BUCKET"],
      region: environment["S3_REGION"],
      access_key_id: environment["S3_ACCESS_KEY_ID"],
      secret_access_key: environment["S3_SECRET_ACCESS_KEY"],
      file_url: addressOfFiles(environment),
      acl: false,
      cache_control: "private",
      // Other houses than Amazon's name the bucket in the path.
      ...(endpoint && { endpoint, additional_client_config: { forcePathStyle: true } }),
    },
  }
}

const addressOfFiles = (environment: Environment): string =>
  `${environment["MEDUSA_BACKEND_URL"] ?? SERVER_BY_DEFAULT}/static`
