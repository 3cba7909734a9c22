import { readCookie } from "#app/http/session-cookie.ts";

const ID = /^[\w-]{32}$/;

/** The phone on which she answers: whoever else has the link sees no answer of hers. */
export function deviceOf({ headers }: Pick<Request, "headers">, secure: boolean): string | null {
	const id = readCookie(headers.get("cookie"), nameOf(secure));
	return id !== null && ID.test(id) ? id : null;
}

/** Gone with the browser; strictly necessary to go back and change an answer. */
export function deviceCookie(id: string, secure: boolean): string {
	return `${nameOf(secure)}=${id}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

function nameOf(secure: boolean): string {
	return secure ? "__Host-survey" : "survey";
}
