import { defineConfig } from "vitest/config";

// The Remix plugin stays out: tests import our modules as they are.
export default defineConfig({
	esbuild: { jsx: "automatic" },
	test: {
		globalSetup: "tests/support/global-setup.ts",
		include: ["tests/**/*.test.{ts,tsx}"],
		pool: "forks",
		testTimeout: 20_000,
		hookTimeout: 60_000,
	},
});
