/** The first of each line with the security release of 21 October 2026; others lack it. */
const FIXED = [[22, 23, 4], [24, 22, 1], [26, 12, 1]]

/**
 * @typedef {{ path: string, version: string }} InstalledNode
 */

/**
 * Which installed Node runs everything: the first that has the security release.
 * @param {readonly InstalledNode[]} installed the nearest first
 * @returns {InstalledNode | undefined} undefined: the one that `tools/` pins is to be fetched
 */
export function chooseNode(installed) {
  return installed.find(({ version }) => hasSecurityRelease(version))
}

/**
 * Whether this Node has the security release of 21 October 2026, which every later line has too.
 * @param {string} version
 */
export function hasSecurityRelease(version) {
  const parts = partsOf(version)
  const ofLine = FIXED.find(([major]) => major === parts[0])
  return ofLine ? isAtLeast(parts, ofLine) : isAtLeast(parts, FIXED.at(-1) ?? [])
}

/**
 * What is said when Node runs without the security release.
 * @param {string} version
 */
export const warningFor = (version) =>
  `Warning: Node ${version} lacks the security release of 21 October 2026: install Node `
  + `${FIXED.map((parts) => parts.join(".")).join(", ")} or newer, and it is used by itself.`

/** @param {string} version */
const partsOf = (version) => version.replace(/^v/, "").split(".").map(Number)

/**
 * @param {readonly number[]} version
 * @param {readonly number[]} least
 */
function isAtLeast(version, least) {
  const place = least.findIndex((part, index) => version[index] !== part)
  return place === -1 || (version[place] ?? 0) > (least[place] ?? 0)
}
