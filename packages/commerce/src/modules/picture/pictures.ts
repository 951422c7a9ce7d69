import { z } from "@medusajs/framework/zod"
import { pictureSource, type PictureWords } from "@sentra/contracts"
import { isOneOf, jsonRows, jsonTexts, type Database } from "../../lib/sql.js"

export const pictureRow = z.object({
  /** As the images of Medusa's products name it. */
  url: z.string(),
  width: z.number().int(),
  height: z.number().int(),
  blur: z.string(),
  sources: z.array(pictureSource),
  altId: z.string(),
  altEn: z.string(),
})
export type NewPicture = Omit<z.output<typeof pictureRow>, "altId" | "altEn">

async function keep(database: Database, rows: readonly NewPicture[]): Promise<void> {
  await database.run(
    `insert into picture (url, width, height, blur, sources)
     select url, width, height, blur, sources
     from jsonb_to_recordset(?::jsonb)
       as (url text, width integer, height integer, blur text, sources jsonb)`,
    [jsonRows(rows)],
  )
}

async function forget(database: Database, urls: readonly string[]): Promise<void> {
  await database.run(`delete from picture where ${isOneOf("url")}`, [jsonTexts(urls)])
}

/** Says what is to be seen; answers how many of the pictures are known. */
const describe = (database: Database, words: readonly PictureWords[]): Promise<number> =>
  database.run(
    `update picture set alt_id = said.alt_id, alt_en = said.alt_en
     from jsonb_to_recordset(?::jsonb) as said (url text, alt_id text, alt_en text)
     where picture.url = said.url`,
    [jsonRows(words)],
  )

export const pictures = { keep, forget, describe }
