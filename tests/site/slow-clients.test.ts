import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";
import { answersIn, rawAsk, rawTalk } from "#tests/support/raw-ask.ts";

const CONNECTIONS = 12;
const limits = {
	...{ headersTimeout: 400, requestTimeout: 600, connectionsCheckingInterval: 50 },
	...{ keepAliveTimeout: 50, keepAliveTimeoutBuffer: 0, silence: 400, connections: CONNECTIONS },
};
const FORM = "POST /en/sign-in HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\n";

let site: OwnSite;

beforeAll(async () => {
	site = await openOwnSite(undefined, { limits });
});
afterAll(() => site.close());

/** Goes on with a little at a time until the server has had enough. */
async function dripping(first: string, drop: string): Promise<number[]> {
	let timer: NodeJS.Timeout | undefined;
	const bytes = await rawTalk(site.origin, (write) => {
		write(first);
		timer = setInterval(() => write(drop), 20);
	});
	clearInterval(timer);
	return answersIn(bytes).map(({ status }) => status);
}

test.each([
	["a head", "GET /en HTTP/1.1\r\nHost: x\r\nX: ", "x"],
	["heads of many lines", "GET /en HTTP/1.1\r\nHost: x\r\n", "X: x\r\n"],
	["a body", `${FORM}Content-Length: 60000\r\n\r\n`, "x"],
	["chunks", `${FORM}Transfer-Encoding: chunked\r\n\r\n`, "1\r\nx\r\n"],
	[
		"a body for a page that takes none",
		"POST /en HTTP/1.1\r\nHost: x\r\nContent-Length: 600\r\n\r\n",
		"x",
	],
])("%s that comes in drops ends with one answer", async (_what, first, drop) => {
	const statuses = await dripping(first, drop);
	expect(statuses.length).toBe(1);
	expect([403, 408]).toContain(statuses[0]);
});

test("who connects and says nothing is let go", async () => {
	await rawAsk(site.origin, "");
});

test("who does not read what she asked for is let go", async () => {
	const { promise, resolve } = Promise.withResolvers<void>();
	const asked = "GET /en/classes HTTP/1.1\r\nHost: x\r\n\r\n".repeat(500);
	const socket = connect({ port: Number(new URL(site.origin).port), host: "localhost" });
	socket.pause();
	// A connection that was ended is noticed by who writes to it.
	const timer = setInterval(() => socket.write(asked), 50);
	socket.on("error", () => undefined);
	socket.on("close", () => resolve());
	await promise;
	clearInterval(timer);
});

test("more connections than there are places are not taken", async () => {
	const closed: number[] = [];
	const open = await Promise.all(
		Array.from({ length: CONNECTIONS + 3 }, async (_, number) => {
			const socket = connect({ port: Number(new URL(site.origin).port), host: "localhost" });
			socket.on("error", () => undefined);
			const { promise, resolve } = Promise.withResolvers<void>();
			socket.on("close", () => resolve());
			// Without an answer: who is let go for her silence is told why.
			socket.on("data", () => closed.push(number));
			await promise;
			return number;
		}),
	);
	expect(open.length - closed.length).toBeGreaterThanOrEqual(3);
	expect((await fetch(`${site.origin}/health/live`)).status).toBe(200);
});
