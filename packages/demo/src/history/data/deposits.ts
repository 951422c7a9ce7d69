/** The membership deposit (simpanan pokok) each member paid on joining, in whole rupiah. */
export const DEPOSITS: Readonly<Record<string, bigint>> = {
  A01: 1_450_000n,
  A02: 1_200_000n,
  A03: 900_000n,
  A04: 2_100_000n,
  A05: 600_000n,
  A06: 2_650_000n,
  A07: 150_000n,
  A08: 1_050_000n,
  A09: 700_000n,
  A10: 1_300_000n,
  A11: 1_150_000n,
  A12: 950_000n,
}
