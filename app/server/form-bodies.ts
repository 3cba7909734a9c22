import type { MiddlewareHandler } from "hono";
import { isUpload } from "./body-limits.ts";
import type { Env } from "./parts.ts";
import type { PlainPage } from "./plain-page.ts";

const FORM = "application/x-www-form-urlencoded";

/**
 * A body that is no form, is broken or is cut off is the sender's mistake, and no action has to
 * think of it. For after the limits: all of it is read here.
 */
export function readableForms(plainPage: PlainPage): MiddlewareHandler<Env> {
	return async (c, next) => {
		// Files are read once, by the action that wants them.
		if (c.req.method !== "POST" || isUpload(c.req.path)) return next();
		const { raw } = c.req;
		const body = await bodyOf(raw);
		const type = raw.headers.get("content-type") ?? (body?.byteLength === 0 ? FORM : "");
		if (body === null || !(await isForm(body, type))) {
			return plainPage(c.var.context.texts, 400, c.var.context.requestId);
		}
		raw.headers.set("content-type", type);
		c.req.raw = new Request(raw, { body });
		return next();
	};
}

/** Null when the connection ended before the body did. */
async function bodyOf(request: Request): Promise<ArrayBuffer | null> {
	return request.arrayBuffer().catch(() => null);
}

async function isForm(body: ArrayBuffer, type: string): Promise<boolean> {
	const sent = new Response(body, { headers: { "content-type": type } });
	return sent.formData().then(
		() => true,
		() => false,
	);
}
