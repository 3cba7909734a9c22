/** `__Host-` binds the cookie to this host; browsers accept it only over https. */
export function sessionCookieName(secure: boolean): string {
	return secure ? "__Host-session" : "session";
}

export function sessionCookie(token: string, secure: boolean): string {
	return cookie(`${sessionCookieName(secure)}=${token}`, secure);
}

export function endedSessionCookie(secure: boolean): string {
	return cookie(`${sessionCookieName(secure)}=; Max-Age=0`, secure);
}

const LEFT_SECONDS = 24 * 3_600;

/** Of a session that she ended herself: it opens nothing, and tells whose it was. */
export function leftCookieName(secure: boolean): string {
	return secure ? "__Host-left" : "left";
}

export function leftCookie(token: string, secure: boolean): string {
	return cookie(`${leftCookieName(secure)}=${token}; Max-Age=${LEFT_SECONDS}`, secure);
}

const HALF_SECONDS = 300;

/** Between the password and the second step. */
export function halfCookieName(secure: boolean): string {
	return secure ? "__Host-half" : "half";
}

export function halfCookie(token: string, secure: boolean): string {
	return cookie(`${halfCookieName(secure)}=${token}; Max-Age=${HALF_SECONDS}`, secure);
}

export function endedHalfCookie(secure: boolean): string {
	return cookie(`${halfCookieName(secure)}=; Max-Age=0`, secure);
}

function cookie(start: string, secure: boolean): string {
	return `${start}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

export function readCookie(header: string | null | undefined, name: string): string | null {
	for (const part of header?.split(";") ?? []) {
		const at = part.indexOf("=");
		if (part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
	}
	return null;
}
