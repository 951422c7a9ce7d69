/**
 * Where a browser keeps the invitation that it was opened with, until the login is made: httpOnly,
 * and sent to the sign-in of staff alone.
 */
export const INVITATION_COOKIE = "sentra_invitation"
