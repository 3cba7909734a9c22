import { expect, test } from "vitest";
import type { Wanted } from "#app/enrolments/changes.ts";
import { completeClass, loadContinuing } from "#app/enrolments/class-ending.server.ts";
import type { EndedResult } from "#app/enrolments/class-ending.ts";
import { openEnrolment } from "#app/enrolments/enrolment.server.ts";
import { countContinuing } from "#app/enrolments/places-free.server.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourse, givenPerson, givenProvider } from "#tests/support/given.ts";
import {
	enrolmentOf,
	givenAttended,
	givenClass,
	givenIn,
	movesOf,
	NOW,
	stateOf,
} from "./given-places.ts";

const withdrawal = { change: "withdrawal", reason: "moved", endedOn: null } as const;
const completion = {
	change: "completion",
	outcome: "achieved",
	achievedOn: null,
	endedOn: "2026-06-29",
} as const;
const DAY = 86_400_000;

onEachDatabase((db) => {
	test("who leaves ended at the last lesson attended, and frees a place", async () => {
		const { coordinator, course, ids, change } = await givenClass(db(), ["active"], {
			capacity: 1,
		});
		const id = ids[0]!;
		await givenAttended(db(), course.id, id, "2026-01-12");
		await givenAttended(db(), course.id, id, "2026-05-11");
		expect(await change(id, withdrawal)).toMatchObject({ ok: true });
		expect(await enrolmentOf(db(), id)).toMatchObject({
			state: "withdrawn",
			ended_on: "2026-05-11",
			withdrawal_reason: "moved",
			outcome: "not-achieved",
		});
		const view = await openEnrolment(db(), coordinator, id, "en", NOW);
		expect(view.request.course.free).toBe(1);
		expect(view.changes).toEqual(["reinstatement"]);
		expect(view.history).toMatchObject([
			{ what: "withdrawn", because: { list: "reason", key: "moved" }, who: "Maya Example" },
		]);
	});

	const refusals: [string, Wanted, string][] = [
		["an end before the start", { ...withdrawal, endedOn: "2026-01-11" }, "endBeforeStart"],
		["an end in the future", { ...withdrawal, endedOn: "2026-07-01" }, "endInFuture"],
		["an end nobody knows", withdrawal, "endMissing"],
		["an end before the start", { ...completion, endedOn: "2026-01-11" }, "endBeforeStart"],
		["an end in the future", { ...completion, endedOn: "2026-07-01" }, "endInFuture"],
		["a completion without an end", { ...completion, endedOn: null }, "endMissing"],
		[
			"an achievement date unless achieved",
			{ ...completion, outcome: "not-achieved", achievedOn: "2026-06-01" },
			"achievedOnWithoutAchieved",
		],
		[
			"an achievement before the start",
			{ ...completion, achievedOn: "2026-01-11" },
			"achievedBeforeStart",
		],
		[
			"a break before the start",
			{ change: "break", startsOn: "2026-01-11", expectedReturn: "2026-08-01" },
			"breakBeforeStart",
		],
	];
	test.each(refusals)("%s is refused, and nothing is written", async (_, wanted, refusal) => {
		const { ids, change } = await givenClass(db(), ["active"]);
		const before = await enrolmentOf(db(), ids[0]!);
		expect(await change(ids[0]!, wanted)).toMatchObject({ ok: false, refused: { refusal } });
		expect(await enrolmentOf(db(), ids[0]!)).toEqual(before);
		expect(await movesOf(db(), ids[0]!)).toEqual([]);
	});

	test("the database itself refuses what the rules refuse", async () => {
		const { ids } = await givenClass(db(), ["active"]);
		const wrongs = [
			{ ended_on: "2026-06-01" },
			{ state: "completed", outcome: "achieved" },
			{ state: "completed", ended_on: "2026-06-01" },
			{ outcome: "achieved" },
			{ state: "withdrawn", ended_on: "2026-06-01" },
			{ withdrawal_reason: "moved" },
			{ outcome: "not-achieved", achieved_on: "2026-06-01" },
			{
				state: "withdrawn",
				ended_on: "2026-06-01",
				withdrawal_reason: "moved",
				outcome: "achieved",
			},
			{ state: "completed", ended_on: "2026-01-01", outcome: "achieved" },
			{ priority_reason: "childcare" },
		] as const;
		for (const wrong of wrongs) {
			const update = db().updateTable("enrolment").set(wrong).where("id", "=", ids[0]!);
			await expect(update.execute(), JSON.stringify(wrong)).rejects.toThrow();
		}
	});

	test("the planned end stays as it was at the start", async () => {
		const { course, ids } = await givenClass(db(), []);
		const planned_end = "2026-12-18";
		const started = await givenIn(db(), course.id, "active", { planned_end });
		const notYet = await givenIn(db(), course.id, "enrolled", { planned_end });
		const plan = (id: string, day: string | null) =>
			db().updateTable("enrolment").set({ planned_end: day }).where("id", "=", id).execute();
		await plan(notYet, "2027-01-15");
		await plan(started, planned_end);
		await expect(plan(started, "2027-01-15")).rejects.toThrow(/frozen/);
		await expect(plan(started, null)).rejects.toThrow(/frozen/);
		expect(ids).toEqual([]);
		expect(await enrolmentOf(db(), started)).toMatchObject({ planned_end });
	});

	test("within 28 days the same enrolment goes on, with its history", async () => {
		const { ids, change } = await givenClass(db(), ["active"]);
		const id = ids[0]!;
		await change(id, { ...withdrawal, endedOn: "2026-03-02" });
		const last = new Date(NOW.getTime() + 28 * DAY);
		expect(await change(id, { change: "reinstatement" }, last)).toMatchObject({ ok: true });
		expect(await enrolmentOf(db(), id)).toMatchObject({
			state: "active",
			ended_on: null,
			outcome: null,
			withdrawal_reason: null,
			started_on: "2026-01-12",
		});
		expect(await movesOf(db(), id)).toEqual([
			"active → withdrawn (moved)",
			"withdrawn → active (reinstated)",
		]);
	});

	test("a day later it is too late", async () => {
		const { ids, change } = await givenClass(db(), ["active"]);
		await change(ids[0]!, { ...withdrawal, endedOn: "2026-06-29" });
		const late = new Date(NOW.getTime() + 29 * DAY);
		const answer = await change(ids[0]!, { change: "reinstatement" }, late);
		expect(answer).toMatchObject({ refused: { refusal: "tooLate" } });
	});

	test("coming back needs a place, and no second enrolment", async () => {
		const { course, ids, change } = await givenClass(db(), ["active"], { capacity: 1 });
		const id = ids[0]!;
		await change(id, { ...withdrawal, endedOn: "2026-06-29" });
		const other = await givenIn(db(), course.id, "enrolled");
		const back = () => change(id, { change: "reinstatement" });
		expect(await back()).toMatchObject({ refused: { refusal: "full" } });
		await change(other, { change: "no-show" });
		const { learner_id: learnerId } = await enrolmentOf(db(), id);
		await givenIn(db(), course.id, "enquiry", { learnerId });
		expect(await back()).toMatchObject({ refused: { refusal: "alreadyOpen" } });
	});

	test("who never came is a no-show, with no end and no outcome", async () => {
		const { ids, change } = await givenClass(db(), ["enrolled", "active"]);
		expect(await change(ids[0]!, { change: "no-show" })).toMatchObject({ ok: true });
		expect(await enrolmentOf(db(), ids[0]!)).toMatchObject({
			state: "no-show",
			ended_on: null,
			outcome: null,
		});
		const came = await change(ids[1]!, { change: "no-show" });
		expect(came).toMatchObject({ refused: { refusal: "answered" } });
	});

	test("an achievement without a day is of the last day; a result can come later", async () => {
		const { ids, change } = await givenClass(db(), ["active", "active"]);
		await change(ids[0]!, completion);
		expect(await enrolmentOf(db(), ids[0]!)).toMatchObject({ achieved_on: "2026-06-29" });

		await change(ids[1]!, { ...completion, outcome: "result-pending" });
		const result = { change: "result", outcome: "achieved", achievedOn: "2026-06-30" } as const;
		expect(await change(ids[1]!, result)).toMatchObject({ ok: true });
		expect(await change(ids[1]!, result)).toMatchObject({ ok: true });
		expect(await enrolmentOf(db(), ids[1]!)).toMatchObject({
			outcome: "achieved",
			achieved_on: "2026-06-30",
		});
		const other = { ...result, outcome: "not-achieved", achievedOn: null } as const;
		expect(await change(ids[1]!, other)).toMatchObject({ refused: { refusal: "answered" } });
	});

	test("on a break she keeps her place; she comes back, and goes again", async () => {
		const { coordinator, ids, change } = await givenClass(db(), ["active"], { capacity: 1 });
		const id = ids[0]!;
		const away = { change: "break", startsOn: "2026-06-01", expectedReturn: "2026-06-22" } as const;
		await change(id, away);
		await change(id, away);
		const view = await openEnrolment(db(), coordinator, id, "en", NOW);
		expect(view).toMatchObject({
			away: { from: "2026-06-01", until: "2026-06-22" },
			request: { state: "active", away: "late", course: { free: 0 } },
		});
		expect(view.changes).toContain("return");
		expect(view.changes).not.toContain("break");
		const early = await change(id, { change: "return", returnedOn: "2026-05-31" });
		expect(early).toMatchObject({ refused: { refusal: "returnBeforeBreak" } });
		await change(id, { change: "return", returnedOn: "2026-06-29" });
		expect(await change(id, away)).toMatchObject({ refused: { refusal: "breakOverlaps" } });
		expect(
			await change(id, { ...away, startsOn: "2026-06-29", expectedReturn: "2026-07-13" }),
		).toMatchObject({ ok: true });
		expect(await movesOf(db(), id)).toEqual([
			"active → active (break)",
			"active → active (back)",
			"active → active (break)",
		]);
	});

	test("a move to another class ends here and begins there; marks stay", async () => {
		const { provider, coordinator, course, ids, change } = await givenClass(db(), ["active"]);
		const id = ids[0]!;
		await givenAttended(db(), course.id, id, "2026-05-11");
		const other = await givenCourse(db(), { provider_id: provider.id, capacity: 1 });
		const transfer = { change: "transfer", courseId: other.id, endedOn: null } as const;
		expect(await change(id, transfer)).toMatchObject({ ok: true });
		expect(await enrolmentOf(db(), id)).toMatchObject({
			state: "transferred",
			ended_on: "2026-05-11",
			outcome: "not-achieved",
		});
		const there = await db()
			.selectFrom("enrolment")
			.where("transferred_from_id", "=", id)
			.selectAll()
			.executeTakeFirstOrThrow();
		expect(there).toMatchObject({
			course_id: other.id,
			state: "enrolled",
			enrolled_on: "2026-06-30",
			started_on: null,
		});
		expect(await movesOf(db(), there.id)).toEqual(["→ enrolled (transfer)"]);
		const marks = await db()
			.selectFrom("mark")
			.where("enrolment_id", "=", id)
			.select("id")
			.execute();
		expect(marks).toHaveLength(1);
		const view = await openEnrolment(db(), coordinator, id, "en", NOW);
		expect(view).toMatchObject({ wentTo: { id: there.id }, cameFrom: null });

		const second = await givenIn(db(), course.id, "active");
		const full = await change(second, { ...transfer, endedOn: "2026-06-29" });
		expect(full).toMatchObject({ refused: { refusal: "fullThere" } });
		expect(await stateOf(db(), second)).toBe("active");
	});

	test("who waited there gets that very request; who is there already does not move", async () => {
		const { provider, course, ids, change } = await givenClass(db(), ["active", "active"]);
		const other = await givenCourse(db(), { provider_id: provider.id });
		const learners = await Promise.all(
			ids.map(async (id) => (await enrolmentOf(db(), id)).learner_id),
		);
		const waits = await givenIn(db(), other.id, "waiting", { learnerId: learners[0]! });
		await givenIn(db(), other.id, "active", { learnerId: learners[1]! });
		const transfer = { change: "transfer", courseId: other.id, endedOn: "2026-06-29" } as const;
		expect(await change(ids[0]!, transfer)).toMatchObject({ ok: true });
		expect(await enrolmentOf(db(), waits)).toMatchObject({
			state: "enrolled",
			transferred_from_id: ids[0]!,
		});
		expect(await change(ids[1]!, transfer)).toMatchObject({ refused: { refusal: "alreadyOpen" } });
		expect(course.id).not.toBe(other.id);
	});

	test("nobody moves to another provider's class, which does not exist", async () => {
		const { ids, change } = await givenClass(db(), ["active"]);
		const foreign = await givenClass(db(), []);
		const transfer = {
			change: "transfer",
			courseId: foreign.course.id,
			endedOn: "2026-06-29",
		} as const;
		await expect(change(ids[0]!, transfer)).rejects.toMatchObject({ status: 404 });
	});

	test("of many moved at once to the last place, one is there", async () => {
		const { provider, ids, change } = await givenClass(db(), Array(10).fill("active"));
		const other = await givenCourse(db(), { provider_id: provider.id, capacity: 1 });
		const transfer = { change: "transfer", courseId: other.id, endedOn: "2026-06-29" } as const;
		const answers = await Promise.all(ids.map((id) => change(id, transfer)));
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
	});

	test("a whole class is completed in one form, all of it or nothing", async () => {
		const { coordinator, course, ids } = await givenClass(db(), [
			"active",
			"active",
			"active",
			"enrolled",
			"waiting",
		]);
		const results = new Map<string, EndedResult>([
			[ids[0]!, "achieved"],
			[ids[1]!, "result-pending"],
			[ids[3]!, "no-show"],
		]);
		const form = { results, endedOn: "2026-01-11", achievedOn: null };
		expect(await completeClass(db(), coordinator, course.id, form, NOW)).toMatchObject({
			refused: { refusal: "endBeforeStart" },
		});
		expect(await countContinuing(db(), course.id)).toBe(4);

		const good = { ...form, endedOn: "2026-06-29" };
		expect(await completeClass(db(), coordinator, course.id, good, NOW)).toEqual({ ok: true });
		expect(await enrolmentOf(db(), ids[0]!)).toMatchObject({ achieved_on: "2026-06-29" });
		const left = await loadContinuing(db(), coordinator, course.id, "en", NOW);
		expect(left.map(({ id }) => id)).toEqual([ids[2]]);
		expect(await countContinuing(db(), course.id)).toBe(1);
		expect(await completeClass(db(), coordinator, course.id, good, NOW)).toEqual({ ok: true });
	});

	test("another provider's enrolment does not exist", async () => {
		const { ids } = await givenClass(db(), ["active"]);
		const provider = (await givenProvider(db())).id;
		const stranger = await givenPerson(db(), "coordinator", { provider });
		const open = openEnrolment(db(), stranger, ids[0]!, "en", NOW);
		await expect(open).rejects.toMatchObject({ status: 404 });
	});
});
