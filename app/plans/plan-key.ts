import { createHash } from "node:crypto";

/** The answers are part of it: going back to correct one of them is an entry of its own. */
export function keyOf(...said: readonly unknown[]): string {
	return createHash("sha256").update(JSON.stringify(said)).digest("hex");
}
