import { hash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { AnswerLine } from "./log.ts";
import type { Encoding } from "./page-cache-rules.ts";

/** A header block as node:http takes it, name after name; and what follows it. */
export type Answer = {
	headers: readonly string[];
	body: Buffer<ArrayBuffer>;
};

/** A page made for one reader that serves all others: nothing in it is of one request. */
export type KeptPage = {
	/** The address as it was asked for, path and query. */
	key: string;
	/** Milliseconds of the site's clock between which it is true. */
	from: number;
	until: number;
	/** For the log: the address without what people typed. */
	route: string;
	tag: string;
	/** Of every answer, also of 304. */
	headers: readonly string[];
	answers: Partial<Record<Encoding, Answer>> & { identity: Answer };
	/** Being compressed at the moment. */
	coming: Partial<Record<Encoding, Promise<Answer>>>;
	/** For its lines in the log, by method and status. */
	lines: Record<string, AnswerLine>;
	/** What it takes of the memory, its compressed forms included. */
	bytes: number;
};

/** Of one answer, of the connection, or written anew for each encoding. */
const NOT_KEPT = new Set([
	"x-request-id",
	"date",
	"connection",
	"keep-alive",
	"transfer-encoding",
	"content-length",
	"content-encoding",
	"cache-control",
	"etag",
	"vary",
]);

type Made = Pick<KeptPage, "key" | "from" | "until" | "route">;

export function keptPage(made: Made, headers: Headers, body: Buffer<ArrayBuffer>): KeptPage {
	// Of the content, so that what a phone holds stays good when other classes changed.
	const tag = `W/"${hash("sha256", body, "base64url").slice(0, 22)}"`;
	const all = [...headers].filter(([name]) => !NOT_KEPT.has(name)).flat();
	all.push("cache-control", headers.get("cache-control") ?? "no-cache");
	all.push("etag", tag, "vary", varyOf(headers.get("vary")));
	const answers = { identity: answerWith(all, "identity", body) };
	const bytes = body.length * (1 + COMPRESSED_SHARE) + 2 * made.key.length + OVERHEAD;
	return { ...made, tag, headers: all, answers, coming: {}, lines: {}, bytes };
}

/** The answer in that encoding; while a better one is being made, a good one. */
export function answerIn(page: KeptPage, encoding: Encoding): Answer | Promise<Answer> {
	const ready = page.answers[encoding];
	if (ready) return ready;
	page.coming[encoding] ??= compressed(page, encoding);
	return page.answers.gzip ?? page.coming[encoding];
}

/** Both compressed forms of a page of ours together are less than half of it. */
const COMPRESSED_SHARE = 0.5;
const OVERHEAD = 4_000;
const QUALITY = 6;

const compressors = {
	gzip: promisify(gzip),
	br: (body: Buffer<ArrayBuffer>) =>
		promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }),
	identity: async (body: Buffer<ArrayBuffer>) => body,
};

async function compressed(page: KeptPage, encoding: Encoding): Promise<Answer> {
	try {
		const body = await compressors[encoding](page.answers.identity.body);
		const answer = answerWith(page.headers, encoding, body);
		page.answers[encoding] = answer;
		return answer;
	} catch {
		// Without memory for it there is still the page itself.
		return page.answers.identity;
	} finally {
		delete page.coming[encoding];
	}
}

function answerWith(all: readonly string[], encoding: Encoding, body: Buffer<ArrayBuffer>): Answer {
	const headers = [...all, "content-length", String(body.length)];
	if (encoding !== "identity") headers.push("content-encoding", encoding);
	return { headers, body };
}

function varyOf(vary: string | null): string {
	return vary ? `${vary}, Accept-Encoding` : "Accept-Encoding";
}
