import { describe, expect, test } from "vitest";
import { confirmOnDesk } from "#app/courses/confirm.server.ts";
import { hashOfToken, newToken } from "#app/courses/confirm-token.server.ts";
import { loadDesk } from "#app/courses/desk-home.server.ts";
import { openQuality } from "#app/courses/quality.server.ts";
import { writeMessage } from "#app/messages/outbox.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourse, givenPerson, givenProvider } from "#tests/support/given.ts";

const NOW = new Date("2026-10-14T09:40:00.000Z");

onEachDatabase((db) => {
	describe("old or doubted information", () => {
		test("is what nobody confirmed for a month, or what somebody says is wrong", async () => {
			const { coordinator, provider } = await givenDesk(db());
			const old = await given(db(), provider.id, { confirmed_on: "2026-09-14", title: "Old" });
			const never = await given(db(), provider.id, { confirmed_on: null, title: "Never" });
			const wrong = await given(db(), provider.id, { title: "Wrong" });
			await given(db(), provider.id, { confirmed_on: "2026-09-15", title: "Fresh" });
			await given(db(), provider.id, { confirmed_on: null, state: "draft" });
			await given(db(), provider.id, { confirmed_on: null, ends_on: "2026-10-13" });
			for (const kind of ["time", "gone", "time"] as const) await said(db(), wrong.id, kind);
			await said(db(), wrong.id, "cost", "2026-10-12T09:00:00.000Z");

			const { classes } = await openQuality(db(), coordinator, "en", NOW);
			expect(classes.map(({ id }) => id)).toEqual([wrong.id, never.id, old.id]);
			expect(classes[0]).toMatchObject({
				age: 1,
				openReports: 3,
				isDoubtful: true,
				reports: [
					{ kind: "gone", count: 1 },
					{ kind: "time", count: 2 },
				],
			});
			expect(classes[1]).toMatchObject({ age: null, isDoubtful: true, reports: [] });
			expect(classes[2]).toMatchObject({ age: 30, isDoubtful: false });
			expect(await loadDesk(db(), coordinator, NOW)).toMatchObject({ doubted: 3 });

			await confirmOnDesk(db(), coordinator, wrong.id, NOW);
			const after = await openQuality(db(), coordinator, "en", NOW);
			expect(after.classes.map(({ id }) => id)).toEqual([never.id, old.id]);
		});

		test("says what became of the letter to its contact", async () => {
			const { coordinator, provider } = await givenDesk(db());
			const doubted = (title: string, contact_email: string | null = "contact@college.test") =>
				given(db(), provider.id, { confirmed_on: null, title, contact_email });
			await doubted("Nobody", null);
			await doubted("Mistyped", "a@b.test, c@d.test");
			await doubted("New");
			await asked(db(), (await doubted("Waits")).id, {});
			await asked(db(), (await doubted("Sent")).id, { sent_at: NOW.toISOString() });
			await asked(db(), (await doubted("Failed")).id, { failed_at: NOW.toISOString() });
			const { classes, waiting } = await openQuality(db(), coordinator, "en", NOW);
			const letters = Object.fromEntries(classes.map(({ title, letter }) => [title, letter]));
			expect(letters).toEqual({
				Nobody: { state: "noContact" },
				Mistyped: { state: "noContact" },
				New: { state: "notAsked" },
				Waits: { state: "waits", day: "2026-10-13" },
				Sent: { state: "asked", day: "2026-10-13" },
				Failed: { state: "failed", day: "2026-10-13" },
			});
			expect(waiting).toBe(0);
		});

		test("is only her own, as are the letters that wait", async () => {
			const [mine, theirs] = [await givenDesk(db()), await givenDesk(db())];
			await given(db(), theirs.provider.id, { confirmed_on: null });
			const letter = {
				key: newId(),
				kind: "test",
				recipient: "a@b.test",
				language: "en",
				subject: "",
				body: "",
			};
			await writeMessage(db(), { ...letter, provider_id: theirs.provider.id }, NOW);
			const nothing = { classes: [], waiting: 0 };
			expect(await openQuality(db(), mine.coordinator, "en", NOW)).toEqual(nothing);
			expect(await openQuality(db(), theirs.coordinator, "en", NOW)).toMatchObject({ waiting: 1 });
			const tutor = await givenPerson(db(), "tutor", { provider: theirs.provider.id });
			expect(await openQuality(db(), tutor, "en", NOW)).toEqual(nothing);
		});
	});
});

async function givenDesk(db: Db) {
	const provider = await givenProvider(db, { email: null });
	return {
		provider,
		coordinator: await givenPerson(db, "coordinator", { provider: provider.id }),
	};
}

function given(db: Db, providerId: string, row: Partial<Parameters<typeof givenCourse>[1]>) {
	return givenCourse(db, { provider_id: providerId, confirmed_on: "2026-10-13", ...row });
}

async function said(db: Db, courseId: string, kind: "time" | "gone" | "cost", settled?: string) {
	const at = "2026-10-10T09:00:00.000Z";
	const row = { id: newId(), course_id: courseId, kind, at, settled_at: settled ?? null };
	await db.insertInto("wrong_report").values(row).execute();
}

/** Asked twice; the desk tells of the second time. */
async function asked(db: Db, courseId: string, message: { sent_at?: string; failed_at?: string }) {
	for (const asked_at of ["2026-09-01T09:00:00.000Z", "2026-10-13T09:00:00.000Z"]) {
		const message_id = newId();
		await db
			.insertInto("message")
			.values({
				id: message_id,
				key: message_id,
				provider_id: null,
				kind: "confirmation",
				recipient: "contact@college.test",
				language: "en",
				subject: "",
				body: "",
				created_at: asked_at,
				claimed_at: null,
				sent_at: null,
				failed_at: null,
				...(asked_at > "2026-10" && message),
			})
			.execute();
		await db
			.insertInto("confirmation_request")
			.values({
				id: newId(),
				course_id: courseId,
				token_hash: hashOfToken(newToken()),
				reason: "monthly",
				asked_at,
				answered_at: null,
				message_id,
			})
			.execute();
	}
}
