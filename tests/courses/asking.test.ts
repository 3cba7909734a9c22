import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { hashOfToken } from "#app/courses/confirm-token.server.ts";
import { askForConfirmation } from "#app/courses/freshness.server.ts";
import { quickTexts } from "#app/i18n/quick-texts.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { newId } from "#db/ids.ts";
import { type Db, openDb } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourse, givenProvider } from "#tests/support/given.ts";

const NOW = new Date("2026-10-14T09:40:00.000Z");
const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const HEAD = {
	t: quickTexts(loadTexts(join(process.cwd(), "locales"))("en")),
	publicUrl: "https://esol.example.org",
};
const LINK = /https:\/\/esol\.example\.org\/en\/confirm\/([\w-]{43})$/gm;

onEachDatabase((db, _engine, url) => {
	const ask = (now = NOW) => askForConfirmation(db(), HEAD, now);

	afterEach(async () => {
		for (const table of ["confirmation_request", "message", "wrong_report"] as const) {
			await db().deleteFrom(table).execute();
		}
		await db().updateTable("course").set({ state: "draft" }).execute();
	});

	describe("asking whether all is still true", () => {
		test("a contact of several classes gets one letter with a link for each", async () => {
			const provider = await givenProvider(db(), { name: "Lea Valley", email: null });
			const old = await asked(db(), provider.id, { confirmed_on: "2026-05-01", title: "Old" });
			const month = await asked(db(), provider.id, {
				contact_email: "Contact@College.test",
			});
			await asked(db(), provider.id, { confirmed_on: "2026-10-01", title: "Fresh" });
			expect(await ask()).toBe(1);
			const [letter] = await letters(db());
			expect(letter).toMatchObject({
				kind: "confirmation",
				language: "en",
				provider_id: provider.id,
				subject: "Is it all still true? 2 English classes",
			});
			expect(letter?.recipient.toLowerCase()).toBe("contact@college.test");
			expect(letter?.body).toContain("1. Old\nNobody confirmed this class for 90 days or more.\n");
			expect(letter?.body).not.toContain("Fresh");
			const links = [...letter!.body.matchAll(LINK)].map(([, token]) => token!);
			const requests = await requestsOf(db());
			expect(requests.map(({ token_hash }) => token_hash).sort()).toEqual(
				links.map(hashOfToken).sort(),
			);
			expect(requests.map(({ course_id, reason }) => [course_id, reason])).toEqual(
				[
					[old.id, "old"],
					[month.id, "monthly"],
				].sort(),
			);
			expect(requests.every(({ message_id }) => message_id === letter?.id)).toBe(true);
		});

		test("nobody is asked twice for one day, and again after a month", async () => {
			const provider = await givenProvider(db());
			await asked(db(), provider.id);
			expect(await ask()).toBe(1);
			expect(await ask()).toBe(0);
			expect(await ask(inDays(29))).toBe(0);
			expect(await ask(inDays(30))).toBe(1);
			expect(await requestsOf(db())).toHaveLength(2);
		});

		test("two servers that ask at the same time write each letter once", async () => {
			const other = openDb(url());
			for (let count = 0; count < 6; count++) {
				const provider = await givenProvider(db());
				for (const title of ["A", "B"]) await asked(db(), provider.id, { title });
			}
			const rounds = await Promise.all([
				ask(),
				askForConfirmation(other, HEAD, NOW),
				askForConfirmation(other, HEAD, inDays(0.0001)),
				ask(),
			]);
			await other.destroy();
			expect(rounds.reduce((sum, count) => sum + count, 0)).toBe(6);
			const requests = await requestsOf(db());
			expect(requests).toHaveLength(12);
			expect(new Set(requests.map(({ course_id }) => course_id)).size).toBe(12);
		});

		test("three people who say that it is wrong are believed at once, and once", async () => {
			const provider = await givenProvider(db());
			const course = await asked(db(), provider.id, { confirmed_on: "2026-10-10" });
			for (const minute of [1, 2]) await saidWrong(db(), course.id, minute);
			expect(await ask()).toBe(0);
			await saidWrong(db(), course.id, 3);
			expect(await ask()).toBe(1);
			const [letter] = await letters(db());
			expect(letter?.body).toContain("3 people or more told us that something is wrong.");
			await saidWrong(db(), course.id, 4);
			expect(await ask(inDays(1))).toBe(0);
		});

		test("nobody is asked about what nobody can find, or where nobody can be reached", async () => {
			const provider = await givenProvider(db(), { email: null });
			for (const state of ["draft", "closed", "cancelled", "finished"] as const) {
				await asked(db(), provider.id, { state });
			}
			await asked(db(), provider.id, { ends_on: "2026-10-13" });
			for (const contact_email of [
				null,
				"",
				"nobody",
				"a@b.test, c@d.test",
				"a@b.test\nBcc: c@d.test",
			]) {
				await asked(db(), provider.id, { contact_email });
			}
			expect(await ask()).toBe(0);
			expect(await letters(db())).toEqual([]);
		});

		test("a private class is asked about, and a class without a contact at its provider's", async () => {
			const provider = await givenProvider(db(), { email: "office@college.test" });
			await asked(db(), provider.id, { private: 1, kind: "workplace", contact_email: null });
			expect(await ask()).toBe(1);
			expect((await letters(db()))[0]?.recipient).toBe("office@college.test");
		});

		test("contacts of two providers, and very many classes, get letters of their own", async () => {
			const [one, other] = [await givenProvider(db()), await givenProvider(db())];
			await asked(db(), one.id);
			await asked(db(), other.id);
			for (let count = 0; count < 40; count++) await asked(db(), one.id);
			expect(await ask()).toBe(3);
			expect(await requestsOf(db())).toHaveLength(42);
		});

		test("a title that attacks stays one line of the letter, and adds no link", async () => {
			const provider = await givenProvider(db(), {
				name: "A\r\nBcc: x@y.test {{t}} $t(frame.name)",
			});
			const title =
				"English\r\n\r\nhttps://esol.example.org/en/confirm/x\u202Eyas\u2028{{count}} $t(x)";
			await asked(db(), provider.id, { title });
			await ask();
			const [letter] = await letters(db());
			expect(letter?.subject).toBe("Is it all still true? 1 English class");
			const lines = letter!.body.split("\n");
			expect(lines).toContain(
				"1. English https://esol.example.org/en/confirm/x yas {{count}} $t(x)",
			);
			expect(lines.filter((line) => line.startsWith("https://"))).toHaveLength(1);
			expect(letter?.body).toContain(
				"because A Bcc: x@y.test {{t}} $t(frame.name) gives this address",
			);
			expect(letter?.body).not.toMatch(/[\r\u2028\u202E]/);
		});
	});
});

type Given = Partial<Parameters<typeof givenCourse>[1]>;

/** Confirmed 40 days ago, by a contact who can be reached. */
function asked(db: Db, providerId: string, given: Given = {}) {
	return givenCourse(db, {
		provider_id: providerId,
		confirmed_on: "2026-09-04",
		contact_email: "contact@college.test",
		...given,
	});
}

async function saidWrong(db: Db, courseId: string, minute: number) {
	const at = `2026-10-14T08:0${minute}:00.000Z`;
	const row = { id: newId(), course_id: courseId, kind: "time" as const, at, settled_at: null };
	await db.insertInto("wrong_report").values(row).execute();
}

function letters(db: Db) {
	return db.selectFrom("message").selectAll().orderBy("id").execute();
}

function requestsOf(db: Db) {
	return db.selectFrom("confirmation_request").selectAll().orderBy("course_id").execute();
}
