import { createServer, type Server } from "node:http";
import type { Socket } from "node:net";
import { serve } from "@hono/node-server";
import type { Hono } from "hono";
import type { Settings } from "./settings.ts";

/** How long one client may take; a checker runs every second, not every thirty. */
const LIMITS = {
	maxHeaderSize: 16 * 1024,
	headersTimeout: 10_000,
	requestTimeout: 30_000,
	keepAliveTimeout: 5_000,
	connectionsCheckingInterval: 1_000,
};

// biome-ignore lint/suspicious/noExplicitAny: Hono's own way to say "any environment"
export function listen(app: Hono<any>, { port, host }: Settings): Promise<Server> {
	const { promise, resolve } = Promise.withResolvers<Server>();
	const server = serve(
		{ fetch: app.fetch, port, hostname: host, createServer, serverOptions: LIMITS },
		() => resolve(server),
	) as Server;
	server.on("clientError", answerOnce);
	return promise;
}

function answerOnce(_error: Error, socket: Socket): void {
	if (socket.writable && !socket.writableEnded) {
		socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
	} else {
		socket.destroy();
	}
}
