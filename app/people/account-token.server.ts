import { keyed } from "#app/keeping/keyed.server.ts";

type Kind = "an invitation" | "a new password";

/** 256 bits, worked out anew from the row's id: only their hash is kept. */
export function tokenOf(kind: Kind, id: string, secret: string): string {
	return keyed(secret, `token of ${kind}`, id);
}

/** A copy of the table opens nothing: the key is in the settings. */
export function tokenHashOf(kind: Kind, token: string, secret: string): string {
	return keyed(secret, `hash of ${kind}`, token);
}
