import { defineConfig } from "vitest/config";

/** Fast and without a database: also run by `npm run check`. */
const rules = ["tests/code/**/*.test.ts", "tests/locales/**/*.test.ts"];
/** Against the built server, most of them in a browser. */
const site = ["tests/e2e/**/*.test.ts", "tests/site/**/*.test.ts"];

// The Remix plugin stays out: tests import our modules as they are.
export default defineConfig({
	esbuild: { jsx: "automatic" },
	test: {
		pool: "forks",
		testTimeout: 90_000,
		hookTimeout: 120_000,
		projects: [
			{ extends: true, test: { name: "rules", include: rules } },
			{
				extends: true,
				test: {
					name: "domain",
					include: ["tests/**/*.test.{ts,tsx}"],
					exclude: [...rules, ...site],
					globalSetup: "tests/support/global-setup.ts",
				},
			},
			{
				extends: true,
				test: {
					name: "site",
					include: site,
					testTimeout: 180_000,
					globalSetup: "tests/support/site-setup.ts",
				},
			},
		],
	},
});
