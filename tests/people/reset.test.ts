import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { workBehindAnswers } from "#app/people/behind-answers.server.ts";
import { forgetWhatIsOver } from "#app/people/forget.server.ts";
import { hashPassword } from "#app/people/passwords.server.ts";
import { askForReset, openReset, resetPassword } from "#app/people/reset.server.ts";
import { openSession } from "#app/people/sessions.server.ts";
import { newId } from "#db/ids.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson } from "#tests/support/given.ts";
import { SECRET, sessionFor, tokenFor } from "#tests/support/sign-in.ts";

const OLD = "river paper seven";
const NEW = "seven rivers of paper";
const NOW = new Date("2026-09-07T09:00:00Z");
const texts = loadTexts(join(process.cwd(), "locales"));
const post = { texts, publicUrl: "https://esol.example", secret: SECRET };

const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

let hash = "";
beforeAll(async () => {
	hash = await hashPassword(OLD);
});

function typed(next = NEW, again = next): FormData {
	const form = new FormData();
	form.set("new-password", next);
	form.set("again", again);
	return form;
}

onEachDatabase((db) => {
	async function given(more: { disabled_at?: string; language?: string } = {}) {
		const person = await givenPerson(db(), "tutor", { password_hash: hash, ...more });
		return { person, email: `${person.id}@example.test` };
	}

	const lettersTo = (recipient: string) =>
		db()
			.selectFrom("message")
			.where("recipient", "=", recipient)
			.selectAll()
			.orderBy("created_at")
			.orderBy("id")
			.execute();

	async function tokenTo(email: string, at = NOW): Promise<string> {
		await askForReset(db(), email, at);
		await workBehindAnswers(db(), post, at);
		const letter = (await lettersTo(email)).at(-1);
		return /\/reset\/([\w-]{43})$/m.exec(letter?.body ?? "")?.[1] ?? "none";
	}

	const reset = (token: string, form = typed(), at = NOW) =>
		resetPassword(db(), { secret: SECRET, token }, form, at);
	const stateOf = (token: string, at = NOW) => openReset(db(), SECRET, token, at);

	test("asking keeps the same for known, unknown and closed, and only the known get a letter", async () => {
		const known = await given({ language: "ar" });
		const closed = await given({ disabled_at: NOW.toISOString() });
		const unknown = `${newId()}@example.test`;
		for (const email of [known.email, closed.email, unknown]) {
			expect(await askForReset(db(), email.toUpperCase(), NOW)).toBe(true);
		}
		const asks = await db().selectFrom("reset_ask").select("email_folded").execute();
		expect(asks.map((row) => row.email_folded).sort()).toEqual(
			[known.email, closed.email, unknown].sort(),
		);
		await workBehindAnswers(db(), post, NOW);
		expect(await db().selectFrom("reset_ask").selectAll().execute()).toEqual([]);
		const [letter] = await lettersTo(known.email);
		expect(letter).toMatchObject({ language: "ar", provider_id: null, kind: "reset" });
		expect(letter!.subject).toBe(texts("ar").t("people:letter.resetSubject"));
		expect(await lettersTo(closed.email)).toEqual([]);
		expect(await lettersTo(unknown)).toEqual([]);
	});

	test("what cannot be an e-mail is said to be missing", async () => {
		for (const email of ["", "ada", "ada@", "a b@c.test"]) {
			expect(await askForReset(db(), email, NOW)).toBe(false);
		}
	});

	test("the link gives a new password, ends every session and works once", async () => {
		const { person, email } = await given();
		const session = await sessionFor(db(), email, OLD, NOW);
		const token = await tokenTo(email);
		expect(await stateOf(token)).toBe("open");
		expect(await reset(token)).toMatchObject({ ok: true });
		expect(await openSession(db(), session, NOW)).toBeNull();
		expect(await tokenFor(db(), email, OLD, NOW)).toBeNull();
		expect(await tokenFor(db(), email, NEW, NOW)).not.toBeNull();
		expect(await stateOf(token)).toBe("over");
		expect(await reset(token, typed("another of her words"))).toBeNull();
		const notes = await db()
			.selectFrom("audit_entry")
			.where("about_ref", "=", person.id)
			.select(["act", "kind", "by_ref", "fields"])
			.orderBy("id")
			.execute();
		expect(notes).toEqual(
			expect.arrayContaining([
				{ act: "added", kind: "password_reset", by_ref: null, fields: "" },
				{ act: "changed", kind: "person", by_ref: person.id, fields: "password_hash" },
			]),
		);
	});

	test("of two who use it at once one is heard", async () => {
		const { email } = await given();
		const token = await tokenTo(email);
		const both = await Promise.all([reset(token), reset(token, typed("another of her words"))]);
		expect(both.filter((one) => one?.ok)).toHaveLength(1);
		expect(both.filter((one) => one === null)).toHaveLength(1);
	});

	test("using one link ends the others", async () => {
		const { email } = await given();
		const first = await tokenTo(email);
		const second = await tokenTo(email, after(1));
		expect(first).not.toBe(second);
		await reset(second, typed(), after(2));
		expect(await stateOf(first, after(2))).toBe("over");
	});

	test("a link is over after an hour", async () => {
		const { email } = await given();
		const token = await tokenTo(email);
		expect(await stateOf(token, after(59))).toBe("open");
		expect(await stateOf(token, after(60))).toBe("over");
		expect(await reset(token, typed(), after(60))).toBeNull();
		expect(await tokenFor(db(), email, OLD, NOW)).not.toBeNull();
	});

	test("an account closed meanwhile gets no password", async () => {
		const { person, email } = await given();
		const token = await tokenTo(email);
		await db()
			.updateTable("person")
			.set({ disabled_at: NOW.toISOString() })
			.where("id", "=", person.id)
			.execute();
		expect(await stateOf(token)).toBe("over");
		expect(await reset(token)).toBeNull();
	});

	test("a password that many use is refused, and the link holds", async () => {
		const { email } = await given();
		const token = await tokenTo(email);
		expect(await reset(token, typed("passwordpassword"))).toEqual({
			ok: false,
			errors: { "new-password": "people:errors.passwordKnown" },
		});
		expect(await stateOf(token)).toBe("open");
	});

	test("3 letters leave in an hour, however often somebody asks", async () => {
		const { email } = await given();
		for (let minute = 0; minute < 5; minute++) await tokenTo(email, after(minute));
		expect(await lettersTo(email)).toHaveLength(3);
		await tokenTo(email, after(64));
		expect(await lettersTo(email)).toHaveLength(4);
	});

	test("a link that is over is forgotten after a day", async () => {
		const { email } = await given();
		const token = await tokenTo(email);
		await forgetWhatIsOver(db(), after(24 * 60));
		expect(await stateOf(token, after(24 * 60))).toBe("over");
		await forgetWhatIsOver(db(), after(26 * 60));
		expect(await stateOf(token, after(26 * 60))).toBeNull();
	});

	test("a wrong password of a known account comes into the audit; an unknown one nowhere", async () => {
		const { person, email } = await given();
		await tokenFor(db(), email, "not the password", NOW);
		await tokenFor(db(), `${newId()}@example.test`, "not the password", NOW);
		const before = await db().selectFrom("audit_entry").select("id").execute();
		await workBehindAnswers(db(), post, NOW);
		const ids = before.map(({ id }) => id);
		const notes = await db()
			.selectFrom("audit_entry")
			.where("id", "not in", ids.length > 0 ? ids : [""])
			.select(["act", "kind", "about_ref", "by_ref", "fields"])
			.execute();
		expect(notes).toContainEqual({
			act: "refused",
			kind: "person",
			about_ref: person.id,
			by_ref: null,
			fields: "password_hash",
		});
		expect(notes.filter(({ act }) => act === "refused")).toHaveLength(1);
		expect(await db().selectFrom("refused_sign_in").selectAll().execute()).toEqual([]);
	});
});
