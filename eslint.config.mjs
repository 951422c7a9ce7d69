import js from "@eslint/js"
import medusa from "@medusajs/eslint-plugin"
import tseslint from "typescript-eslint"

const TYPESCRIPT = ["**/*.ts", "**/*.tsx", "**/*.mts"]
const TESTS = ["**/*.test.ts", "**/*.test.tsx", "**/tests/**", "apps/journeys/**"]
const GENERATED = [
  "**/node_modules/**",
  "**/dist/**",
  "**/.medusa/**",
  "**/.astro/**",
  "**/.sentra/**",
  "**/.turbo/**",
  "**/test-results/**",
  "**/playwright-report/**",
  "**/public/**",
]

/** A long table of migrations or of demo data is not made clearer by cutting it into files. */
const TABLES = [
  "**/migrations/**",
  "packages/demo/src/data/**",
  "**/words/**",
  "**/i18n/**",
]

/** Medusa's own conventions, for the plugin alone: `api/` elsewhere means other things. */
const inTheCommercePlugin = medusa.configs.recommended.map((config) => ({
  ...config,
  files: (config.files ?? ["**/*.{ts,tsx}"]).map((pattern) => {
    return `packages/commerce/${pattern.startsWith("**/") ? "src/" : ""}${pattern}`
  }),
}))

/** How large things may grow before they are cut in two. */
const sizes = {
  "max-lines": ["error", { max: 250 }],
  "max-lines-per-function": ["error", { max: 60 }],
  "max-len": [
    "error",
    {
      code: 100,
      ignoreUrls: true,
      ignoreRegExpLiterals: true,
      // A sentence a person reads, and SQL, are searched for whole.
      ignoreStrings: true,
      ignoreTemplateLiterals: true,
    },
  ],
}

/** What the compiler lets pass though it is a mistake. */
const strictTypes = {
  "@typescript-eslint/no-explicit-any": "error",
  "@typescript-eslint/no-unsafe-argument": "error",
  "@typescript-eslint/no-unsafe-assignment": "error",
  "@typescript-eslint/no-unsafe-call": "error",
  "@typescript-eslint/no-unsafe-member-access": "error",
  "@typescript-eslint/no-unsafe-return": "error",
  "@typescript-eslint/no-floating-promises": "error",
  "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
  "@typescript-eslint/await-thenable": "error",
  "@typescript-eslint/only-throw-error": "error",
  "@typescript-eslint/prefer-promise-reject-errors": "error",
  "@typescript-eslint/switch-exhaustiveness-check": [
    "error",
    { considerDefaultExhaustiveForUnions: true },
  ],
  "@typescript-eslint/no-non-null-assertion": "error",
  "@typescript-eslint/no-unused-vars": [
    "error",
    { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
  ],
}

/** The compiler judges these better; control characters are what some patterns look for. */
const TYPESCRIPT_KNOWS = {
  "no-undef": "off",
  "no-unused-vars": "off",
  "no-redeclare": "off",
  "no-control-regex": "off",
  "no-empty-pattern": ["error", { allowObjectPatternsAsParameters: true }],
}

/** Our models carry the names that query.graph and the services use; tables are in snake_case. */
const models = {
  files: ["packages/commerce/src/modules/*/models/*.ts"],
  rules: { "@medusajs/data-model-table-name-snake-case": "off" },
}

/** Medusa types the links of its own modules as any, and a read-only link names a column. */
const links = {
  files: ["packages/commerce/src/links/*.ts"],
  rules: {
    "@medusajs/link-uses-linkable-properties": "off",
    "@typescript-eslint/no-unsafe-argument": "off",
    "@typescript-eslint/no-unsafe-member-access": "off",
  },
}

/** Matchers of vitest are any; a test that throws is a test that fails. */
const tests = {
  files: TESTS,
  rules: {
    "max-lines": ["error", { max: 320 }],
    "max-lines-per-function": "off",
    "@typescript-eslint/no-unsafe-assignment": "off",
    "@medusajs/use-medusa-error-not-generic-error": "off",
  },
}

/** Read by vitest before anything is built, so the preset it imports has no types yet. */
const vitestConfigs = {
  files: ["**/vitest.config.{ts,mts}"],
  rules: { "@typescript-eslint/no-unsafe-call": "off" },
}

export default tseslint.config(
  { ignores: GENERATED },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: ["**/*.mjs", "**/*.cjs", "**/*.js", "**/*.jsx"],
    rules: { ...sizes, "no-undef": "off" },
  },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.base],
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: [
            "packages/*/vitest.config.mts",
            "packages/*/vitest.config.ts",
            "apps/*/vitest.config.ts",
          ],
        },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: { ...sizes, ...strictTypes, ...TYPESCRIPT_KNOWS },
  },
  ...inTheCommercePlugin,
  models,
  links,
  tests,
  vitestConfigs,
  {
    files: TABLES,
    rules: { "max-lines": "off", "max-lines-per-function": "off", "max-len": "off" },
  },
)
