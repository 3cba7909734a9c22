import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import { browserScripts } from "./bin/browser-scripts.ts";
import config from "./remix.config.js";

declare module "@remix-run/server-runtime" {
	interface Future {
		v3_singleFetch: true;
	}
}

export default defineConfig({
	plugins: [browserScripts(), remix(config)],
	build: {
		assetsInlineLimit: 0,
		cssMinify: true,
		target: "es2022",
		rollupOptions: {
			// A route without a page sends nothing to browsers; that is as it should be.
			onwarn: (warning, warn) => warning.code === "EMPTY_BUNDLE" || warn(warning),
		},
	},
});
