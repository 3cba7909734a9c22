import type { Server, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { BareAnswers } from "./bare-answer.ts";

const STATUSES: Record<string, number> = {
	ERR_HTTP_REQUEST_TIMEOUT: 408,
	HPE_HEADER_OVERFLOW: 431,
	HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
};

/** What Node cannot read or does not get in time is answered once, and never instead of another. */
export class ClientErrors {
	/** Answers that are not written yet, and at times the last that was. */
	readonly #underway = new WeakMap<Socket, ServerResponse[]>();
	readonly #told = new WeakSet<Socket>();
	readonly #answers: BareAnswers;

	constructor(answers: BareAnswers) {
		this.#answers = answers;
	}

	mind(server: Server): void {
		server.prependListener("request", (_request, response) => this.#begin(response));
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

	/** Nearly always the one before is written: then nothing is made for the next. */
	#begin(response: ServerResponse): void {
		const { socket } = response.req;
		const all = this.#underway.get(socket);
		if (!all) this.#underway.set(socket, [response]);
		else if (all.length === 1 && isOver(all[0]!)) all[0] = response;
		else this.#underway.set(socket, [...all.filter((one) => !isOver(one)), response]);
	}

	#answer(error: NodeJS.ErrnoException, socket: Socket): void {
		// What was refused may come on for a while.
		if (this.#told.has(socket)) return;
		this.#told.add(socket);
		const underway = this.#underway.get(socket) ?? [];
		const [first, ...others] = underway.filter((one) => !isOver(one));
		if (!socket.writable || error.code === "ECONNRESET") socket.destroy();
		else if (!first || (others.length === 0 && isUnanswered(first))) this.#refuse(error, socket);
		// An answer to what came whole is on its way, and would be taken for the one to this.
		else if (others.length === 0 && first.req.complete) endAfter(first, socket);
		else socket.destroy();
	}

	#refuse({ code = "UNKNOWN" }: NodeJS.ErrnoException, socket: Socket): void {
		this.#answers.end(socket, STATUSES[code] ?? 400, code);
	}
}

function isOver({ writableFinished, destroyed }: ServerResponse): boolean {
	return writableFinished || destroyed;
}

/** It did not come whole, and nothing was said about it yet. */
function isUnanswered({ req, headersSent }: ServerResponse): boolean {
	return !req.complete && !headersSent;
}

function endAfter(response: ServerResponse, socket: Socket): void {
	response.shouldKeepAlive = false;
	response.once("close", () => socket.destroySoon());
}
