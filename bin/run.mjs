// Started by whatever Node is there: brings what is missing, then hands over to the project's own.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const BIN = join(ROOT, "node_modules", ".bin");
const INSTALLED = join(ROOT, "node_modules", ".installed");
const BUILT = join(ROOT, "build", ".built");

// V8 takes a large heap on a large machine; the server needs little.
const SERVER = ["--max-old-space-size=320", "--disable-warning=ExperimentalWarning"];

/** @type {Record<string, (rest: string[]) => Promise<number>>} */
const commands = {
	demo: async (rest) => (await build()) || run("node", [...SERVER, "app/demo/main.ts", ...rest]),
	start: async () => (await build()) || run("node", [...SERVER, "app/server/start.ts"]),
	dev: () => run("node", ["app/server/dev.ts"]),
	test: async (rest) => (await build()) || run("node", ["bin/test.ts", ...rest]),
	check: () => run("node", ["bin/check.ts"]),
	admin: (rest) =>
		run("node", ["--disable-warning=ExperimentalWarning", "app/admin/main.ts", ...rest]),
	build: () => build(),
};

const [name = "", ...rest] = process.argv.slice(2);
process.chdir(ROOT);
const command = commands[name];
if (!command) throw new Error(`There is no command ${name}.`);
process.exitCode = (await install()) || (await command(rest));

async function install() {
	const lock = hashOf(["package-lock.json"]);
	if (existsSync(INSTALLED) && readFileSync(INSTALLED, "utf8") === lock) return 0;
	console.error("Installing what is missing …");
	const npm = process.platform === "win32" ? "npm.cmd" : "npm";
	const failed = await run(npm, [
		"ci",
		"--include=dev",
		"--no-audit",
		"--no-fund",
		"--loglevel=error",
	]);
	if (!failed) writeFileSync(INSTALLED, lock);
	return failed;
}

/** Builds when the sources are not those of the last build. */
async function build() {
	const now = hashOf([
		...filesIn("app"),
		...filesIn("db"),
		"remix.config.js",
		"vite.config.ts",
		"bin/browser-scripts.ts",
		"package-lock.json",
	]);
	if (existsSync(BUILT) && readFileSync(BUILT, "utf8") === now) return 0;
	console.error("Building …");
	const failed = await run("remix", ["vite:build", "--logLevel=warn"]);
	if (!failed) writeFileSync(BUILT, now);
	return failed;
}

/** @param {string[]} files */
function hashOf(files) {
	const hash = createHash("sha256");
	for (const file of files.sort()) hash.update(file).update(readFileSync(file));
	return hash.digest("hex");
}

/** @param {string} folder */
function filesIn(folder) {
	const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
	return names.filter((name) => /\.(tsx?|css)$/.test(name)).map((name) => join(folder, name));
}

/**
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
function run(program, args) {
	const path = `${BIN}${delimiter}${process.env.PATH}`;
	const child = spawn(program, args, { stdio: "inherit", env: { ...process.env, PATH: path } });
	// A stop is for the server; it drains and ends, and then so do we.
	for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
		process.on(signal, () => signal === "SIGTERM" && child.kill(signal));
	}
	return new Promise((resolve) => {
		child.on("error", () => resolve(1));
		child.on("exit", (code) => resolve(code ?? 1));
	});
}
