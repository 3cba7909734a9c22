import { timingSafeEqual } from "node:crypto";
import { readCookie } from "#app/http/session-cookie.ts";
import { keyed } from "#app/keeping/keyed.server.ts";

const YEAR_S = 365 * 86_400;
const LENGTH = 22;

/**
 * A device that has opened a private link. Its name is worked out from the link, so that one link
 * makes one device however often it is opened, and tells neither the link nor whose it is.
 */
export function deviceOf(secret: string, token: string): string {
	return keyed(secret, "device that opened a link", token).slice(0, LENGTH);
}

export function deviceCookie(secret: string, device: string, secure: boolean): string {
	const start = `${cookieName(secure)}=${device}${markOf(secret, device)}`;
	const end = `Path=/; Max-Age=${YEAR_S}; HttpOnly; SameSite=Lax`;
	return `${start}; ${end}${secure ? "; Secure" : ""}`;
}

/** Null without a cookie of ours: nobody can make one without the key. */
export function knownDevice(
	secret: string,
	cookies: string | null,
	secure: boolean,
): string | null {
	const value = readCookie(cookies, cookieName(secure));
	if (value?.length !== 2 * LENGTH) return null;
	const device = value.slice(0, LENGTH);
	const [given, right] = [Buffer.from(value.slice(LENGTH)), Buffer.from(markOf(secret, device))];
	return given.length === right.length && timingSafeEqual(given, right) ? device : null;
}

function markOf(secret: string, device: string): string {
	return keyed(secret, "mark of a device", device).slice(0, LENGTH);
}

function cookieName(secure: boolean): string {
	return secure ? "__Host-device" : "device";
}
