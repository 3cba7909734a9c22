import { sql } from "kysely";
import { expect, test } from "vitest";
import { buildDraft } from "#app/evaluation/build-draft.ts";
import type { Audience, Report } from "#app/evaluation/report-model.ts";
import { voicesSection } from "#app/evaluation/sections/voices.ts";
import { openSubject } from "#app/evaluation/subject.server.ts";
import { loadSubjectFacts } from "#app/evaluation/subject-facts.server.ts";
import { readVoices } from "#app/evaluation/voices-read.server.ts";
import {
	openLearnerQuotes,
	takeBackForHer,
	writeWithHer,
} from "#app/voices/learner-quotes.server.ts";
import {
	giveMyQuote,
	mayQuote,
	openMyQuotes,
	withdrawMyQuote,
} from "#app/voices/my-quotes.server.ts";
import { chooseQuote, leaveQuoteOut, openPilotQuotes } from "#app/voices/pilot-quotes.server.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import {
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenPerson,
	givenProvider,
} from "#tests/support/given.ts";
import { formOf, givenSpeaker, NOW } from "./given-voices.ts";

const AR = { language: "ar", now: NOW };
const WORDS = "أتحدث مع جارتي ليلى";
const own = (fields: Record<string, string> = {}) =>
	formOf({ key: "k", words: WORDS, scope: "nameless", ...fields });
const PERIOD = { from: "2026-01-01", until: "2026-06-30" };

type Given = Awaited<ReturnType<typeof givenSpeaker>>;

/** Written on her own page, marked and chosen. */
async function givenChosen(db: Db, given: Given, fields: Record<string, string> = {}) {
	await giveMyQuote(db, given.owner, own(fields), AR);
	const [quote] = (await openPilotQuotes(db, given.pilot.slug)).quotes;
	const of = { slug: given.pilot.slug, quoteId: quote!.id };
	const words = "أتحدث مع جارتي [ليلى]";
	const form = formOf({ words, english: "I talk to my neighbour [Layla]", checked: "yes" });
	expect(await chooseQuote(db, given.evaluator, of, form, NOW)).toEqual({ ok: true });
	return of;
}

/** A report that holds her row, as a release keeps it. */
async function reportFor(db: Db, slug: string, audience: Audience): Promise<Report> {
	const facts = await loadSubjectFacts(db, await openSubject(db, slug), PERIOD, NOW);
	const { subject, period, sections } = buildDraft(facts, [voicesSection]);
	return {
		...{ audience, rules: "1", dataHash: "", subject, period },
		sections: sections.map((section) => ({
			...{ id: section.id, headlines: [], notes: section.notes },
			tables: section.tables.map((table) => ({
				...table,
				rows: table.rows
					.filter(({ audiences }) => !audiences || audiences.includes(audience))
					.map(({ id, label, cells }) => ({
						...{ id, label },
						cells: cells.map((cell) => ({
							value: cell.kind === "words" ? cell.words : ("[z]" as const),
							...{ numerator: null, denominator: null, interval: null, notes: [], reason: null },
						})),
					})),
			})),
		})),
	};
}

const cellsOf = (report: Report) =>
	report.sections.flatMap(({ tables }) =>
		tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ value }) => value))),
	);

onEachDatabase((db) => {
	test("she writes on her own page, in her language, once", async () => {
		const given = await givenSpeaker(db());
		await Promise.all([1, 2, 3].map(() => giveMyQuote(db(), given.owner, own(), AR)));
		const { quotes, mayWrite } = await openMyQuotes(db(), given.owner);
		expect(quotes).toMatchObject([
			{ words: WORDS, language: "ar", scope: "nameless", givenOn: "2026-02-20", firstName: null },
		]);
		expect(mayWrite).toBe(true);
	});

	test("without words, a choice of readers or the name to show, nothing is kept", async () => {
		const given = await givenSpeaker(db());
		expect(await giveMyQuote(db(), given.owner, formOf({}), AR)).toEqual({
			ok: false,
			errors: { words: "social:errors.words", scope: "social:errors.scope" },
		});
		const nameless = own({ scope: "first-name", name: " " });
		expect(await giveMyQuote(db(), given.owner, nameless, AR)).toEqual({
			ok: false,
			errors: { name: "social:errors.name" },
		});
		expect((await openMyQuotes(db(), given.owner)).quotes).toEqual([]);
	});

	test("only who is in a pilot is asked", async () => {
		const provider = await givenProvider(db());
		const course = await givenCourse(db(), { provider_id: provider.id });
		const learner = await givenLearner(db());
		await givenEnrolment(db(), course.id, learner.id, {
			state: "active",
			started_on: "2026-01-12",
		});
		const owner = { learnerId: learner.id, providerId: provider.id };
		expect(await mayQuote(db(), owner)).toBe(false);
		await expect(openMyQuotes(db(), owner)).rejects.toMatchObject({ status: 404 });
		await expect(giveMyQuote(db(), owner, own(), AR)).rejects.toMatchObject({ status: 404 });
	});

	test("taken back, nothing of the words is left anywhere", async () => {
		const given = await givenSpeaker(db());
		const { quoteId } = await givenChosen(db(), given, { scope: "first-name", name: "Amina" });
		await Promise.all([1, 2].map(() => withdrawMyQuote(db(), given.owner, quoteId, NOW)));
		const [quote] = (await openMyQuotes(db(), given.owner)).quotes;
		expect(quote).toMatchObject({ words: null, firstName: null, withdrawnOn: "2026-02-20" });
		const rows = await db().selectFrom("quote").where("id", "=", quoteId).selectAll().execute();
		expect(rows).toMatchObject([{ words: null, english: null, first_name: null }]);
		const choices = await db()
			.selectFrom("quote_choice")
			.where("quote_id", "=", quoteId)
			.selectAll()
			.execute();
		expect(choices).toEqual([]);
		expect((await openPilotQuotes(db(), given.pilot.slug)).quotes).toEqual([]);
	});

	test("another's quote does not exist", async () => {
		const [one, other] = [await givenSpeaker(db()), await givenSpeaker(db())];
		const { quoteId } = await givenChosen(db(), one);
		const missing = { status: 404 };
		await expect(withdrawMyQuote(db(), other.owner, quoteId, NOW)).rejects.toMatchObject(missing);
		const of = { learnerId: one.learner.id, quoteId };
		await expect(takeBackForHer(db(), other.tutor, of, NOW)).rejects.toMatchObject(missing);
		const elsewhere = { slug: other.pilot.slug, quoteId };
		await expect(leaveQuoteOut(db(), elsewhere, NOW)).rejects.toMatchObject(missing);
	});

	test("her tutor writes down with her what she says, and reads nothing that she wrote alone", async () => {
		const given = await givenSpeaker(db());
		await giveMyQuote(db(), given.owner, own(), AR);
		const fields = { key: "w", words: "Mówię z lekarzem", language: "pl", scope: "funder" };
		const write = (more: Record<string, string> = {}) =>
			writeWithHer(db(), given.tutor, given.learner.id, formOf({ ...fields, ...more }), NOW);
		expect(await write()).toEqual({ ok: false, errors: { agreed: "social:errors.agreed" } });
		expect(await write({ agreed: "yes", english: "I talk to my doctor" })).toEqual({ ok: true });
		const { quotes } = await openLearnerQuotes(db(), given.tutor, given.learner.id);
		expect(quotes).toMatchObject([{ words: "Mówię z lekarzem", english: "I talk to my doctor" }]);
		await takeBackForHer(
			db(),
			given.coordinator,
			{ learnerId: given.learner.id, quoteId: quotes[0]!.id },
			NOW,
		);
		expect((await openMyQuotes(db(), given.owner)).quotes).toHaveLength(2);
	});

	test("a tutor of another provider sees no learner", async () => {
		const given = await givenSpeaker(db());
		const elsewhere = await givenPerson(db(), "tutor", {
			provider: (await givenProvider(db())).id,
		});
		await expect(openLearnerQuotes(db(), elsewhere, given.learner.id)).rejects.toMatchObject({
			status: 404,
		});
	});

	test("an evaluator may mark, and change nothing else", async () => {
		const given = await givenSpeaker(db());
		await giveMyQuote(db(), given.owner, own(), AR);
		const [quote] = (await openPilotQuotes(db(), given.pilot.slug)).quotes;
		const of = { slug: given.pilot.slug, quoteId: quote!.id };
		const choose = (fields: Record<string, string>) =>
			chooseQuote(db(), given.evaluator, of, formOf(fields), NOW);
		expect(await choose({ words: "أتحدث مع جارتي" })).toEqual({
			ok: false,
			errors: {
				words: "social:errors.changed",
				english: "social:errors.english",
				checked: "social:errors.checked",
			},
		});
		const right = { words: WORDS, english: "I talk to [Layla]", checked: "yes" };
		expect(await choose(right)).toEqual({ ok: true });
		const [chosen] = (await openPilotQuotes(db(), given.pilot.slug)).quotes;
		expect(chosen).toMatchObject({ isChosen: true, english: "I talk to Layla" });
		// The English is now kept: who marks again can change it no more.
		expect(await choose({ ...right, english: "I shout at [Layla]" })).toMatchObject({ ok: false });
	});

	test("a report keeps none of her words, and shows them as they are marked", async () => {
		const given = await givenSpeaker(db());
		await givenChosen(db(), given, { scope: "first-name", name: "Amina" });
		const kept = await reportFor(db(), given.pilot.slug, "public");
		expect(JSON.stringify(kept)).not.toMatch(/جارتي|neighbour|Amina/);
		const [cells] = cellsOf(await readVoices(db(), kept));
		expect(cells?.slice(0, 3)).toEqual([
			{ name: "أتحدث مع جارتي […]" },
			{ name: "I talk to my neighbour […]" },
			{ name: "Amina" },
		]);
	});

	test("only those she allows read it, even where a report has its row", async () => {
		const given = await givenSpeaker(db());
		await givenChosen(db(), given, { scope: "funder" });
		expect(cellsOf(await reportFor(db(), given.pilot.slug, "public"))).toEqual([]);
		const agreed = await reportFor(db(), given.pilot.slug, "agreement");
		expect(cellsOf(await readVoices(db(), agreed))[0]?.[0]).toEqual({
			name: "أتحدث مع جارتي […]",
		});
		const leaked: Report = { ...agreed, audience: "public" };
		expect(JSON.stringify(await readVoices(db(), leaked))).not.toContain("أتحدث");
	});

	test("left out it is in no new report; taken back it leaves the old ones, too", async () => {
		const given = await givenSpeaker(db());
		const of = await givenChosen(db(), given);
		const published = await reportFor(db(), given.pilot.slug, "public");
		await leaveQuoteOut(db(), of, NOW);
		expect(cellsOf(await reportFor(db(), given.pilot.slug, "public"))).toEqual([]);
		expect(cellsOf(await readVoices(db(), published))[0]?.[1]).toEqual({
			name: "I talk to my neighbour […]",
		});
		await withdrawMyQuote(db(), given.owner, of.quoteId, NOW);
		const [cells] = cellsOf(await readVoices(db(), published));
		expect(cells).toEqual([{ key: "social:voices.takenBack" }, "[z]", "[z]", "[z]", "[z]"]);
	});

	test("whatever is kept of a public page ends when she takes her words back", async () => {
		const given = await givenSpeaker(db());
		const { quoteId } = await givenChosen(db(), given);
		const noted = async () =>
			(await sql`select * from public_change where subject = ''`.execute(db())).rows;
		const before = await noted();
		await withdrawMyQuote(db(), given.owner, quoteId, NOW);
		expect(await noted()).not.toEqual(before);
	});

	test("who takes it back while it is being chosen is heard", async () => {
		const given = await givenSpeaker(db());
		await giveMyQuote(db(), given.owner, own({ scope: "funder" }), AR);
		const [quote] = (await openPilotQuotes(db(), given.pilot.slug)).quotes;
		const of = { slug: given.pilot.slug, quoteId: quote!.id };
		const form = formOf({ words: WORDS, english: "I talk to Layla", checked: "yes" });
		await Promise.allSettled([
			withdrawMyQuote(db(), given.owner, of.quoteId, NOW),
			chooseQuote(db(), given.evaluator, of, form, NOW),
		]);
		const left = await db()
			.selectFrom("quote")
			.leftJoin("quote_choice", "quote_choice.quote_id", "quote.id")
			.where("quote.id", "=", of.quoteId)
			.select(["quote.words", "quote.english", "quote_choice.words as chosen"])
			.executeTakeFirstOrThrow();
		expect(left).toEqual({ words: null, english: null, chosen: null });
	});
});
