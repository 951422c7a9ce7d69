import type { ClothSetup } from "./cloth.js"
import { motifs, type Motif } from "./fields/index.js"
import { cornered, footOfSpires, framed, hemmed, kepala } from "./frames.js"
import * as wear from "./garments/tops.js"
import * as wrap from "./garments/wraps.js"
import * as small from "./garments/small.js"
import * as goods from "./garments/accessories.js"
import type { Kit } from "./garments/kit.js"
import { palettes, type PaletteName } from "./palettes.js"
import type { Technique } from "./stage.js"

/** A cloth without its seed, which comes from the SKU. */
type ClothRecipe = Omit<ClothSetup, "seed">

export type Recipe = {
  main: ClothRecipe
  /** Collars, bands, linings; the main cloth when left out. */
  trim?: ClothRecipe
  /** Cuts and sews; without it the cloth fills the picture to its edges. */
  sew?: (kit: Kit, cloths: wear.Cloths) => void
  /** What the detail view shows: left, top and width; the height follows 4:5. */
  detail: readonly [left: number, top: number, width: number]
}

type Extra = Pick<ClothRecipe, "block" | "border" | "borderOver"> & {
  size?: readonly [number, number]
}

function cloth(
  motif: Motif,
  dye: PaletteName,
  technique: Technique,
  extra: Extra = {},
): ClothRecipe {
  const [width, height] = extra.size ?? [960, 1200]
  const { block, border, borderOver } = extra
  const [field, ink] = [motifs[motif], palettes[dye]]
  return { field, ink, technique, width, height, block, border, borderOver }
}

const GARMENT: readonly [number, number] = [1080, 1300]

/** One recipe for each product of the demo catalogue, by SKU. */
export const recipes: Readonly<Record<string, Recipe>> = {
  "KBT-MGR": {
    main: cloth("manggur", "soga", "tulis", { border: footOfSpires() }),
    detail: [300, 560, 400],
  },
  "KBT-AGD": {
    main: cloth("angin-gending", "soga", "tulis", { border: cornered() }),
    detail: [0, 700, 400],
  },
  "KBT-BRM": {
    main: cloth("kaldera", "manggis", "tulis", { border: footOfSpires(132) }),
    detail: [240, 420, 400],
  },
  "KBK-KLB": {
    main: cloth("kali-banger", "laut", "kombinasi", {
      border: footOfSpires(112),
      borderOver: true,
    }),
    detail: [420, 360, 400],
  },
  "KBC-MGR": {
    main: cloth("manggur-baris", "mori", "cap", { block: 480, border: hemmed }),
    detail: [220, 700, 400],
  },
  "KBC-ANG": {
    main: cloth("sulur-anggur", "anggur", "cap", { block: 420 }),
    detail: [300, 300, 400],
  },
  "KPR-BYG": {
    main: cloth("bayuangga", "senja", "printing", { block: 640 }),
    detail: [200, 300, 460],
  },
  "HEM-CPD": {
    main: cloth("ceplok-mangga", "nila", "cap", { block: 340, size: GARMENT }),
    sew: wear.shirt("short"),
    detail: [300, 150, 400],
  },
  "HEM-CPJ": {
    main: cloth("manggur", "soga", "cap", { size: GARMENT, block: 408 }),
    sew: wear.shirt("long"),
    detail: [290, 150, 400],
  },
  "HEM-TUL": {
    main: cloth("ombak-tanjung", "batu", "tulis", { size: GARMENT }),
    sew: wear.shirt("short"),
    detail: [400, 330, 380],
  },
  "BLS-KMB": {
    main: cloth("teratai-putih", "manggis", "kombinasi", { size: GARMENT }),
    trim: cloth("nitik", "manggis", "cap", { block: 150 }),
    sew: wear.blouse,
    detail: [300, 190, 380],
  },
  "TNK-CAP": {
    main: cloth("daun-mangga", "pandan", "cap", { block: 504, size: GARMENT }),
    trim: cloth("polos", "daun", "cap"),
    sew: wear.tunic,
    detail: [310, 140, 360],
  },
  "OUT-BRD": {
    main: cloth("tengger", "kunyit", "cap", { block: 400, size: GARMENT }),
    trim: cloth("bordir-sulur", "cabai", "bordir", { size: [960, 1500] }),
    sew: wrap.kimonoOuter,
    detail: [300, 240, 380],
  },
  "KBY-KRW": {
    main: cloth("krawang", "kabut", "bordir", { size: GARMENT }),
    trim: cloth("bordir-sulur", "kabut", "bordir"),
    sew: wrap.kebaya,
    detail: [300, 240, 380],
  },
  "MKN-BRD": {
    main: cloth("bordir-melati", "putih", "bordir"),
    trim: cloth("bordir-sulur", "putih", "bordir", { size: [960, 1600] }),
    sew: wrap.mukena,
    detail: [290, 640, 400],
  },
  "SRG-CAP": {
    main: cloth("pandhalungan", "cabai", "cap", { block: 400, border: kepala }),
    trim: cloth("polos", "cabai", "cap"),
    sew: goods.foldedSarong,
    detail: [250, 330, 420],
  },
  "SYL-TUL": {
    main: cloth("bayu", "laut", "tulis", {
      border: hemmed,
      borderOver: true,
      size: [960, 1240],
    }),
    sew: goods.hangingScarf,
    detail: [220, 700, 360],
  },
  "SCR-CAP": {
    main: cloth("daun-mangga", "kunyit", "cap", { block: 336, border: framed(), size: [960, 960] }),
    sew: goods.squareScarf,
    detail: [500, 560, 380],
  },
  "UDG-TGR": {
    main: cloth("tengger", "soga", "kombinasi"),
    trim: cloth("tengger", "soga", "kombinasi", { border: hemmed }),
    sew: goods.udeng,
    detail: [440, 400, 380],
  },
  "SKK-BTK": {
    main: cloth("parang-bayu", "batu", "cap", { block: 260 }),
    trim: cloth("nitik", "batu", "cap", { block: 240 }),
    sew: goods.songkok,
    detail: [430, 460, 360],
  },
  "TAS-TOT": {
    main: cloth("nitik", "nila", "cap", { block: 320 }),
    trim: cloth("polos", "mori", "cap"),
    sew: goods.tote,
    detail: [300, 440, 380],
  },
  "PCH-BRD": {
    main: cloth("bordir-anggur", "anggur", "bordir"),
    trim: cloth("polos", "anggur", "cap"),
    sew: small.pouch,
    detail: [250, 420, 400],
  },
  "GNT-PRC": {
    main: cloth("manggur-baris", "kunyit", "cap", { block: 480 }),
    trim: cloth("sulur-anggur", "cabai", "cap", { block: 420 }),
    sew: small.keyring,
    detail: [290, 520, 380],
  },
  "GFT-BYG": {
    main: cloth("bayu", "daun", "tulis"),
    trim: cloth("bordir-anggur", "manggis", "bordir"),
    sew: small.giftBox,
    detail: [440, 440, 400],
  },
}
