import { createServer, type RequestListener, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { makeApp } from "./app.ts";
import { BareAnswers } from "./bare-answer.ts";
import { ClientErrors } from "./client-errors.ts";
import { firstLook } from "./first-look.ts";
import { PageCache } from "./page-cache.ts";
import type { Parts } from "./parts.ts";

/** How long one client may take; a checker runs every second, not every thirty. */
export const LIMITS = {
	maxHeaderSize: 16 * 1024,
	headersTimeout: 10_000,
	requestTimeout: 30_000,
	keepAliveTimeout: 5_000,
	keepAliveTimeoutBuffer: 1_000,
	connectionsCheckingInterval: 1_000,
	/** Neither side says a word: somebody does not read what she asked for. */
	silence: 120_000,
	connections: 20_000,
};

export type Limits = typeof LIMITS;

/** Nearly every request is without a body: Node need not make a stream of none and read it out. */
const OPTIONS = { optimizeEmptyRequests: true, requireHostHeader: false };

/** The whole site on its port, behind the pages it keeps. */
export function listen(parts: Parts, limits: Limits = LIMITS): Promise<Server> {
	const { port, host } = parts.settings;
	const { silence, connections, ...times } = limits;
	const bare = new BareAnswers(parts);
	const site = inFrontOf(siteOf(parts, bare), bare);
	const { promise, resolve } = Promise.withResolvers<Server>();
	const server = createServer({ ...OPTIONS, ...times }, site);
	// Counted by ourselves: Node would leave out what is too many, and not say so.
	server.maxHeadersCount = 0;
	server.maxConnections = connections;
	server.timeout = silence;
	// No browser expects anything else, and what is not known is not answered by Node's own page.
	server.on("checkExpectation", site);
	new ClientErrors(bare).mind(server);
	server.listen(port, host, () => resolve(server));
	return promise;
}

function siteOf(parts: Parts, bare: BareAnswers): RequestListener {
	const pages = new PageCache(parts);
	const errorHandler = (error: unknown) => {
		if (error instanceof Error && error.name === "RequestError") return bare.make(400, error.name);
		parts.log.error({ event: "not-answered", error });
		return bare.make(500, "error");
	};
	return pages.inFrontOf(getRequestListener(makeApp(parts, pages).fetch, { errorHandler }));
}

function inFrontOf(site: RequestListener, bare: BareAnswers): RequestListener {
	return (request, response) => {
		const refusal = firstLook(request);
		if (refusal === null) site(request, response);
		else bare.send(response, refusal, "request");
	};
}
