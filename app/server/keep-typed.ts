import type { Context, MiddlewareHandler } from "hono";
import { rolesFor } from "#app/access/addresses.ts";
import { leftCookieName, readCookie, sessionCookieName } from "#app/http/session-cookie.ts";
import { dropKept, keepForm, whoseSession } from "#app/people/kept-form.server.ts";
import { KEPT_MARK, mayBeKept, readTyped } from "#app/people/kept-form.ts";
import { sessionIdOf } from "#app/people/sessions.server.ts";
import type { Env, Parts } from "./parts.ts";

const FORM = "application/x-www-form-urlencoded";

type Sent = { address: string; body: string | null };

/**
 * What she typed is not lost when her session ended meanwhile, or when a proof is asked for: it is kept
 * for her, and offered to be sent once she has said who she is. Nobody else ever sees it.
 */
export function keepTyped(parts: Parts): MiddlewareHandler<Env> {
	return async (c, next) => {
		const { pathname, search } = new URL(c.req.url);
		if (c.req.method !== "POST" || rolesFor(pathname) === null || !mayBeKept(pathname))
			return next();
		const isForm = c.req.header("content-type")?.startsWith(FORM) ?? false;
		const body = isForm ? await c.req.raw.clone().text() : null;
		await next();
		await keepOf(c, parts, { address: pathname + search, body });
	};
}

async function keepOf(c: Context<Env>, parts: Parts, sent: Sent): Promise<void> {
	const { db, settings } = parts;
	const { person, settingUp, language, now } = c.var.context;
	const to = c.res.headers.get("Location") ?? "";
	const isProof = to.startsWith(`/${language}/account/proof?`);
	const isMarked = sent.body?.startsWith(`${KEPT_MARK}=`) ?? false;
	if (person && !isProof) {
		if (isMarked && c.res.status < 400) await dropKept(db, person.id);
		return;
	}
	if (settingUp || !(isProof || to === `/${language}/sign-in`)) return;
	const personId = person?.id ?? (await whoseSessionOf(c, parts));
	if (personId === null) return;
	if (sent.body === null) {
		if (!person) sendOn(c, `/${language}/sign-in?kept=file`);
		return;
	}
	const form = readTyped(sent.address, sent.body);
	await keepForm(db, settings.sessionSecret, personId, form, now);
	const next = new URLSearchParams({ next: `/${language}/account/kept` });
	const door = person ? "account/proof?" : "sign-in?kept=yes&";
	sendOn(c, `/${language}/${door}${next}`);
}

function sendOn(c: Context<Env>, to: string): void {
	c.res.headers.set("Location", to);
}

/** Of the cookie of her session, or of the one she left on this device. */
async function whoseSessionOf(c: Context<Env>, { db, settings }: Parts): Promise<string | null> {
	const { secureCookies: secure, sessionSecret } = settings;
	const cookies = c.req.header("cookie");
	const token =
		readCookie(cookies, sessionCookieName(secure)) ?? readCookie(cookies, leftCookieName(secure));
	if (!token) return null;
	return whoseSession(db, sessionIdOf(token, sessionSecret), c.var.context.now);
}
