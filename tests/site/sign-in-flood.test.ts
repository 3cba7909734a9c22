import { afterAll, beforeAll, expect, test } from "vitest";
import { DEMO_PASSWORD } from "#app/demo/accounts.ts";
import { countInMemory } from "#app/server/counted-misses.ts";
import { WINDOW_MS } from "#app/server/guesses.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";

const HER = "coordinator@demo.test";
const FLOOD = "198.51.100.7";
const ATTEMPTS = 1_000;
const MINUTE = 60_000;

/** Time passes only where the test says so: a thousand attempts are in one minute. */
let time = Date.parse("2026-10-14T09:40:00Z");
let site: OwnSite;
beforeAll(async () => {
	const guessing = { store: countInMemory(WINDOW_MS), clock: () => time, patience: 1 };
	site = await openOwnSite(undefined, { guessing, env: { TRUST_PROXY: "1" } });
});
afterAll(() => site.close());

type From = { address: string; cookie?: string; claimed?: string };

async function signIn(email: string, password: string, { address, cookie, claimed }: From) {
	const forwarded = [claimed, address].filter((one) => one !== undefined).join(", ");
	const answer = await fetch(`${site.origin}/en/sign-in`, {
		method: "POST",
		redirect: "manual",
		headers: {
			"x-forwarded-for": forwarded,
			"sec-fetch-site": "same-origin",
			...(cookie && { cookie }),
		},
		body: new URLSearchParams({ email, password }),
	});
	const html = (await answer.text()).replaceAll(email, "…").replace(/nonce="[^"]*"/g, "");
	return { status: answer.status, headers: answer.headers, html };
}

test("a thousand in a minute from one address are slowed, and she comes in from another", async () => {
	const before = await signIn(HER, DEMO_PASSWORD, { address: "192.0.2.20" });
	const known = before.headers.getSetCookie().find((one) => one.startsWith("known="))!;
	const heard = new Map<number, number>();
	for (let round = 0; round < ATTEMPTS / 20; round++) {
		const some = Array.from({ length: 20 }, (_, one) => `guess number ${round * 20 + one}`);
		// Whatever it writes of itself, the proxy's own entry is the last.
		const claimed = `203.0.113.${round}`;
		const answers = some.map((guess) => signIn(HER, guess, { address: FLOOD, claimed }));
		for (const { status } of await Promise.all(answers))
			heard.set(status, (heard.get(status) ?? 0) + 1);
		time += (MINUTE * 20) / ATTEMPTS;
	}
	expect(Object.fromEntries(heard)).toEqual({ 400: 5, 429: ATTEMPTS - 5 });

	const right = await signIn(HER, DEMO_PASSWORD, { address: FLOOD });
	const wrong = await signIn(HER, "one more guess", { address: FLOOD });
	expect([right.status, right.headers.get("retry-after")]).toEqual([429, "900"]);
	expect(right.html).toBe(wrong.html);
	expect((await signIn(HER, DEMO_PASSWORD, { address: "192.0.2.21" })).status).toBe(303);
	const cookie = known.split(";")[0]!;
	expect((await signIn(HER, DEMO_PASSWORD, { address: FLOOD, cookie })).status).toBe(303);
});

test("known, unknown and closed accounts hear the same bytes", async () => {
	const closed = "evaluator2@demo.test";
	await site.db
		.updateTable("person")
		.set({ disabled_at: "2026-10-01T00:00:00.000Z" })
		.where("email_folded", "=", closed)
		.execute();
	const answers = [];
	for (const email of ["tutor@demo.test", closed, "nobody@demo.test"]) {
		const { status, html } = await signIn(email, "not the password", { address: "192.0.2.40" });
		answers.push(`${status}\n${html}`);
	}
	expect(answers[0]).toMatch(/^400\n/);
	expect(new Set(answers).size).toBe(1);
});
