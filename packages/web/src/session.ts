/**
 * Who is signed in; the middleware lets nobody else reach a page that asks.
 * @throws Error where a page is not behind the sign-in: a fault of ours
 */
export function sessionOf<Held>({ session }: { session?: Held | undefined }): Held {
  if (session === undefined) throw new Error("This page is not behind the sign-in.")
  return session
}
