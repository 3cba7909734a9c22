import { createHmac, timingSafeEqual } from "node:crypto";

const STEP_MS = 30_000;
const DIGITS = 6;
/** A clock that is half a minute early or late is no mistake of hers. */
const AROUND = [0, -1, 1];

/** Half minutes since 1970, which app and server count alike (RFC 6238). */
export function stepAt(now: Date): number {
	return Math.floor(now.getTime() / STEP_MS);
}

/** What the app shows in that half minute. */
export function codeAt(secret: Buffer, step: number, digits = DIGITS): string {
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(step));
	const mac = createHmac("sha1", secret).update(counter).digest();
	const at = mac.readUInt8(mac.length - 1) & 0x0f;
	const number = mac.readUInt32BE(at) & 0x7fffffff;
	return String(number % 10 ** digits).padStart(digits, "0");
}

/** The half minute whose code it is, or null; none that was used, and none before it. */
export function stepOf(secret: Buffer, code: string, after: number, now: Date): number | null {
	const steps = AROUND.map((by) => stepAt(now) + by).filter((step) => step > after && step >= 0);
	return steps.find((step) => isSame(codeAt(secret, step), code)) ?? null;
}

function isSame(right: string, typed: string): boolean {
	const [a, b] = [Buffer.from(right), Buffer.from(typed)];
	return a.length === b.length && timingSafeEqual(a, b);
}
