import type { Updateable } from "kysely";
import { describe, expect, test } from "vitest";
import { keepLetters } from "#app/contact/letters.server.ts";
import { openLink } from "#app/keeping/link.server.ts";
import { sendWaiting } from "#app/messages/outbox.server.ts";
import { newId } from "#db/ids.ts";
import { type Db, openDb } from "#db/open.ts";
import type { LessonTable } from "#db/tables/courses.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenLesson, givenVenue } from "#tests/support/given.ts";
import { givenEvent, givenReader, lettersOf, POST } from "./given-post.ts";

const NOW = new Date("2026-10-14T10:30:00.000Z");
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000);
const ago = (count: number) => hours(-count).toISOString();
const keep = (db: Db, now = NOW) => keepLetters(db, POST, now);

onEachDatabase((db, _engine, url) => {
	const kindsOf = async (enrolmentId: string) =>
		(await lettersOf(db(), enrolmentId)).map(({ kind }) => kind);

	describe("a place given", () => {
		test("is written about once, in her language, with a link to her own page", async () => {
			const { enrolment, course } = await givenReader(db(), { learner: { language: "ar" } });
			await givenLesson(db(), course.id, { local_date: "2026-10-16" });
			await givenEvent(db(), enrolment.id, ago(1));
			await keep(db());
			await keep(db(), hours(1));
			const letters = await lettersOf(db(), enrolment.id);
			expect(letters).toMatchObject([{ kind: "place", language: "ar", sent_at: null }]);
			const [, token = ""] = /https:\/\/esol\.example\.org\/ar\/my\/([\w-]+)/.exec(
				letters[0]!.body,
			)!;
			const page = await openLink(db(), POST.secret, token, "ar", NOW);
			expect(page.requests.map(({ enrolmentId }) => enrolmentId)).toEqual([enrolment.id]);
			expect(letters[0]!.body).toContain("11:00");
		});

		test("many servers that look at once write it once", async () => {
			const { enrolment } = await givenReader(db());
			await givenEvent(db(), enrolment.id, ago(1));
			const other = openDb(url());
			await Promise.all([keep(db()), keep(other), keep(db()), keep(other)]);
			await other.destroy();
			expect(await kindsOf(enrolment.id)).toEqual(["place"]);
		});

		test("is written about to nobody who did not agree, has no address, or is an example", async () => {
			const nobody = [
				await givenReader(db(), { consent: false }),
				await givenReader(db(), { learner: { email: null } }),
				await givenReader(db(), { learner: { email: "one@a.test, two@b.test" } }),
				await givenReader(db(), { provider: { is_example: 1 } }),
				await givenReader(db(), { enrolment: { state: "active" }, course: { state: "draft" } }),
			];
			const withdrawn = await givenReader(db());
			await db()
				.updateTable("consent")
				.set({ withdrawn_at: ago(2) })
				.where("learner_id", "=", withdrawn.learner.id)
				.execute();
			for (const { enrolment } of [...nobody, withdrawn]) {
				await givenEvent(db(), enrolment.id, ago(1));
			}
			await keep(db());
			for (const { enrolment } of [...nobody, withdrawn]) {
				expect(await kindsOf(enrolment.id)).toEqual([]);
			}
		});

		test("long ago, by an import, or by a corrected mark, is not news", async () => {
			const [old, imported, corrected] = [
				await givenReader(db()),
				await givenReader(db()),
				await givenReader(db()),
			];
			await givenEvent(db(), old.enrolment.id, ago(25));
			await givenEvent(db(), imported.enrolment.id, ago(1), [null, "enrolled"]);
			await givenEvent(db(), corrected.enrolment.id, ago(1), ["active", "enrolled"]);
			await keep(db());
			for (const { enrolment } of [old, imported, corrected]) {
				expect(await kindsOf(enrolment.id)).toEqual([]);
			}
		});

		test("the address of a refuge and its name stay out of the letter", async () => {
			const { enrolment, course, provider } = await givenReader(db(), {
				provider: { name: "Safe House Trust" },
			});
			const hidden = {
				name: "The White Villa",
				address: "Secret Lane",
				address_hidden: 1 as const,
			};
			const venue = await givenVenue(db(), { provider_id: provider.id, ...hidden });
			await db()
				.updateTable("course")
				.set({ venue_id: venue.id })
				.where("id", "=", course.id)
				.execute();
			await givenEvent(db(), enrolment.id, ago(1));
			await keep(db());
			const [letter] = await lettersOf(db(), enrolment.id);
			expect(letter?.body).toContain("Ring us for the address.");
			const all = JSON.stringify(letter);
			for (const secret of ["Villa", "Secret", "E17", "Safe House"]) {
				expect(all).not.toContain(secret);
			}
		});
	});

	describe("the first lesson", () => {
		test("is told the day before, in the morning, to who has not begun", async () => {
			const { enrolment, course } = await givenReader(db());
			await givenEvent(db(), enrolment.id, ago(24 * 30));
			await givenLesson(db(), course.id, { local_date: "2026-10-15" });
			await givenLesson(db(), course.id, { local_date: "2026-10-22" });
			await keep(db(), new Date("2026-10-14T07:59:00.000Z"));
			expect(await kindsOf(enrolment.id)).toEqual([]);
			await keep(db());
			await keep(db(), hours(8));
			expect(await kindsOf(enrolment.id)).toEqual(["first-lesson"]);
			await keep(db(), new Date("2026-10-15T10:00:00.000Z"));
			expect(await lettersOf(db(), enrolment.id)).toMatchObject([{ problem: "too-late" }]);
			await keep(db(), new Date("2026-10-21T10:00:00.000Z"));
			expect(await kindsOf(enrolment.id)).toEqual(["first-lesson"]);
		});

		test("is no news to who was told with the place, or began before", async () => {
			const today = await givenReader(db(), { enrolment: { enrolled_on: "2026-10-14" } });
			const begun = await givenReader(db(), {
				enrolment: { state: "active", started_on: "2026-10-01" },
			});
			for (const { enrolment, course } of [today, begun]) {
				await givenEvent(db(), enrolment.id, ago(30));
				await givenLesson(db(), course.id, { local_date: "2026-10-15" });
			}
			await keep(db());
			expect(await kindsOf(today.enrolment.id)).toEqual([]);
			expect(await kindsOf(begun.enrolment.id)).toEqual([]);
		});
	});

	describe("a lesson cancelled", () => {
		const givenCancelled = async (given: Parameters<typeof givenReader>[1] = {}) => {
			const reader = await givenReader(db(), given);
			const lesson = await givenLesson(db(), reader.course.id, {
				local_date: "2026-10-15",
				cancelled_at: ago(0.1),
				cancelled_reason: "tutor-ill",
			});
			await givenLesson(db(), reader.course.id, { local_date: "2026-10-22" });
			return { ...reader, lesson };
		};
		const cancel = (id: string, at: string | null) =>
			db()
				.updateTable("lesson")
				.set({ cancelled_at: at, cancelled_reason: at === null ? null : "venue" })
				.where("id", "=", id)
				.execute();

		test("is told to everybody who was to come, without the reason", async () => {
			const { enrolment } = await givenCancelled();
			await keep(db());
			await keep(db(), hours(1));
			const [letter, ...more] = await lettersOf(db(), enrolment.id);
			expect(more).toEqual([]);
			expect(letter?.body).toContain("There is no lesson on Thursday 15 October at 11:00.");
			expect(letter?.body).toContain("The next lesson is on Thursday 22 October at 11:00.");
			expect(letter?.body).not.toMatch(/ill|tutor/i);
		});

		test("and reinstated before it was sent, is not told at all", async () => {
			const { enrolment, lesson } = await givenCancelled();
			await keep(db());
			await cancel(lesson.id, null);
			await keep(db());
			expect(await kindsOf(enrolment.id)).toEqual([]);
			await cancel(lesson.id, ago(0));
			await keep(db());
			expect(await kindsOf(enrolment.id)).toEqual(["cancelled"]);
		});

		test("concerns nobody on a break, and nobody who left", async () => {
			const away = await givenCancelled({ enrolment: { state: "active" } });
			await db()
				.insertInto("enrolment_break")
				.values({
					...{ id: away.enrolment.id, enrolment_id: away.enrolment.id, returned_on: null },
					...{ starts_on: "2026-10-01", expected_return: "2026-11-01" },
				})
				.execute();
			const left = await givenCancelled({ enrolment: { state: "closed" } });
			await keep(db());
			expect(await kindsOf(away.enrolment.id)).toEqual([]);
			expect(await kindsOf(left.enrolment.id)).toEqual([]);
		});

		test("a letter that did not leave before the lesson is seen as too late", async () => {
			const { enrolment } = await givenCancelled();
			await keep(db());
			await keep(db(), new Date("2026-10-15T10:00:00.000Z"));
			expect(await lettersOf(db(), enrolment.id)).toMatchObject([
				{ problem: "too-late", body: "", sent_at: null, failed_at: expect.any(String) },
			]);
		});

		test("a letter in the hand of a sender is not taken away from it", async () => {
			const { enrolment, lesson } = await givenCancelled();
			await keep(db());
			const [written] = await lettersOf(db(), enrolment.id);
			const inHand: string[] = [];
			await sendWaiting(
				db(),
				async ({ id }) => {
					// Letters of other tests wait too, and leave before it.
					if (id !== written?.id) return;
					await cancel(lesson.id, null);
					await keep(db());
					inHand.push(id);
				},
				() => NOW,
			);
			const [letter] = await lettersOf(db(), enrolment.id);
			expect(inHand).toEqual([letter?.id]);
			expect(letter?.sent_at).not.toBeNull();
		});
	});

	test("cancelled and told, then held after all, is told again, once", async () => {
		const { enrolment, course } = await givenReader(db());
		const lesson = await givenLesson(db(), course.id, {
			...{ local_date: "2026-10-16", cancelled_at: ago(1), cancelled_reason: "venue" },
		});
		const send = () =>
			sendWaiting(
				db(),
				async () => undefined,
				() => NOW,
			);
		await keep(db());
		await send();
		await setLesson(lesson.id, { cancelled_at: null, cancelled_reason: null });
		await keep(db());
		await keep(db());
		const letters = await lettersOf(db(), enrolment.id);
		expect(letters.map(({ kind }) => kind).toSorted()).toEqual(["as-planned", "cancelled"]);
		expect(letters.find(({ kind }) => kind === "as-planned")?.body).toContain(
			"The lesson on Friday 16 October at 11:00 takes place.",
		);
		await setLesson(lesson.id, { cancelled_at: ago(0), cancelled_reason: "weather" });
		await keep(db());
		expect((await kindsOf(enrolment.id)).toSorted()).toEqual(["cancelled", "cancelled"]);
	});

	const setLesson = (id: string, changed: Updateable<LessonTable>) =>
		db().updateTable("lesson").set(changed).where("id", "=", id).execute();

	test("a lesson moved is told with the old time and the new; moved back before, not at all", async () => {
		const { enrolment, course } = await givenReader(db());
		const lesson = await givenLesson(db(), course.id, { local_date: "2026-10-19" });
		await setLesson(lesson.id, {
			...{ moved_at: ago(1), moved_reason: "venue", local_date: "2026-10-20" },
			moved_from_starts_at: "2026-10-19T10:00:00.000Z",
			...{ starts_at: "2026-10-20T13:00:00.000Z", ends_at: "2026-10-20T15:00:00.000Z" },
		});
		await keep(db());
		await keep(db());
		const [letter, ...more] = await lettersOf(db(), enrolment.id);
		expect(more).toEqual([]);
		expect(letter?.body).toContain("The lesson on Monday 19 October at 11:00 has a new time.");
		expect(letter?.body).toContain("The new time is on Tuesday 20 October at 14:00.");
		await setLesson(lesson.id, { moved_at: null, moved_reason: null, moved_from_starts_at: null });
		await keep(db());
		expect(await kindsOf(enrolment.id)).toEqual([]);
	});

	describe("an offer", () => {
		const givenOffer = async (offered_at: string, expires_at: string) => {
			const reader = await givenReader(db(), {
				enrolment: { state: "offered", enrolled_on: null },
			});
			const id = newId();
			const none = { offered_by: null, answered_at: null, answered_by: null, answer: null };
			const row = { id, enrolment_id: reader.enrolment.id, offered_at, expires_at, ...none };
			await db().insertInto("offer").values(row).execute();
			return { ...reader, id };
		};
		const answer = (id: string, word: "accepted" | "withdrawn" | "expired") =>
			db()
				.updateTable("offer")
				.set({ answered_at: ago(0), answer: word })
				.where("id", "=", id)
				.execute();

		test("is told with its hour and a link, and once more the day before it ends", async () => {
			const { enrolment } = await givenOffer(ago(1), hours(71).toISOString());
			await keep(db());
			await keep(db(), hours(20));
			const [letter, ...more] = await lettersOf(db(), enrolment.id);
			expect(more).toEqual([]);
			expect(letter).toMatchObject({ kind: "offer" });
			expect(letter?.body).toContain("Answer before Saturday 17 October, 10:30.");
			expect(letter?.body).toMatch(/\/en\/my\/[\w-]{43}\n/);
			await keep(db(), hours(24 * 2));
			await keep(db(), hours(24 * 2 + 1));
			expect((await kindsOf(enrolment.id)).toSorted()).toEqual(["offer", "offer-ends"]);
		});

		test("of one day is not reminded of", async () => {
			const { enrolment } = await givenOffer(ago(1), hours(20).toISOString());
			await keep(db());
			expect(await kindsOf(enrolment.id)).toEqual(["offer"]);
		});

		test.each(["accepted", "withdrawn", "expired"] as const)(
			"%s before the letter left takes the letter back",
			async (word) => {
				const { enrolment, id } = await givenOffer(ago(1), hours(71).toISOString());
				await keep(db());
				await answer(id, word);
				await keep(db());
				expect(await kindsOf(enrolment.id)).toEqual([]);
			},
		);
	});

	test("a class cancelled is told to who has a place in it, not to who left", async () => {
		const cancelled = { state: "cancelled" as const, updated_at: ago(1) };
		const inClass = await givenReader(db(), { course: cancelled });
		const left = await givenReader(db(), { course: cancelled, enrolment: { state: "closed" } });
		const over = await givenReader(db(), { course: { ...cancelled, ends_on: "2026-10-01" } });
		await keep(db());
		await keep(db(), hours(2));
		expect(await kindsOf(inClass.enrolment.id)).toEqual(["class-cancelled"]);
		expect(await kindsOf(left.enrolment.id)).toEqual([]);
		expect(await kindsOf(over.enrolment.id)).toEqual([]);
	});

	test("a changed address gets the letter instead of the old one", async () => {
		const { enrolment, learner } = await givenReader(db());
		await givenEvent(db(), enrolment.id, ago(1));
		await keep(db());
		await db()
			.updateTable("learner")
			.set({ email: "new@learner.example" })
			.where("id", "=", learner.id)
			.execute();
		await keep(db());
		expect(await lettersOf(db(), enrolment.id)).toMatchObject([
			{ recipient: "new@learner.example" },
		]);
	});
});
