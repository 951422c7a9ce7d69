/**
 * Addresses of the two font files, for preloading from a layout. Only for code that Vite bundles:
 *
 *     ---
 *     import "@sentra/ui/styles.css"
 *     import { fontFiles } from "@sentra/ui/fonts"
 *     ---
 *     {fontFiles.map((href) => (
 *       <link rel="preload" href={href} as="font" type="font/woff2" crossorigin />
 *     ))}
 *
 * Vite gives these imports and the `url()` in fonts.css the same hashed address, so each file is
 * fetched once.
 */
import figtree from "@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2?url"
import fraunces from "@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2?url"

export const fontFiles: readonly string[] = [fraunces, figtree]
