/** What may not be written where, said as a sentence. */
export type WordRule = {
  sentence: string
  /** One line of a file breaks the rule when this matches. */
  forbidden: RegExp
  /** Which files the rule is for, by their path. */
  where: RegExp
  except?: RegExp
}

const OURS = /^(?!pnpm-lock\.yaml|tools\/package-lock\.json|scripts\/checks\/)/
const SOURCE = /^(apps|packages|scripts|bench)\/.*\.(ts|tsx|mts|mjs|js|astro)$/

/** The rules. Each is checked on every file that git knows. */
export const WORD_RULES: readonly WordRule[] = [
  {
    sentence: "The cooperative is the one seller: artisans are called artisan or member.",
    forbidden: /(?<!\bone )\b(vendor|seller|merchant)s?\b/i,
    where: /^(apps|packages|bench)\/.*\.(ts|tsx|astro|sql|md)$/,
  },
  {
    sentence: "What a partner pays before delivery is a down payment; a deposit is a member's.",
    forbidden: /deposit/i,
    where: new RegExp(
      "^apps/wholesale/|^packages/domain/src/partnership/|" +
        "^packages/contracts/src/(order-money|partner|staff-partners|staff-register)|" +
        "^packages/commerce/src/(admin|reading|modules/partner|workflows/partnership)/",
    ),
    except: /\/migrations\/|admin\/(components\/members|i18n\/treasury)\//,
  },
  {
    sentence: "Pieces of a partner's order are delivered; only a shop buyer's parcel is shipped.",
    forbidden: /\b(partly)?shipped\b/i,
    where: /^apps\/wholesale\/|^packages\/(domain|ui|contracts)\/src\/|^packages\/commerce\/src\/(admin|reading)\//,
    except: /^packages\/contracts\/src\/(receipt|staff-house)\.ts$/,
  },
  {
    sentence: "Only a member hands over; a partner is delivered to.",
    forbidden: /\bhand(s|ed|ing)?[ -]?over\b/i,
    where: /^apps\/wholesale\//,
  },
  {
    sentence: "An artisan acts in code: pages say member to the cooperative and maker to buyers.",
    forbidden: /["`][^"`]*\bartisans?\b[^"`]*["`]/i,
    where: /words\.ts$|\/(words|i18n)\/.*\.ts$/,
    except: /^packages\/client\/|\.test\.ts$/,
  },
  {
    sentence: "A bulk order is one from its first row on, never an intent beside it.",
    forbidden: /\bintents?\b|Intent(?![a-z])/,
    where: /^packages\/commerce\/src\/(workflows|modules|api)\/.*(bulk|partner)/,
  },
  {
    sentence: "No file knows where somebody's checkout lies.",
    forbidden: /\/work\/(main|shared)|\/tmp\/[a-z]+\/|\/root\/[a-z.]|\/home\/[a-z]+\/|\/Users\//,
    where: OURS,
    except: /\.md$/,
  },
  {
    sentence: "The repository speaks of Sentra alone, not of the tools that wrote it.",
    forbidden: /\b(claude|anthropic|openai|chatgpt|copilot|gemini)\b/i,
    where: OURS,
  },
  {
    sentence: "No file names the host of a package registry.",
    forbidden: /registry\.npmjs|registry\.yarnpkg|deb\.debian\.org|npmmirror/i,
    where: /^(?!scripts\/checks\/)/,
  },
  {
    sentence: "No emoji, anywhere.",
    forbidden: /(?![©®™↔↕▶◀])\p{Emoji_Presentation}/u,
    where: OURS,
  },
  {
    sentence: "What is left to do has an issue number, or is done.",
    forbidden: /\b(TODO|FIXME|XXX|HACK)\b(?!\(#\d+\))/,
    where: SOURCE,
    except: /^scripts\/checks\//,
  },
  {
    sentence: "Money is whole rupiah in a bigint: no float comes near it.",
    forbidden: /\b(parseFloat|toFixed|Math\.(round|floor|ceil)|Number)\(/,
    where: /^packages\/domain\/src\/(sharing|ledger|statement|tax)\/.*\.ts$/,
    except: /\.test\.ts$/,
  },
  {
    sentence: "No cast to any, and no compiler error switched off.",
    forbidden: /@ts-(ignore|nocheck)|\bas any\b(?! [a-z])|eslint-disable(?!-next-line .* -- )/,
    where: SOURCE,
    except: /^scripts\/checks\//,
  },
]
