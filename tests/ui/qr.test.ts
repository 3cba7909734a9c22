import fc from "fast-check";
import decodeQr from "qr/decode.js";
import { expect, test } from "vitest";
import { type QrSquare, qrSquare } from "#app/ui/qr.server.ts";

const ADDRESS = "https://esol-plus.example.org/ar/my/UHUZX2cVcGI7hIwsw6SuQE0a-DFvd5czodF4n9F16nw";
const PIXELS = 4;

/** What a camera sees: the path drawn on white, read back by another program than drew it. */
function seen({ size, path }: QrSquare) {
	const side = size * PIXELS;
	const data = new Uint8Array(side * side * 4).fill(255);
	for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
		for (let dot = 0; dot < PIXELS * PIXELS; dot++) {
			const left = Number(x) * PIXELS + (dot % PIXELS);
			const top = Number(y) * PIXELS + Math.floor(dot / PIXELS);
			data.fill(0, (top * side + left) * 4, (top * side + left) * 4 + 3);
		}
	}
	return { width: side, height: side, data };
}

test("an address is read from its square", () => {
	const square = qrSquare(ADDRESS);
	expect(square.size).toBeLessThan(64);
	expect(decodeQr(seen(square))).toBe(ADDRESS);
});

test("so is any other", () => {
	const segment = fc.stringMatching(/^[\w-]{1,90}$/);
	fc.assert(
		fc.property(fc.webUrl(), segment, (start, token) => {
			const address = `${start}/${token}`;
			expect(decodeQr(seen(qrSquare(address)))).toBe(address);
		}),
		{ numRuns: 25 },
	);
});
