import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

/** Where a Chromium is, and the environment it needs to run. */
export type Chromium = { path: string; env: Record<string, string> };

const SYSTEM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The system's, Playwright's own, or the one that npm brought: whichever is there first. */
export async function findChromium(): Promise<Chromium> {
	const named = [process.env.CHROMIUM ?? "", ...SYSTEM, chromium.executablePath()];
	const found = named.find((path) => path !== "" && existsSync(path));
	return found ? { path: found, env: {} } : fromNpm();
}

/** A machine without a browser has not its libraries either; it brings them when told this. */
async function fromNpm(): Promise<Chromium> {
	process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs24.x";
	const { default: sparticuz } = await import("@sparticuz/chromium");
	const path = await sparticuz.executablePath();
	const { LD_LIBRARY_PATH = "", FONTCONFIG_PATH = "" } = process.env;
	return { path, env: { LD_LIBRARY_PATH, FONTCONFIG_PATH } };
}
