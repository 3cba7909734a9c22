import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import { type AnswerLine, answerLine } from "./log.ts";
import { type Answer, answerIn, type KeptPage } from "./page-cache-page.ts";
import { type Encoding, encodingFor, namesTag } from "./page-cache-rules.ts";

type Exchange = { request: IncomingMessage; response: ServerResponse; started: number };

/** Writes the same line to the log and the same headers as the whole site does. */
export function answerFrom(
	page: KeptPage,
	{ request, response, started }: Exchange,
	log: Logger,
): void {
	const { method = "", headers } = request;
	const id = randomUUID();
	const status = namesTag(headers["if-none-match"], page.tag) ? 304 : 200;
	const ms = Math.round(performance.now() - started);
	lineOf(page, method, status, log)(id, ms);
	if (status === 304) {
		response.writeHead(304, withId(page.headers, id)).end();
		return;
	}
	const answer = answerIn(page, encodingOf(headers["accept-encoding"]));
	if (answer instanceof Promise) answer.then((made) => send(response, made, id));
	else send(response, answer, id);
}

/** What is the same in every line about the page is written out once. */
function lineOf(page: KeptPage, method: string, status: number, log: Logger): AnswerLine {
	const kind = `${method} ${status}`;
	page.lines[kind] ??= answerLine(log, { method, route: page.route, status });
	return page.lines[kind];
}

/** HEAD is answered alike: Node leaves the body out. */
function send(response: ServerResponse, { headers, body }: Answer, id: string): void {
	response.writeHead(200, withId(headers, id)).end(body);
}

function withId(headers: readonly string[], id: string): string[] {
	return [...headers, "x-request-id", id];
}

/** Browsers send a handful of different ones, again and again. */
const encodings = new Map<string, Encoding>();
const MOST_ENCODINGS = 200;

export function encodingOf(accepted = ""): Encoding {
	const known = encodings.get(accepted);
	if (known) return known;
	const encoding = encodingFor(accepted);
	if (encodings.size >= MOST_ENCODINGS) encodings.clear();
	encodings.set(accepted, encoding);
	return encoding;
}
