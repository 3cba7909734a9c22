import { createHash, randomBytes } from "node:crypto";

/** For a link in a letter: 256 bits nobody can guess. */
export function newToken(): string {
	return randomBytes(32).toString("base64url");
}

/** All that is kept: a copy of the table opens no link. */
export function hashOfToken(token: string): string {
	return createHash("sha256").update(token).digest("hex");
}
