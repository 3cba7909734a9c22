import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Context } from "hono";
import type { Env } from "./parts.ts";

/** The script that answers for the registers without network: at the root, or it could not. */
export function sendWorker(c: Context<Env>, assets: string): Response | Promise<Response> {
	const name = readdirSync(assets).find((file) => /^worker-[0-9a-f]{8}\.js$/.test(file));
	if (!name) return c.notFound();
	return c.body(readFileSync(join(assets, name), "utf8"), 200, {
		"Content-Type": "text/javascript; charset=utf-8",
		"Cache-Control": "no-cache",
		"Service-Worker-Allowed": "/",
	});
}
