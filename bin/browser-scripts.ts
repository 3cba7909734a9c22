import { createHash } from "node:crypto";
import { basename, relative } from "node:path";
import { build, type Plugin } from "vite";

const ENDING = "?browser";
const PREFIX = "\0browser:";

/**
 * `import address from "./phone.ts?browser"` is the address of one small script made of that module
 * and what it imports: for pages that run no Remix and no React in the browser.
 */
export function browserScripts(): Plugin {
	let serves = false;
	let root = "";
	return {
		name: "browser-scripts",
		enforce: "pre",
		configResolved(config) {
			serves = config.command === "serve";
			root = config.root;
		},
		async resolveId(source, importer) {
			if (!source.endsWith(ENDING)) return null;
			const found = await this.resolve(source.slice(0, -ENDING.length), importer);
			return found && PREFIX + found.id;
		},
		async load(id, options) {
			if (!id.startsWith(PREFIX)) return null;
			const file = id.slice(PREFIX.length);
			// While somebody writes, Vite sends the modules themselves.
			if (serves) return addressOf(relative(root, file));
			const source = await bundle(file);
			const hash = createHash("sha256").update(source).digest("hex").slice(0, 8);
			const fileName = `assets/${basename(file, ".ts")}-${hash}.js`;
			if (!options?.ssr) this.emitFile({ type: "asset", fileName, source });
			return addressOf(fileName);
		},
	};
}

function addressOf(path: string): string {
	return `export default ${JSON.stringify(`/${path}`)};`;
}

async function bundle(input: string): Promise<string> {
	const built = await build({
		configFile: false,
		publicDir: false,
		logLevel: "warn",
		build: {
			write: false,
			target: "es2022",
			modulePreload: false,
			rollupOptions: { input, output: { format: "iife" } },
		},
	});
	if (!("output" in built)) throw new Error(`${input} is not one script.`);
	return built.output[0].code;
}
