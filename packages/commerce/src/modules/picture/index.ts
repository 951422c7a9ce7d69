import { Module } from "@medusajs/framework/utils"
import { PictureService } from "./service.js"

export const PICTURE_MODULE = "picture"
export type { PictureService } from "./service.js"
export { pictureRow, type NewPicture } from "./pictures.js"
export default Module(PICTURE_MODULE, { service: PictureService })
