/** Who enters or uses a partner's down payments holds this until it is posted. */
export const downPaymentLock = (partnerId: string): string => `down-payment:${partnerId}`
