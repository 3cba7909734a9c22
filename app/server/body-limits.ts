import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { LARGEST_BODY } from "./address.ts";
import type { Env } from "./parts.ts";
import type { PlainPage } from "./plain-page.ts";

/** Two files of five megabytes, and a little of each that is too long, to be told so in words. */
const LARGEST_UPLOAD = 12 * 1024 * 1024;

const UPLOAD = /^\/[^/]+\/manage\/import$/;

export function isUpload(path: string): boolean {
	return UPLOAD.test(path);
}

/** Everybody's forms are short; the one that sends files waits until it is known who sends them. */
export function limitForms(plainPage: PlainPage): MiddlewareHandler<Env> {
	const limit = limitTo(LARGEST_BODY, plainPage);
	return (c, next) => (isUpload(c.req.path) ? next() : limit(c, next));
}

/** For after the entrance: a coordinator is there, and the files are counted as they are read. */
export function limitUploads(plainPage: PlainPage): MiddlewareHandler<Env> {
	const limit = limitTo(LARGEST_UPLOAD, plainPage);
	return (c, next) => (isUpload(c.req.path) ? limit(c, next) : next());
}

function limitTo(maxSize: number, plainPage: PlainPage): MiddlewareHandler<Env> {
	return bodyLimit({
		maxSize,
		onError: (c) => plainPage(c.var.context.texts, 413, c.var.context.requestId),
	});
}
