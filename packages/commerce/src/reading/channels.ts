/** The sales channel of partners' orders. Its name is the staff's to change, its id is not. */
export const WHOLESALE_CHANNEL_ID = "sc_wholesale"

/** Whether one of Medusa's orders was placed in the shop, in SQL: all that is not a partner's. */
export const isRetail = (order: string): string =>
  `${order}.sales_channel_id is distinct from '${WHOLESALE_CHANNEL_ID}'`
