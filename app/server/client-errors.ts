import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { BareAnswers } from "./bare-answer.ts";

type Exchange = { request: IncomingMessage; response: ServerResponse };

const STATUSES: Record<string, number> = {
	ERR_HTTP_REQUEST_TIMEOUT: 408,
	HPE_HEADER_OVERFLOW: 431,
	HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
};

/** What Node cannot read or does not get in time is answered once, and never instead of another. */
export class ClientErrors {
	readonly #underway = new WeakMap<Socket, Set<Exchange>>();
	readonly #told = new WeakSet<Socket>();
	readonly #answers: BareAnswers;

	constructor(answers: BareAnswers) {
		this.#answers = answers;
	}

	mind(server: Server): void {
		server.prependListener("request", (request, response) => this.#begin({ request, response }));
		server.on("clientError", (error, socket) => {
			// A stream that is no socket is nothing we could answer.
			if (socket instanceof Socket) this.#answer(error, socket);
			else socket.destroy();
		});
		server.on("connect", (_request, socket) => {
			if (socket instanceof Socket) this.#answers.end(socket, 405, "CONNECT");
			else socket.destroy();
		});
	}

	#begin(exchange: Exchange): void {
		const { socket } = exchange.request;
		const all = this.#underway.get(socket) ?? new Set();
		this.#underway.set(socket, all.add(exchange));
		exchange.response.once("close", () => all.delete(exchange));
	}

	#answer(error: NodeJS.ErrnoException, socket: Socket): void {
		// What was refused may come on for a while.
		if (this.#told.has(socket)) return;
		this.#told.add(socket);
		const [first, ...others] = this.#underway.get(socket) ?? [];
		if (!socket.writable || error.code === "ECONNRESET") socket.destroy();
		else if (!first || (others.length === 0 && isUnanswered(first))) this.#refuse(error, socket);
		// An answer to what came whole is on its way, and would be taken for the one to this.
		else if (others.length === 0 && first.request.complete) endAfter(first, socket);
		else socket.destroy();
	}

	#refuse({ code = "UNKNOWN" }: NodeJS.ErrnoException, socket: Socket): void {
		this.#answers.end(socket, STATUSES[code] ?? 400, code);
	}
}

/** It did not come whole, and nothing was said about it yet. */
function isUnanswered({ request, response }: Exchange): boolean {
	return !request.complete && !response.headersSent;
}

function endAfter({ response }: Exchange, socket: Socket): void {
	response.shouldKeepAlive = false;
	response.once("close", () => socket.destroySoon());
}
