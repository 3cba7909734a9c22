import type { Server } from "node:http";
import { setTimeout } from "node:timers/promises";
import type { Health } from "./health.ts";

const LONGEST_MS = 8_000;

/**
 * Closing at once would reset connections that wait in the queue, so: say that we stop, serve on
 * until the balancer has `noticed`, then close.
 */
export async function drain(
	server: Server,
	health: Health,
	noticed: Promise<unknown>,
): Promise<void> {
	health.stopping = true;
	server.prependListener("request", (_request, response) => {
		response.setHeader("Connection", "close");
	});
	await noticed;
	await close(server);
}

export async function close(server: Server): Promise<void> {
	const closed = new Promise((resolve) => server.close(resolve));
	server.closeIdleConnections();
	await Promise.race([closed, setTimeout(LONGEST_MS, undefined, { ref: false })]);
	server.closeAllConnections();
}
