import { describe, expect, test } from "vitest";
import { confirmByLink, confirmOnDesk, openConfirmation } from "#app/courses/confirm.server.ts";
import { hashOfToken, newToken } from "#app/courses/confirm-token.server.ts";
import { openClass } from "#app/courses/desk.server.ts";
import { publishClass, saveFacts } from "#app/courses/desk-changes.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourse, givenPerson, givenProvider, givenVenue } from "#tests/support/given.ts";

const NOW = new Date("2026-10-14T09:40:00.000Z");
const LATER = new Date("2026-10-14T10:00:00.000Z");
const NEXT_YEAR = new Date("2027-10-14T09:40:00.000Z");

onEachDatabase((db) => {
	describe("the link in a letter", () => {
		test("shows what is to be confirmed, and changes nothing by being opened", async () => {
			const { course, token } = await givenAsked(db());
			const before = await rowOf(db(), course.id);
			const view = await openConfirmation(db(), token, "en", NOW);
			expect(view).toMatchObject({
				state: "open",
				title: "English for beginners",
				courseId: course.id,
				facts: {
					levels: ["entry-1"],
					slots: [{ weekday: 1, starts: "10:00", ends: "12:00" }],
					where: "Walthamstow Library, High Street, London, E17 7JN",
					capacity: 20,
					costPence: 0,
					contacts: ["contact@college.test"],
				},
			});
			expect(await rowOf(db(), course.id)).toEqual(before);
			expect(await openDoubts(db(), course.id)).toEqual({ reports: 2, requests: 2 });
		});

		test("confirms the class and settles what was said and asked before", async () => {
			const { course, token, olderToken } = await givenAsked(db());
			const other = await givenAsked(db());
			await confirmByLink(db(), token, NOW);
			expect(await rowOf(db(), course.id)).toMatchObject({
				confirmed_on: "2026-10-14",
				confirmed_by: "contact",
				updated_at: NOW.toISOString(),
			});
			expect(await openDoubts(db(), course.id)).toEqual({ reports: 0, requests: 0 });
			expect(await openDoubts(db(), other.course.id)).toEqual({ reports: 2, requests: 2 });
			for (const one of [token, olderToken]) {
				expect(await openConfirmation(db(), one, "en", LATER)).toMatchObject({
					state: "answered",
					answeredOn: "2026-10-14",
				});
			}
		});

		test("pressed twice, or by two at once, confirms once", async () => {
			const { course, token } = await givenAsked(db());
			await Promise.all([1, 2, 3].map(() => confirmByLink(db(), token, NOW)));
			const row = await rowOf(db(), course.id);
			await confirmByLink(db(), token, NEXT_YEAR);
			expect(await rowOf(db(), course.id)).toEqual(row);
		});

		test("that is too old, or of a class nobody can find, changes nothing and says so", async () => {
			const old = await givenAsked(db(), { ends_on: "2027-12-18" });
			const closed = await givenAsked(db(), { state: "closed" });
			for (const [given, now, state] of [
				[old, new Date("2027-02-01T09:00:00.000Z"), "old"],
				[closed, NOW, "gone"],
			] as const) {
				const before = await rowOf(db(), given.course.id);
				expect(await openConfirmation(db(), given.token, "en", now)).toMatchObject({ state });
				await confirmByLink(db(), given.token, now);
				expect(await rowOf(db(), given.course.id)).toEqual(before);
			}
		});

		test("nobody made does not exist", async () => {
			const { course } = await givenAsked(db());
			const [{ token_hash }] = (await db()
				.selectFrom("confirmation_request")
				.where("course_id", "=", course.id)
				.select("token_hash")
				.execute()) as [{ token_hash: string }];
			for (const token of [newToken(), token_hash, "", "x", course.id, "%", "a".repeat(5000)]) {
				const gone = { status: 404 };
				await expect(openConfirmation(db(), token, "en", NOW)).rejects.toMatchObject(gone);
				await expect(confirmByLink(db(), token, NOW)).rejects.toMatchObject(gone);
			}
		});

		test("never shows an address that is given after joining", async () => {
			const { course, token } = await givenAsked(db());
			await db().updateTable("venue").set({ address_hidden: 1 }).execute();
			const view = await openConfirmation(db(), token, "en", NOW);
			await db().updateTable("venue").set({ address_hidden: 0 }).execute();
			expect(view.courseId).toBe(course.id);
			expect(JSON.stringify(view)).not.toMatch(/Library|High Street|E17/);
		});
	});

	describe("on her desk", () => {
		test("a coordinator confirms a class of her own", async () => {
			const { course, provider } = await givenAsked(db());
			const coordinator = await givenPerson(db(), "coordinator", { provider: provider.id });
			await confirmOnDesk(db(), coordinator, course.id, NOW);
			expect(await rowOf(db(), course.id)).toMatchObject({
				confirmed_on: "2026-10-14",
				confirmed_by: coordinator.id,
			});
			expect(await openDoubts(db(), course.id)).toEqual({ reports: 0, requests: 0 });
		});

		test("another's does not exist, and a draft is not to be confirmed", async () => {
			const { course, provider } = await givenAsked(db(), { state: "draft" });
			const stranger = await givenPerson(db(), "coordinator", { provider: newId() });
			await expect(confirmOnDesk(db(), stranger, course.id, NOW)).rejects.toMatchObject({
				status: 404,
			});
			const coordinator = await givenPerson(db(), "coordinator", { provider: provider.id });
			await expect(confirmOnDesk(db(), coordinator, course.id, NOW)).rejects.toMatchObject({
				status: 403,
			});
			expect(await rowOf(db(), course.id)).toMatchObject({ confirmed_on: "2026-09-01" });
		});

		test("what she saves or publishes she confirms", async () => {
			const saved = await givenAsked(db());
			const published = await givenAsked(db(), { state: "closed" });
			for (const { course, provider } of [saved, published]) {
				const coordinator = await givenPerson(db(), "coordinator", { provider: provider.id });
				if (course.state === "closed") {
					expect(await publishClass(db(), coordinator, course.id, NOW)).toEqual({ ok: true });
				} else {
					const { facts } = await openClass(db(), coordinator, course.id, "en", NOW);
					expect(await saveFacts(db(), coordinator, course.id, { facts }, NOW)).toEqual({
						ok: true,
					});
				}
				expect(await rowOf(db(), course.id)).toMatchObject({
					confirmed_on: "2026-10-14",
					confirmed_by: coordinator.id,
				});
				expect(await openDoubts(db(), course.id)).toEqual({ reports: 0, requests: 0 });
			}
		});
	});
});

type Given = Partial<Parameters<typeof givenCourse>[1]>;

/** A class confirmed long ago, two people who say that it is wrong, and two letters about it. */
async function givenAsked(db: Db, given: Given = {}) {
	const provider = await givenProvider(db);
	const venue = await givenVenue(db, { provider_id: provider.id });
	const course = await givenCourse(db, {
		provider_id: provider.id,
		venue_id: venue.id,
		confirmed_on: "2026-09-01",
		contact_email: "contact@college.test",
		slots: [{ weekday: 1, starts: "10:00", ends: "12:00" }],
		...given,
	});
	const at = "2026-10-10T09:00:00.000Z";
	for (const kind of ["time", "gone"] as const) {
		const row = { id: newId(), course_id: course.id, kind, at, settled_at: null };
		await db.insertInto("wrong_report").values(row).execute();
	}
	const [token, olderToken] = [newToken(), newToken()];
	for (const [one, asked_at] of [
		[olderToken, "2026-09-01T09:00:00.000Z"] as const,
		[token, at] as const,
	]) {
		const request = {
			id: newId(),
			course_id: course.id,
			token_hash: hashOfToken(one),
			reason: "monthly" as const,
			asked_at,
			answered_at: null,
			message_id: null,
		};
		await db.insertInto("confirmation_request").values(request).execute();
	}
	return { provider, course, token, olderToken };
}

function rowOf(db: Db, courseId: string) {
	return db
		.selectFrom("course")
		.where("id", "=", courseId)
		.select(["state", "confirmed_on", "confirmed_by", "updated_at"])
		.executeTakeFirstOrThrow();
}

async function openDoubts(db: Db, courseId: string) {
	const reports = await db
		.selectFrom("wrong_report")
		.where("course_id", "=", courseId)
		.where("settled_at", "is", null)
		.select("id")
		.execute();
	const requests = await db
		.selectFrom("confirmation_request")
		.where("course_id", "=", courseId)
		.where("answered_at", "is", null)
		.select("id")
		.execute();
	return { reports: reports.length, requests: requests.length };
}
