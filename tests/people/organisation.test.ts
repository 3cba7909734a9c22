import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Organisation } from "#app/http/context.ts";
import { enterByOrganisation } from "#app/people/organisation.server.ts";
import { leaveFor, OrganisationDown } from "#app/people/organisation-client.server.ts";
import {
	endedFlowCookie,
	type Flow,
	flowCookie,
	readFlow,
} from "#app/people/organisation-flow.server.ts";
import { provenAtOf, saysSecondFactor, verifiedEmailOf } from "#app/people/organisation-rules.ts";
import { openSession, sessionIdOf } from "#app/people/sessions.server.ts";
import { newId } from "#db/ids.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { freePort } from "#tests/support/free-port.ts";
import { givenPerson } from "#tests/support/given.ts";
import { CLIENT, openOrganisation, type TestOrganisation } from "#tests/support/organisation.ts";
import { DOOR, SECRET } from "#tests/support/sign-in.ts";

const REDIRECT = "http://localhost:3000/oidc/callback";
const NOW = new Date();

let college: TestOrganisation;
let organisation: Organisation;
beforeAll(async () => {
	college = await openOrganisation(REDIRECT);
	organisation = { issuer: college.issuer, ...CLIENT };
});
afterAll(() => college.close());

async function leave(isFresh = false) {
	const { url, ...checks } = await leaveFor(organisation, { redirectUri: REDIRECT, isFresh });
	const flow: Flow = { ...checks, language: "en", next: "", at: NOW.toISOString() };
	return { url, flow };
}

onEachDatabase((db) => {
	async function given(more: { disabled_at?: string } = {}) {
		const person = await givenPerson(db(), "evaluator", more);
		return { person, email: `${person.id}@example.test` };
	}

	const enter = (url: URL, flow: Flow, from = organisation) =>
		enterByOrganisation(db(), { door: DOOR, organisation: from, url, flow }, NOW);

	async function comeAs(account: {
		sub?: string;
		email: string;
		verified?: boolean;
		mfa?: boolean;
	}) {
		college.as({ sub: newId(), verified: true, ...account });
		const { url, flow } = await leave();
		return enter(await college.visit(url), flow);
	}

	const identities = (personId: string) =>
		db().selectFrom("sign_in_identity").where("person_id", "=", personId).selectAll().execute();

	test("a verified e-mail of an account opens it, and its name there does from then on", async () => {
		const { person, email } = await given();
		const sub = newId();
		expect(await comeAs({ sub, email: email.toUpperCase() })).toMatchObject({ step: "in", person });
		expect(await identities(person.id)).toMatchObject([{ issuer: college.issuer, subject: sub }]);
		const again = await comeAs({ sub, email: "another@college.test", verified: false });
		expect(again).toMatchObject({ step: "in", person });
	});

	test("an e-mail that is not verified, or of nobody, opens nothing and makes nothing", async () => {
		const { person, email } = await given();
		expect(await comeAs({ email, verified: false })).toBe("unknown");
		const people = await db().selectFrom("person").select("id").execute();
		expect(await comeAs({ email: `${newId()}@college.test` })).toBe("unknown");
		expect(await db().selectFrom("person").select("id").execute()).toEqual(people);
		expect(await identities(person.id)).toEqual([]);
	});

	test("a second name of the organisation does not come in by the same e-mail", async () => {
		const { email } = await given();
		await comeAs({ email });
		expect(await comeAs({ email })).toBe("unknown");
	});

	test("a closed account stays closed, known there or not", async () => {
		const { email } = await given({ disabled_at: NOW.toISOString() });
		expect(await comeAs({ email })).toBe("unknown");
		const { person, email: hers } = await given();
		const sub = newId();
		await comeAs({ sub, email: hers });
		await db()
			.updateTable("person")
			.set({ disabled_at: NOW.toISOString() })
			.where("id", "=", person.id)
			.execute();
		expect(await comeAs({ sub, email: hers })).toBe("unknown");
	});

	test("a second factor there counts here", async () => {
		const { email } = await given();
		const factors = [];
		for (const mfa of [false, true]) {
			const step = await comeAs({ sub: `factor of ${email}`, email, mfa });
			if (typeof step === "string") throw new Error(step);
			const row = await db()
				.selectFrom("session")
				.where("id", "=", sessionIdOf(step.token, SECRET))
				.select("factor")
				.executeTakeFirstOrThrow();
			factors.push(row.factor);
		}
		expect(factors).toEqual([null, "organisation"]);
	});

	test("the session is as fresh as the proof there", async () => {
		const { email } = await given();
		const step = await comeAs({ email });
		if (typeof step === "string") throw new Error(step);
		const session = await openSession(db(), sessionIdOf(step.token, SECRET), NOW);
		expect(Date.parse(session!.provenAt)).toBeLessThanOrEqual(NOW.getTime());
	});

	describe("is refused", () => {
		async function back() {
			const { person, email } = await given();
			college.as({ sub: newId(), email, verified: true });
			const { url, flow } = await leave();
			return { person, flow, url: await college.visit(url) };
		}

		test("with another state, nonce or verifier than she left with", async () => {
			for (const wrong of ["state", "nonce", "verifier"] as const) {
				const { person, url, flow } = await back();
				expect(await enter(url, { ...flow, [wrong]: "A".repeat(43) }), wrong).toBe("refused");
				expect(await identities(person.id)).toEqual([]);
			}
		});

		test("with a code that was used", async () => {
			const { url, flow } = await back();
			expect(await enter(url, flow)).toMatchObject({ step: "in" });
			expect(await enter(url, flow)).toBe("refused");
		});

		test("with a no, and with nothing", async () => {
			const { flow } = await back();
			const no = new URL(REDIRECT);
			no.search = new URLSearchParams({
				error: "access_denied",
				state: flow.state,
				iss: college.issuer,
			}).toString();
			expect(await enter(no, flow)).toBe("refused");
			expect(await enter(new URL(REDIRECT), flow)).toBe("refused");
		});

		test("when our own secret is wrong", async () => {
			const { url, flow } = await back();
			const wrong = { ...organisation, clientSecret: "not ours" };
			expect(await enter(url, flow, wrong)).toBe("refused");
		});
	});

	test("an organisation that is down is said to be down", async () => {
		const gone = { ...CLIENT, issuer: `http://127.0.0.1:${await freePort()}` };
		const asking = { redirectUri: REDIRECT, isFresh: false };
		await expect(leaveFor(gone, asking)).rejects.toBeInstanceOf(OrganisationDown);
		const { flow } = await leave();
		expect(await enter(new URL(`${REDIRECT}?code=x&state=y`), flow, gone)).toBe("down");
	});
});

test("she leaves with a challenge, a state and a nonce, and asks to be asked when it weighs", async () => {
	const [{ url }, { url: fresh }] = [await leave(), await leave(true)];
	for (const name of ["code_challenge", "state", "nonce"]) {
		expect(url.searchParams.get(name)).toMatch(/^[\w-]{43}$/);
		expect(url.searchParams.get(name)).not.toBe(fresh.searchParams.get(name));
	}
	expect(url.searchParams.get("code_challenge_method")).toBe("S256");
	expect([url, fresh].map((one) => one.searchParams.get("prompt"))).toEqual([null, "login"]);
});

test("what an organisation tells is read narrowly", () => {
	expect(saysSecondFactor({ amr: ["pwd", "mfa"] })).toBe(true);
	expect(
		saysSecondFactor({ acr: "http://schemas.openid.net/pape/policies/2007/06/multi-factor" }),
	).toBe(true);
	for (const told of [{}, { amr: "mfa" }, { amr: ["pwd"] }, { acr: "1" }, { acr: ["mfa"] }]) {
		expect(saysSecondFactor(told)).toBe(false);
	}
	expect(verifiedEmailOf({ email: "a@b.test", email_verified: true })).toBe("a@b.test");
	for (const email_verified of [undefined, false, "true", 1]) {
		expect(verifiedEmailOf({ email: "a@b.test", email_verified })).toBeNull();
	}
	const now = new Date("2026-09-07T09:00:00Z");
	const seconds = now.getTime() / 1000;
	expect(provenAtOf({ auth_time: seconds - 60 }, now)).toEqual(new Date("2026-09-07T08:59:00Z"));
	for (const auth_time of [seconds + 60, undefined, "x", Number.NaN]) {
		expect(provenAtOf({ auth_time }, now)).toEqual(now);
	}
});

test("the cookie of the way is ours, whole and young, or none", () => {
	const flow: Flow = {
		...{ state: "s", nonce: "n", verifier: "v" },
		...{ language: "ar", next: "/ar/today", at: "2026-09-07T09:00:00.000Z" },
	};
	const sent = flowCookie(SECRET, flow, false).split(";", 1)[0]!;
	const at = (minutes: number) => new Date(Date.parse(flow.at) + minutes * 60_000);
	const read = (cookie: string, now = at(5), secret = SECRET) =>
		readFlow(secret, cookie, false, now);
	expect(read(`other=1; ${sent}`)).toEqual(flow);
	expect(read(sent, at(11))).toBeNull();
	expect(read(sent, at(5), "another secret of thirty-two signs")).toBeNull();
	for (const wrong of [
		"",
		"organisation=",
		"organisation=.",
		`${sent}x`,
		sent.replace("=", "=A"),
	]) {
		expect(read(wrong), wrong).toBeNull();
	}
	expect(readFlow(SECRET, sent, true, at(5))).toBeNull();
	const elsewhere = flowCookie(SECRET, { ...flow, next: "//evil.test/" }, false).split(";", 1)[0]!;
	expect(read(elsewhere)?.next).toBe("");
	expect(endedFlowCookie(true)).toBe(
		"__Host-organisation=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure",
	);
});
