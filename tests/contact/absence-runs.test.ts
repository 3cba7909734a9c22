import fc from "fast-check";
import { expect, test } from "vitest";
import { loadRuns } from "#app/contact/absence-runs.server.ts";
import { absencesInARow, hasEnded, type Seen } from "#app/contact/absences.ts";
import { addDays } from "#app/i18n/london-time.ts";
import { newId } from "#db/ids.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import {
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenLesson,
	givenPerson,
	givenProvider,
} from "#tests/support/given.ts";

const NOW = new Date("2026-10-14T10:30:00.000Z");
const LAST = "2026-10-13";

const lesson = fc.record({
	counts: fc.boolean(),
	code: fc.constantFrom("absent", "absent", "absent", "present", "authorised", null),
	apologised: fc.integer({ min: 0, max: 6 }).map((roll) => roll === 0),
});

test("what lies before the end of a row changes nothing of it", () => {
	fc.assert(
		fc.property(fc.array(lesson, { maxLength: 12 }), fc.nat(12), (given, from) => {
			const all = given.map((one, index): Seen => {
				const day = addDays("2026-08-01", index);
				return { ...one, lessonId: `${index}`, day, startsAt: `${day}T10:00:00.000Z` };
			});
			const near = all.slice(from);
			if (hasEnded(near)) expect(absencesInARow(near)).toEqual(absencesInARow(all));
			else expect(absencesInARow(near)).toEqual(near.filter((one) => one.counts && one.code));
		}),
	);
});

onEachDatabase((db) => {
	test("a row longer than a fortnight is known from its first day, a short one ends where it did", async () => {
		const provider = await givenProvider(db());
		const tutor = await givenPerson(db(), "tutor", { provider: provider.id });
		const course = await givenCourse(db(), { provider_id: provider.id });
		const days = [35, 28, 21, 14, 7, 0].map((ago) => addDays(LAST, -ago));
		const lessons: Awaited<ReturnType<typeof givenLesson>>[] = [];
		for (const local_date of days) lessons.push(await givenLesson(db(), course.id, { local_date }));
		const given = async (codes: string) => {
			const learner = await givenLearner(db());
			const { id } = await givenEnrolment(db(), course.id, learner.id, { state: "active" });
			for (const [index, letter] of [...codes].entries()) {
				const code = letter === "A" ? "absent" : "present";
				const by = { version: 1, changed_at: NOW.toISOString(), changed_by: tutor.id };
				const minutes = { late_minutes: 0, left_early_minutes: 0 };
				await db()
					.insertInto("mark")
					.values({
						id: newId(),
						lesson_id: lessons[index]!.id,
						enrolment_id: id,
						code,
						...minutes,
						...by,
					})
					.execute();
			}
			return id;
		};
		const [long, short, none] = [
			await given("PAAAAA"),
			await given("AAAAPA"),
			await given("AAAAAP"),
		];

		const runs = await loadRuns(db(), [long, short, none], NOW);

		const daysOf = (id: string) => runs.get(id)?.map(({ day }) => day);
		expect(daysOf(long)).toEqual(days.slice(1));
		expect(daysOf(short)).toEqual([LAST]);
		expect(daysOf(none)).toEqual([]);
	});
});
