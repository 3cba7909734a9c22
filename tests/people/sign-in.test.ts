import { beforeAll, expect, test } from "vitest";
import { replacePassword } from "#app/people/account-queries.server.ts";
import { homeOf, pagesOf } from "#app/people/home.ts";
import { hashPassword } from "#app/people/passwords.server.ts";
import {
	beginSession,
	endSessionsOf,
	forgetTimedOut,
	openSession,
	sessionIdOf,
	signOut,
} from "#app/people/sessions.server.ts";
import { enter } from "#app/people/sign-in.server.ts";
import { newId } from "#db/ids.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson, givenProvider } from "#tests/support/given.ts";
import { DOOR, SECRET } from "#tests/support/sign-in.ts";
import { isSomebodyWaiting, until } from "#tests/support/waiting.ts";

const PASSWORD = "river paper seven";
const NOW = new Date("2026-09-07T09:00:00Z");
const UNKNOWN = { ok: false, errors: { email: "people:errors.unknown" } };

let hash = "";
beforeAll(async () => {
	hash = await hashPassword(PASSWORD);
});

function typed(email: string, password = PASSWORD): FormData {
	const form = new FormData();
	form.set("email", email);
	form.set("password", password);
	return form;
}

function later(minutes: number): Date {
	return new Date(NOW.getTime() + minutes * 60_000);
}

onEachDatabase((db, engine) => {
	async function givenAccount(given: { disabled_at?: string } = {}) {
		const provider = await givenProvider(db());
		const email = `${newId()}@college.test`;
		const person = await givenPerson(db(), "tutor", {
			provider: provider.id,
			email,
			email_folded: email,
			password_hash: hash,
			...given,
		});
		return { person, email };
	}

	async function enterAs(form: FormData, oldSessionId: string | null = null) {
		return enter(db(), { ...DOOR, oldSessionId }, form, NOW);
	}

	async function tokenOf(email: string) {
		const entered = await enterAs(typed(email));
		if (!entered.ok || entered.value.step !== "in") throw new Error("not signed in");
		return sessionIdOf(entered.value.token, SECRET);
	}

	const sessionsOf = (personId: string) =>
		db()
			.selectFrom("session")
			.where("person_id", "=", personId)
			.selectAll()
			.orderBy("created_at")
			.execute();

	const notesOf = (act: "entered" | "refused", aboutOrBy: string) =>
		db()
			.selectFrom("audit_entry")
			.where("act", "=", act)
			.where((eb) => eb.or([eb("about_ref", "=", aboutOrBy), eb("by_ref", "=", aboutOrBy)]))
			.select(["kind", "by_ref", "about_ref"])
			.execute();

	test("e-mail and password together open a session", async () => {
		const { person, email } = await givenAccount();
		const entered = await enterAs(typed(` ${email.toUpperCase()} `));
		expect(entered).toMatchObject({ ok: true, value: { step: "in", person } });
		const id = await tokenOf(email);
		expect((await openSession(db(), id, NOW))?.person).toEqual(person);
		await signOut(db(), id);
		expect(await openSession(db(), id, NOW)).toBeNull();
	});

	test("a session keeps on what it runs, and the audit that it began", async () => {
		const { person, email } = await givenAccount();
		const door = { ...DOOR, userAgent: "Mozilla/5.0 (Linux; Android 14) Chrome/140.0 Mobile" };
		await enter(db(), door, typed(email), NOW);
		const [session] = await sessionsOf(person.id);
		expect(session).toMatchObject({ device: "Chrome/Android", proven_at: NOW.toISOString() });
		expect(await notesOf("entered", person.id)).toEqual([
			{ kind: "session", by_ref: person.id, about_ref: session!.id },
		]);
	});

	test("a wrong password is kept alike for known and unknown names", async () => {
		const { email } = await givenAccount();
		await enterAs(typed(email.toUpperCase(), "not the password"));
		await enterAs(typed("stranger@college.test", "not the password"));
		const kept = await db()
			.selectFrom("refused_sign_in")
			.where("email_folded", "in", [email, "stranger@college.test"])
			.select(["email_folded", "refused_at"])
			.orderBy("id")
			.execute();
		expect(kept.map((row) => row.email_folded)).toEqual([email, "stranger@college.test"]);
	});

	test("unknown, wrong, disabled and no password yet all hear the same", async () => {
		const { email } = await givenAccount();
		const disabled = await givenAccount({ disabled_at: NOW.toISOString() });
		const invited = await givenPerson(db(), "tutor", {});
		expect(await enterAs(typed("nobody@college.test"))).toEqual(UNKNOWN);
		expect(await enterAs(typed(email, `${PASSWORD} `))).toEqual(UNKNOWN);
		expect(await enterAs(typed(disabled.email))).toEqual(UNKNOWN);
		expect(await enterAs(typed(`${invited.id}@example.test`))).toEqual(UNKNOWN);
		expect(await enterAs(typed(email, "x".repeat(60_000)))).toEqual(UNKNOWN);
	});

	test("empty fields are named, each with what to do", async () => {
		expect(await enterAs(typed("", ""))).toEqual({
			ok: false,
			errors: { email: "people:errors.emailMissing", password: "people:errors.passwordMissing" },
		});
	});

	test("signing in again ends the session there was before", async () => {
		const { email } = await givenAccount();
		const before = await tokenOf(email);
		await enterAs(typed(email), before);
		expect(await openSession(db(), before, NOW)).toBeNull();
	});

	test("a session begins only while the password that was verified still holds", async () => {
		const { person } = await givenAccount();
		const proven = { personId: person.id, passwordHash: "an older hash" };
		expect(await beginSession(db(), DOOR, proven, NOW)).toBeNull();
		const held = { ...proven, passwordHash: hash };
		expect(await beginSession(db(), DOOR, held, NOW)).toMatchObject({ person });
	});

	test("a session does not slip in while the password is being changed", async () => {
		const { person } = await givenAccount();
		const proven = { personId: person.id, passwordHash: hash };
		let isIn = false;
		const { beginning } = await db()
			.transaction()
			.execute(async (trx) => {
				await replacePassword(trx, person.id, hash, "another hash");
				await endSessionsOf(trx, person.id);
				const begun = beginSession(db(), DOOR, proven, NOW);
				begun.then((entered) => {
					isIn = entered !== null;
				});
				await until(async () => isIn || engine === "SQLite" || (await isSomebodyWaiting(db())));
				return { beginning: begun };
			});
		expect(await beginning).toBeNull();
		expect(await sessionsOf(person.id)).toEqual([]);
	});

	test("30 idle minutes end a session, and use keeps it", async () => {
		const { email } = await givenAccount();
		const used = await tokenOf(email);
		const idle = await tokenOf(email);
		expect(await openSession(db(), used, later(29))).not.toBeNull();
		expect(await openSession(db(), used, later(58))).not.toBeNull();
		expect(await openSession(db(), idle, later(30))).toBeNull();
		// It stays dead, even for a clock that goes back.
		expect(await openSession(db(), idle, later(1))).toBeNull();
	});

	test("15 idle minutes end an administrator's session", async () => {
		const email = `${newId()}@college.test`;
		await givenPerson(db(), "administrator", { email, email_folded: email, password_hash: hash });
		const used = await tokenOf(email);
		const idle = await tokenOf(email);
		expect(await openSession(db(), used, later(14))).not.toBeNull();
		expect(await openSession(db(), used, later(28))).not.toBeNull();
		expect(await openSession(db(), idle, later(15))).toBeNull();
	});

	test("what nobody ended goes when it is over, and nothing else", async () => {
		const { person, email } = await givenAccount();
		const used = await tokenOf(email);
		await tokenOf(email);
		expect(await openSession(db(), used, later(29))).not.toBeNull();
		await forgetTimedOut(db(), later(31));
		expect((await sessionsOf(person.id)).map(({ id }) => id)).toEqual([used]);
		await forgetTimedOut(db(), later(480));
		expect(await sessionsOf(person.id)).toEqual([]);
	});

	test("8 hours end a session however busy it was", async () => {
		const { email } = await givenAccount();
		const id = await tokenOf(email);
		for (let minutes = 20; minutes < 480; minutes += 20) {
			expect(await openSession(db(), id, later(minutes)), `${minutes}`).not.toBeNull();
		}
		expect(await openSession(db(), id, later(480))).toBeNull();
	});

	test("an account disabled meanwhile is nobody at once", async () => {
		const { person, email } = await givenAccount();
		const id = await tokenOf(email);
		await db()
			.updateTable("person")
			.set({ disabled_at: NOW.toISOString() })
			.where("id", "=", person.id)
			.execute();
		expect(await openSession(db(), id, NOW)).toBeNull();
	});
});

test("everybody lands where her work begins", () => {
	const as = (...roles: ("tutor" | "coordinator" | "evaluator" | "employer" | "administrator")[]) =>
		homeOf({
			id: "1",
			name: "",
			language: "en",
			grants: roles.map((role) => ({ role, providerId: "" })),
		});
	expect(as("tutor")).toBe("/today");
	expect(as("coordinator")).toBe("/manage");
	expect(as("evaluator")).toBe("/pilots");
	expect(as("coordinator", "tutor")).toBe("/today");
	expect(as("employer")).toBe("/workplace");
	expect(as("administrator")).toBe("/admin");
	expect(as()).toBe("/account");
});

test("a page that two roles open is listed once", () => {
	const grants = (["coordinator", "tutor"] as const).map((role) => ({ role, providerId: "" }));
	expect(pagesOf({ id: "1", name: "", language: "en", grants })).toEqual([
		"/today",
		"/manage",
		"/manage/learners",
	]);
});
