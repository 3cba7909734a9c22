import type { Answer } from "./matrix-ask.ts";

const STARTED = Date.now();

/**
 * An answer without what is made anew each time: the port, nonces, the number of the request, and
 * ids younger than this test. Two sites with the same rows say the same.
 */
export function said({ status, location, headers, body }: Answer, origin: string): string {
	const told = [status, location, headers.get("content-type"), headers.get("set-cookie"), body];
	const { port } = new URL(origin);
	return (
		told
			.join("\n")
			// A calendar folds its lines wherever they are long.
			.replaceAll("\r\n ", "")
			.replaceAll(new RegExp(`localhost(:|%3A)${port}`, "g"), "")
			.replaceAll(headers.get("x-request-id") ?? "", "")
			// The address of her page, port and all, as squares for a camera.
			.replace(/<path d="(M\d+ \d+h1v1h-1z)+"/g, "")
			.replace(/nonce="[^"]*"/g, "")
			// Whoever adds an app for codes gets a new secret each time.
			.replace(/name="pending" value="[^"]*"/g, "")
			.replace(/class="join-code">([A-Z2-7]{4} ){7}[A-Z2-7]{4}</g, "")
			.replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, youngerIsGone)
	);
}

/** The first half of an id is the moment it was made. */
function youngerIsGone(id: string): string {
	return Number.parseInt(id.replace("-", "").slice(0, 12), 16) >= STARTED ? "…" : id;
}
