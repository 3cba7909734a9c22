import { createServer, type Server } from "node:http";
import type { Socket } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { makeApp } from "./app.ts";
import { PageCache } from "./page-cache.ts";
import type { Parts } from "./parts.ts";

/** How long one client may take; a checker runs every second, not every thirty. */
const LIMITS = {
	maxHeaderSize: 16 * 1024,
	headersTimeout: 10_000,
	requestTimeout: 30_000,
	keepAliveTimeout: 5_000,
	connectionsCheckingInterval: 1_000,
};

/** Nearly every request is without a body: Node need not make a stream of none and read it out. */
const OPTIONS = { ...LIMITS, optimizeEmptyRequests: true };

/** The whole site on its port, behind the pages it keeps. */
export function listen(parts: Parts): Promise<Server> {
	const { port, host } = parts.settings;
	const pages = new PageCache(parts);
	const site = getRequestListener(makeApp(parts, pages).fetch);
	const { promise, resolve } = Promise.withResolvers<Server>();
	const server = createServer(OPTIONS, pages.inFrontOf(site));
	server.listen(port, host, () => resolve(server));
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
