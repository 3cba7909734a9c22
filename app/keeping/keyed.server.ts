import { createHmac } from "node:crypto";

/** Worked out from the key in the settings; one purpose can never stand in for another. */
export function keyed(secret: string, purpose: string, text: string): string {
	return createHmac("sha256", secret).update(`${purpose}\n${text}`).digest("base64url");
}
