import type { Server } from "node:http";
import { setTimeout } from "node:timers/promises";
import type { Health } from "./health.ts";

/** A balancer asks for readiness every few seconds: until it has, requests still come. */
const BALANCER_POLL_MS = 5_000;
const LONGEST_MS = 8_000;

/** Closing at once would reset connections that wait in the queue, so: say so, serve on, then close. */
export async function drain(server: Server, health: Health): Promise<void> {
	health.stopping = true;
	server.on("request", (_request, response) => response.setHeader("Connection", "close"));
	await setTimeout(BALANCER_POLL_MS);
	await close(server);
}

export async function close(server: Server): Promise<void> {
	const closed = new Promise((resolve) => server.close(resolve));
	server.closeIdleConnections();
	await Promise.race([closed, setTimeout(LONGEST_MS, undefined, { ref: false })]);
	server.closeAllConnections();
}
