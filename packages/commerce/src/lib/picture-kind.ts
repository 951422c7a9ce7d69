/** Pictures that browsers show and that carry no script, by how such a file begins. */
const KINDS: readonly { type: string; ending: string; begins(bytes: Buffer): boolean }[] = [
  {
    type: "image/jpeg",
    ending: "jpg",
    begins: (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])),
  },
  {
    type: "image/png",
    ending: "png",
    begins: (bytes) => bytes.subarray(0, 8).equals(Buffer.from("\x89PNG\r\n\x1a\n", "latin1")),
  },
  {
    type: "image/webp",
    ending: "webp",
    begins: (bytes) => tag(bytes, 0) === "RIFF" && tag(bytes, 8) === "WEBP",
  },
  {
    type: "image/avif",
    ending: "avif",
    begins: (bytes) => tag(bytes, 4) === "ftyp" && ["avif", "avis"].includes(tag(bytes, 8)),
  },
]

const tag = (bytes: Buffer, at: number): string => bytes.subarray(at, at + 4).toString("latin1")

/** What picture a file is, by its content: neither its name nor what its sender calls it counts. */
export function pictureKind(bytes: Buffer): { type: string; ending: string } | undefined {
  return KINDS.find((kind) => kind.begins(bytes))
}

/** What a stored picture is served as, by the ending that it was given here. */
export const typeOfEnding = (ending: string): string | undefined =>
  KINDS.find((kind) => kind.ending === ending)?.type
