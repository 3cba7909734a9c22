import { expect, test } from "vitest";
import { halfTermOf } from "#app/demo/calendar.ts";
import { CLASSES } from "#app/demo/classes.ts";
import { EMPLOYERS } from "#app/demo/employers.ts";
import { fillDemo } from "#app/demo/fill.server.ts";
import { isUsed } from "#app/demo/marker.server.ts";
import { fillScale } from "#app/demo/scale.server.ts";
import { translationsOf } from "#app/demo/texts/class-texts.ts";
import { isDoubtful } from "#app/finder/doubt.ts";
import { tidyCode } from "#app/finder/join-code.ts";
import { languages } from "#app/i18n/languages.ts";
import { onEachDatabase } from "#tests/support/databases.ts";

const NOW = new Date("2026-10-14T09:40:00Z");
const TODAY = "2026-10-14";

test("every class of the demo has a title and a summary in every language", () => {
	const others = languages.map(({ tag }) => tag).filter((tag) => tag !== "en");
	expect(CLASSES.length).toBeGreaterThan(15);
	for (const { slug } of CLASSES) {
		const translated = translationsOf(slug).map(({ language }) => language);
		expect(translated.sort(), slug).toEqual([...others].sort());
	}
});

test("the code on an employer's poster can be typed into the search", () => {
	expect(EMPLOYERS.map(({ poster }) => tidyCode(poster))).toEqual(["CLEAN2026"]);
});

onEachDatabase((db) => {
	test("one unit of scale is two hundred classes that can be found", async () => {
		expect(await isUsed(db())).toBe(false);
		await fillScale(db(), 1, { classesOnly: true, now: NOW, report: () => {} });

		const courses = await db()
			.selectFrom("course")
			.where("state", "=", "published")
			.select((eb) => eb.fn.countAll().as("n"))
			.executeTakeFirstOrThrow();
		const words = await db()
			.selectFrom("search_word")
			.select((eb) => eb.fn.count("course_id").distinct().as("n"))
			.executeTakeFirstOrThrow();
		const lessons = await db()
			.selectFrom("lesson")
			.select((eb) => eb.fn.countAll().as("n"))
			.executeTakeFirstOrThrow();
		expect([courses.n, words.n].map(Number)).toEqual([200, 200]);
		expect(Number(lessons.n) / 200).toBeGreaterThan(34);
		expect(await isUsed(db())).toBe(true);
	});
});

onEachDatabase((db) => {
	test("the demo shows a class of every kind that the finder knows", async () => {
		await fillDemo(db(), NOW);
		const courses = await db().selectFrom("course").selectAll().orderBy("slug").execute();
		const published = courses.filter(({ state }) => state === "published");
		const named = (slug: string) => courses.find((course) => course.slug === slug);

		expect(named("brightway-team-english")).toMatchObject({ private: 1 });
		expect(named("cleaning-english-stratford")).toMatchObject({ private: 0 });
		expect(named("cleaning-english-stratford")?.employer_id).toBe(
			named("brightway-team-english")?.employer_id,
		);
		for (const fact of ["woman_teacher", "no_assessment", "next_course_id", "creche_places"]) {
			expect(published.filter((course) => Reflect.get(course, fact)).length, fact).toBeGreaterThan(
				3,
			);
		}
		expect(
			published.every(({ creche_places, childcare }) => {
				return (creche_places !== null) === (childcare === "creche");
			}),
		).toBe(true);
		await expectHiddenAddress();
		await expectDoubts(published);
		await expectHalfTerm();
	});

	/** Nothing of where it is may be found by its words. */
	async function expectHiddenAddress(): Promise<void> {
		const rows = await db()
			.selectFrom("venue")
			.innerJoin("course", "course.venue_id", "venue.id")
			.innerJoin("search_word", "search_word.course_id", "course.id")
			.where("venue.address_hidden", "=", 1)
			.select(["course.slug", "search_word.word"])
			.execute();
		expect(new Set(rows.map(({ slug }) => slug))).toEqual(new Set(["quiet-class-hackney"]));
		expect(rows.map(({ word }) => word)).not.toContain("willow");
		expect(rows.map(({ word }) => word)).toContain("hackney");
	}

	async function expectDoubts(
		published: readonly { id: string; confirmed_on: string | null }[],
	): Promise<void> {
		const reports = await db()
			.selectFrom("wrong_report")
			.where("settled_at", "is", null)
			.select("course_id")
			.execute();
		const doubted = published.filter(({ id, confirmed_on }) => {
			const openReports = reports.filter(({ course_id }) => course_id === id).length;
			return isDoubtful({ confirmedOn: confirmed_on, openReports }, TODAY);
		});
		expect(doubted.length).toBe(2);
	}

	async function expectHalfTerm(): Promise<void> {
		const { from, to } = halfTermOf(NOW);
		expect([from, to]).toEqual(["2026-10-26", "2026-10-30"]);
		const rows = await db()
			.selectFrom("lesson")
			.innerJoin("course", "course.id", "lesson.course_id")
			.innerJoin("provider", "provider.id", "course.provider_id")
			.where("lesson.local_date", ">=", from)
			.where("lesson.local_date", "<=", to)
			.select(["course.slug", "provider.slug as provider"])
			.execute();
		const own = new Set(CLASSES.map(({ slug }) => slug));
		const closed = rows.filter(({ provider }) => provider === "lea-valley-college");
		expect(rows.map(({ slug }) => slug)).toContain("tea-and-talk-hackney");
		expect(closed.filter(({ slug }) => own.has(slug))).toEqual([]);
	}

	test("some of what nobody found is too little to be shown, and most is not", async () => {
		const needs = await db().selectFrom("unmet_need").selectAll().execute();
		expect(new Set(needs.map(({ month }) => month)).size).toBe(3);
		expect(needs.some(({ searches }) => searches < 5)).toBe(true);
		expect(needs.filter(({ searches }) => searches >= 5).length).toBeGreaterThan(15);
	});
});
