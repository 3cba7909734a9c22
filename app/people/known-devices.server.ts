import { randomBytes, timingSafeEqual } from "node:crypto";
import { readCookie } from "#app/http/session-cookie.ts";
import { keyed } from "#app/keeping/keyed.server.ts";

const YEAR_S = 365 * 86_400;
const LENGTH = 22;
/** A computer in a staff room knows several people. */
const MOST_PEOPLE = 12;
const SHAPE = new RegExp(`^[\\w-]{${LENGTH}}(\\.[\\w-]{${LENGTH}}){1,${MOST_PEOPLE}}$`);

/** What the cookie of a device says: its name by chance, and a mark for each who was inside on it. */
type Device = { name: string; marks: readonly string[] };

/** The name of a device on which she was inside before. Nobody can make a mark without the key. */
export function deviceThatKnows(
	secret: string,
	cookies: string | null,
	secure: boolean,
	personId: string,
): string | null {
	const { name, marks } = readDevice(cookies, secure) ?? { name: "", marks: [] };
	const right = Buffer.from(markOf(secret, name, personId));
	return marks.some((mark) => timingSafeEqual(Buffer.from(mark), right)) ? name : null;
}

/** For whoever came in: from now on this device knows her. */
export function knowingCookie(
	secret: string,
	cookies: string | null,
	secure: boolean,
	personId: string,
): string {
	const device = readDevice(cookies, secure);
	const name = device?.name ?? randomBytes(16).toString("base64url");
	const mark = markOf(secret, name, personId);
	const others = device?.marks.filter((other) => other !== mark) ?? [];
	const value = [name, mark, ...others.slice(0, MOST_PEOPLE - 1)].join(".");
	const end = `Path=/; Max-Age=${YEAR_S}; HttpOnly; SameSite=Lax`;
	return `${cookieName(secure)}=${value}; ${end}${secure ? "; Secure" : ""}`;
}

function readDevice(cookies: string | null, secure: boolean): Device | null {
	const value = readCookie(cookies, cookieName(secure));
	if (!value || !SHAPE.test(value)) return null;
	const [name = "", ...marks] = value.split(".");
	return { name, marks };
}

/** Bound to both: a mark of another account, or of another device, is none. */
function markOf(secret: string, name: string, personId: string): string {
	return keyed(secret, "device that knows an account", `${name}\n${personId}`).slice(0, LENGTH);
}

function cookieName(secure: boolean): string {
	return secure ? "__Host-known" : "known";
}
