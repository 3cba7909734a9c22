import { expect, test } from "vitest";
import { loadTexts } from "#app/i18n/texts.server.ts";
import {
	makeSurveyLink,
	openLearnerSurveys,
	startReading,
} from "#app/surveys/learner-surveys.server.ts";
import { finishSurvey, type Opener, openSurvey, saveAnswer } from "#app/surveys/survey.server.ts";
import type { Wave } from "#app/surveys/waves.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson } from "#tests/support/given.ts";
import { formOf, givenSurveyed, holder, PLANTED, SECRET } from "./given-survey.ts";

const NOW = new Date("2026-01-14T12:00:00Z");
const LATER = new Date("2026-01-14T13:59:59Z");
const TOO_LATE = new Date("2026-01-14T14:00:00Z");
const NOT_FOUND = { status: 404 };
const post = {
	secret: SECRET,
	publicUrl: "https://x.test",
	texts: loadTexts("locales"),
	language: "en",
};

type Given = Awaited<ReturnType<typeof givenSurveyed>>;

async function ownToken(db: Db, given: Given, wave: Wave = "baseline", now = NOW) {
	const { tutor, learner, pilot } = given;
	const asked = { wave: { pilot: pilot.slug, wave }, now };
	expect(await makeSurveyLink(db, SECRET, tutor, learner.id, asked)).toBe("made");
	const { pilots } = await openLearnerSurveys(db, tutor, learner.id, post, now);
	const shown = pilots[0]!.waves.find((one) => one.wave === wave)!;
	return shown.link!.address.split("/").at(-1)!;
}

async function readingToken(db: Db, given: Given, now = NOW) {
	const { tutor, learner, pilot } = given;
	const asked = { wave: { pilot: pilot.slug, wave: "baseline" as const }, now };
	const started = await startReading(db, SECRET, tutor, learner.id, asked);
	if (started === "not-open") throw new Error("The survey is not open.");
	return started.path.split("/").at(-1)!;
}

const say = (db: Db, opener: Opener, item: string, answer: string, now = NOW) =>
	saveAnswer(db, opener, { item, form: formOf({ answer }), language: "ar" }, now);

async function kept(db: Db) {
	const rows = await db
		.selectFrom("survey_answer")
		.select(["item", "value", "declined", "mode", "language"])
		.orderBy("response_id", "desc")
		.orderBy("item")
		.execute();
	return rows;
}

onEachDatabase((db) => {
	test("what she answers is kept at each step, and is there when she comes back", async () => {
		const given = await givenSurveyed(db());
		const opener = holder(await ownToken(db(), given));
		expect(await say(db(), opener, "english-people", "97")).toEqual({
			...{ ok: true, value: { next: "confidence-neighbours" } },
		});
		await say(db(), opener, "confidence-neighbours", "not-said");
		const survey = await openSurvey(db(), opener, NOW);
		expect(Object.fromEntries(survey.answers)).toEqual({
			"english-people": { isShown: true, value: 97 },
			"confidence-neighbours": { isShown: true, value: null },
		});
		expect((await kept(db())).slice(0, 2)).toEqual([
			{ item: "confidence-neighbours", value: null, declined: 1, mode: "self", language: "ar" },
			{ item: "english-people", value: 97, declined: 0, mode: "self", language: "ar" },
		]);
	});

	test("a form posted twice is one answer, and the last one holds", async () => {
		const given = await givenSurveyed(db());
		const opener = holder(await ownToken(db(), given));
		await Promise.all([1, 2, 3].map(() => say(db(), opener, "lonely", "5")));
		await say(db(), opener, "lonely", "4");
		const { answers } = await openSurvey(db(), opener, NOW);
		expect([...answers]).toEqual([["lonely", { isShown: true, value: 4 }]]);
	});

	test("another phone with the same link sees that there is an answer, and not which", async () => {
		const given = await givenSurveyed(db());
		const token = await ownToken(db(), given);
		await say(db(), holder(token), "lonely", "5");
		for (const device of ["another", null]) {
			const { answers } = await openSurvey(db(), holder(token, device), NOW);
			expect([...answers]).toEqual([["lonely", { isShown: false }]]);
		}
	});

	test("sent once, it stays as it is", async () => {
		const given = await givenSurveyed(db());
		const opener = holder(await ownToken(db(), given));
		await finishSurvey(db(), opener, NOW);
		expect((await openSurvey(db(), opener, NOW)).isFinished).toBe(false);
		await say(db(), opener, "lonely", "5");
		await Promise.all([finishSurvey(db(), opener, NOW), finishSurvey(db(), opener, NOW)]);
		await say(db(), opener, "lonely", "1");
		await say(db(), opener, "trust", "1");
		const survey = await openSurvey(db(), opener, NOW);
		expect(survey.isFinished).toBe(true);
		expect([...survey.answers]).toEqual([["lonely", { isShown: true, value: 5 }]]);
	});

	test("a wrong answer and a question that is not asked change nothing", async () => {
		const given = await givenSurveyed(db());
		const opener = holder(await ownToken(db(), given));
		expect(await say(db(), opener, "lonely", "7")).toMatchObject({ ok: false });
		await expect(say(db(), opener, "income", "7")).rejects.toMatchObject(NOT_FOUND);
		expect((await openSurvey(db(), opener, NOW)).answers.size).toBe(0);
	});

	test("made twice, also at once, her link is one; the table holds nothing that opens it", async () => {
		const given = await givenSurveyed(db());
		const tokens = await Promise.all([1, 2, 3].map(() => ownToken(db(), given)));
		expect(new Set(tokens).size).toBe(1);
		const rows = await db().selectFrom("survey_link").selectAll().execute();
		expect(JSON.stringify(rows)).not.toContain(tokens[0]);
	});

	test("a wrong token, another secret and a closed wave open nothing", async () => {
		const given = await givenSurveyed(db());
		const token = await ownToken(db(), given);
		const wrong = [holder(`${token}x`), holder(""), { ...holder(token), secret: `${SECRET}!` }];
		for (const opener of wrong) {
			await expect(openSurvey(db(), opener, NOW)).rejects.toMatchObject(NOT_FOUND);
		}
		const last = new Date("2026-02-22T23:59:59Z");
		expect((await openSurvey(db(), holder(token), last)).mode).toBe("self");
		const closed = openSurvey(db(), holder(token), new Date("2026-02-23T00:00:00Z"));
		await expect(closed).rejects.toMatchObject(NOT_FOUND);
	});

	test("when she leaves, the link to the beginning opens nothing any more", async () => {
		const given = await givenSurveyed(db());
		const token = await ownToken(db(), given);
		await db()
			.updateTable("enrolment")
			.set({
				state: "withdrawn",
				ended_on: "2026-01-13",
				withdrawal_reason: "moved",
				outcome: "not-achieved",
			})
			.where("id", "=", given.enrolment.id)
			.execute();
		await expect(openSurvey(db(), holder(token), NOW)).rejects.toMatchObject(NOT_FOUND);
	});

	test("read aloud, no answer is shown, and it is kept that it was read", async () => {
		const given = await givenSurveyed(db());
		const own = holder(await ownToken(db(), given));
		await say(db(), own, "english-people", "97");
		const reader = holder(await readingToken(db(), given), "phone", given.tutor);
		await say(db(), reader, "lonely", "2");
		const survey = await openSurvey(db(), reader, NOW);
		expect(survey.mode).toBe("read-aloud");
		expect([...survey.answers.values()]).toEqual([{ isShown: false }, { isShown: false }]);
		const { answers } = await openSurvey(db(), own, NOW);
		expect(answers.get("lonely")).toEqual({ isShown: false });
		expect((await kept(db())).slice(0, 2).map(({ mode }) => mode)).toEqual(["self", "read-aloud"]);
	});

	test("a link to read from is for two hours and for who made it", async () => {
		const given = await givenSurveyed(db());
		const token = await readingToken(db(), given);
		const opened = (person: typeof given.tutor | undefined, now: Date) =>
			openSurvey(db(), holder(token, null, person), now);
		expect((await opened(given.tutor, LATER)).mode).toBe("read-aloud");
		await expect(opened(given.tutor, TOO_LATE)).rejects.toMatchObject(NOT_FOUND);
		await expect(opened(given.coordinator, NOW)).rejects.toMatchObject(NOT_FOUND);
		await expect(opened(undefined, NOW)).rejects.toMatchObject(NOT_FOUND);
	});

	test("a new link to read from ends the one before, also at once", async () => {
		const given = await givenSurveyed(db());
		const first = await readingToken(db(), given);
		const [second, third] = await Promise.all([1, 2].map(() => readingToken(db(), given)));
		const works = await Promise.allSettled(
			[first, second!, third!].map((token) =>
				openSurvey(db(), holder(token, null, given.tutor), NOW),
			),
		);
		expect(works[0]!.status).toBe("rejected");
		expect(works.filter(({ status }) => status === "fulfilled").length).toBe(1);
	});

	test("staff see where each wave stands and when, and nothing of the answers", async () => {
		const given = await givenSurveyed(db());
		const opener = holder(await ownToken(db(), given));
		await say(db(), opener, "english-people", "97");
		for (const person of [given.tutor, given.coordinator]) {
			const seen = await openLearnerSurveys(db(), person, given.learner.id, post, NOW);
			expect(
				seen.pilots[0]!.waves.map(({ wave, state, hasBegun }) => [wave, state, hasBegun]),
			).toEqual([
				["baseline", "due", true],
				["end", "not-yet", false],
				["follow-up", "not-yet", false],
			]);
			expect(JSON.stringify(seen)).not.toMatch(PLANTED);
		}
		await finishSurvey(db(), opener, NOW);
		const seen = await openLearnerSurveys(db(), given.tutor, given.learner.id, post, NOW);
		expect(seen.pilots[0]!.waves[0]).toMatchObject({
			...{ state: "answered", answeredOn: "2026-01-14", canAsk: false, link: null },
		});
	});

	test("another's learner does not exist, and a wave out of its days is not open", async () => {
		const given = await givenSurveyed(db());
		const stranger = await givenSurveyed(db());
		const { learner, pilot } = given;
		const asked = { wave: { pilot: pilot.slug, wave: "baseline" as const }, now: NOW };
		const made = makeSurveyLink(db(), SECRET, stranger.tutor, learner.id, asked);
		await expect(made).rejects.toMatchObject(NOT_FOUND);
		const read = startReading(db(), SECRET, stranger.coordinator, learner.id, asked);
		await expect(read).rejects.toMatchObject(NOT_FOUND);
		const nobody = await givenPerson(db(), "evaluator");
		const opened = openLearnerSurveys(db(), nobody, learner.id, post, NOW);
		await expect(opened).rejects.toMatchObject(NOT_FOUND);
		for (const wave of [
			null,
			{ pilot: pilot.slug, wave: "end" as const },
			{ pilot: "x", wave: "baseline" as const },
		]) {
			const refused = await makeSurveyLink(db(), SECRET, given.tutor, learner.id, {
				wave,
				now: NOW,
			});
			expect(refused).toBe("not-open");
		}
	});

	test("the words of the beginning are those of the end", async () => {
		const given = await givenSurveyed(db());
		await ownToken(db(), given);
		await db()
			.updateTable("survey_response")
			.set({ version: "0" })
			.where("learner_id", "=", given.learner.id)
			.execute();
		await ownToken(db(), given, "end", new Date("2026-03-20T12:00:00Z"));
		const rows = await db()
			.selectFrom("survey_response")
			.where("learner_id", "=", given.learner.id)
			.select(["wave", "version"])
			.orderBy("wave")
			.execute();
		expect(rows).toEqual([
			{ wave: "baseline", version: "0" },
			{ wave: "end", version: "0" },
		]);
	});

	test("neither two answers in one nor none can be kept", async () => {
		const given = await givenSurveyed(db());
		await ownToken(db(), given);
		const { id } = await db()
			.selectFrom("survey_response")
			.where("learner_id", "=", given.learner.id)
			.select("id")
			.executeTakeFirstOrThrow();
		const row = {
			response_id: id,
			item: "lonely",
			mode: "self",
			language: "en",
			device_hash: null,
			answered_at: NOW.toISOString(),
		} as const;
		for (const wrong of [
			{ value: 1, declined: 1 },
			{ value: null, declined: 0 },
		] as const) {
			const written = db()
				.insertInto("survey_answer")
				.values({ ...row, ...wrong })
				.execute();
			await expect(written).rejects.toThrow();
		}
	});
});
