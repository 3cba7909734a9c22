import { timingSafeEqual } from "node:crypto";
import { readCookie } from "#app/http/session-cookie.ts";
import { isLanguage, type LanguageTag } from "#app/i18n/languages.ts";
import { keyed } from "#app/keeping/keyed.server.ts";
import { nextPath } from "./next-path.ts";

/** What is kept of somebody while she is with her organisation, on her own device. */
export type Flow = {
	state: string;
	nonce: string;
	verifier: string;
	language: LanguageTag;
	next: string;
	/** When she left. */
	at: string;
};

const LONGEST_S = 600;

export function flowCookie(secret: string, flow: Flow, secure: boolean): string {
	const text = Buffer.from(JSON.stringify(flow)).toString("base64url");
	return cookie(`${text}.${markOf(secret, text)}; Max-Age=${LONGEST_S}`, secure);
}

export function endedFlowCookie(secure: boolean): string {
	return cookie("; Max-Age=0", secure);
}

/** Null without a cookie of ours, and when she was away too long. */
export function readFlow(
	secret: string,
	cookies: string | null,
	secure: boolean,
	now: Date,
): Flow | null {
	const [text = "", mark = ""] = (readCookie(cookies, nameOf(secure)) ?? "").split(".");
	const [given, right] = [Buffer.from(mark), Buffer.from(markOf(secret, text))];
	if (text === "" || given.length !== right.length || !timingSafeEqual(given, right)) return null;
	const flow = flowOf(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
	if (!flow || now.getTime() - Date.parse(flow.at) > LONGEST_S * 1000) return null;
	return flow;
}

function flowOf(value: Record<string, unknown>): Flow | null {
	const { state, nonce, verifier, language, next, at } = value;
	if (typeof state !== "string" || typeof nonce !== "string" || typeof verifier !== "string")
		return null;
	if (!isLanguage(language) || typeof at !== "string") return null;
	return { state, nonce, verifier, language, next: nextPath(next, language) ?? "", at };
}

function markOf(secret: string, text: string): string {
	return keyed(secret, "sign-in with an organisation", text);
}

function nameOf(secure: boolean): string {
	return secure ? "__Host-organisation" : "organisation";
}

function cookie(rest: string, secure: boolean): string {
	const ending = secure ? "; Secure" : "";
	return `${nameOf(secure)}=${rest}; Path=/; HttpOnly; SameSite=Lax${ending}`;
}
