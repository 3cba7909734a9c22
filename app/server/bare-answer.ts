import { randomUUID } from "node:crypto";
import { type ServerResponse, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { Logger } from "pino";
import { bareHeaders } from "./headers.ts";
import type { Parts } from "./parts.ts";

/** How long somebody who was refused may go on writing before the connection is cut. */
const LINGER_MS = 500;

/** Answers what never reaches the site: with a number, and not a word of what was sent. */
export class BareAnswers {
	readonly #headers: Headers;
	readonly #log: Logger;

	constructor({ settings, log }: Pick<Parts, "settings" | "log">) {
		this.#headers = bareHeaders(settings.secureCookies);
		this.#log = log;
	}

	/** @param why a name of the program's own, never what was sent */
	make(status: number, why: string): Response {
		return new Response(null, { status, headers: this.#headersOf(status, why) });
	}

	send(response: ServerResponse, status: number, why: string): void {
		response.writeHead(status, [...this.#headersOf(status, why)].flat()).end();
	}

	/** For where there is nothing but the connection. */
	end(socket: Socket, status: number, why: string): void {
		const lines = [...this.#headersOf(status, why)].map(([name, value]) => `${name}: ${value}`);
		const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines].join("\r\n");
		socket.end(`${head}\r\n\r\n`);
		// Cut at once, the answer would be lost with what was not read.
		socket.resume();
		const cut = setTimeout(() => socket.destroy(), LINGER_MS).unref();
		socket.once("close", () => clearTimeout(cut));
	}

	#headersOf(status: number, why: string): Headers {
		const headers = new Headers(this.#headers);
		const id = randomUUID();
		headers.set("X-Request-Id", id);
		headers.set("Connection", "close");
		headers.set("Content-Length", "0");
		this.#log.info({ id, event: "refused", why, status });
		return headers;
	}
}
