import { randomBytes } from "node:crypto";
import { keyed } from "#app/keeping/keyed.server.ts";

/** Worked out anew from the link's id: only its hash is kept. */
export function tokenOf(secret: string, linkId: string): string {
	return keyed(secret, "token of a survey", linkId);
}

/** A copy of the table opens nothing: the key is in the settings. */
export function hashOf(secret: string, token: string): string {
	return keyed(secret, "hash of a survey", token);
}

/** Of the cookie of the phone an answer came from: on that one alone it is shown again. */
export function deviceHashOf(secret: string, device: string): string {
	return keyed(secret, "phone of a survey", device);
}

export function newDevice(): string {
	return randomBytes(24).toString("base64url");
}
