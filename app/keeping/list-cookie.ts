import { readCookie } from "#app/http/session-cookie.ts";

const YEAR_SECONDS = 31_536_000;
const ID = /^[\w-]{32}$/;

/** The id of the list kept on this phone. */
export function listOf({ headers }: Pick<Request, "headers">, secure: boolean): string | null {
	const id = readCookie(headers.get("cookie"), nameOf(secure));
	return id !== null && ID.test(id) ? id : null;
}

/** Strictly necessary for what she asked for, so it needs no consent. */
export function listCookie(id: string, secure: boolean): string {
	const kept = `Path=/; Max-Age=${YEAR_SECONDS}; HttpOnly; SameSite=Lax`;
	return `${nameOf(secure)}=${id}; ${kept}${secure ? "; Secure" : ""}`;
}

function nameOf(secure: boolean): string {
	return secure ? "__Host-list" : "list";
}
