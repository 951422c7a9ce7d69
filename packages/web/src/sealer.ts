import { hkdfSync } from "node:crypto"
import { EncryptJWT, errors, jwtDecrypt } from "jose"

export type Sealer = {
  /** Encrypts a value; it opens again until its seconds are over. */
  seal(value: unknown, lifeSeconds: number): Promise<string>
  /** The value, or undefined when the text is forged, of another purpose, or past its time. */
  open(sealed: string): Promise<unknown>
}

const KEY_BYTES = 32

/**
 * Encrypts values for one purpose (A256GCM through jose, key derived from the secret with HKDF):
 * what was sealed for one purpose never opens for another.
 */
export function createSealer(secret: string, purpose: string): Sealer {
  const key = new Uint8Array(hkdfSync("sha256", secret, "", `sentra ${purpose}`, KEY_BYTES))
  return {
    seal: (value, lifeSeconds) =>
      new EncryptJWT({ value })
        .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
        .setExpirationTime(Math.floor(Date.now() / 1000) + lifeSeconds)
        .encrypt(key),
    open: async (sealed) => {
      try {
        const { payload } = await jwtDecrypt(sealed, key, {
          keyManagementAlgorithms: ["dir"],
          contentEncryptionAlgorithms: ["A256GCM"],
        })
        return payload["value"]
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined
        throw error
      }
    },
  }
}
