import fc from "fast-check";
import { LEVELS } from "#app/assessments/levels.ts";
import { indexCourse } from "#app/courses/course-search.server.ts";
import { CHILDCARE, DAYS, FACTS, KINDS, SORTS, TIMES } from "#app/finder/finder-search.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import {
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenLesson,
	givenProvider,
	givenVenue,
} from "#tests/support/given.ts";

const TITLES = [
	"English for beginners",
	"Speak and write",
	"Work English",
	"Maths",
	"Reading club",
];
const PLACES = [
	{ latitude: 51.5846, longitude: -0.0217, area_id: "E09000031", outcode: "E17" },
	{ latitude: 51.4627, longitude: -0.1145, area_id: "E09000022", outcode: "SW9" },
	{ latitude: 51.5424, longitude: 0.0029, area_id: "E09000025", outcode: "E15" },
	{ latitude: null, longitude: null, area_id: null, outcode: "ZZ1" },
];
const flag = fc.constantFrom<0 | 1>(0, 0, 1);
const days = fc.constantFrom("2026-03-01", "2026-02-20", "2025-11-01", null);

const randomClass = fc.record({
	title: fc.constantFrom(...TITLES),
	place: fc.option(fc.nat({ max: PLACES.length - 1 }), { nil: null }),
	levels: fc.subarray([...LEVELS]),
	slots: fc.array(
		fc.record({
			weekday: fc.integer({ min: 1, max: 7 }),
			starts: fc.constantFrom("09:00", "11:59", "12:00", "16:59", "17:00"),
		}),
		{ maxLength: 3 },
	),
	facts: fc.record({
		kind: fc.constantFrom(...KINDS),
		childcare: fc.constantFrom("none" as const, ...CHILDCARE),
		online: flag,
		women_only: flag,
		no_papers: flag,
		drop_in: flag,
		shift_friendly: flag,
		school_hours: flag,
		cost_pence: fc.constantFrom(0, 0, 500, null),
		capacity: fc.constantFrom(1, 2, 20, null),
		confirmed_on: days,
		ends_on: fc.constantFrom("2026-12-18", "2026-12-18", "2026-03-02", "2026-02-27", null),
		state: fc.constantFrom("published" as const, "published" as const, "draft" as const),
	}),
	employer: fc.constantFrom(null, null, null, "open", "private"),
	lessons: fc.uniqueArray(fc.constantFrom("2026-03-02", "2026-03-03", "2026-03-09"), {
		maxLength: 3,
	}),
	taken: fc.nat({ max: 2 }),
	reports: fc.constantFrom(0, 0, 0, 3),
});

export type RandomClass = typeof randomClass extends fc.Arbitrary<infer T> ? T : never;

export function someClasses(count: number, seed: number): RandomClass[] {
	return fc.sample(randomClass, { numRuns: count, seed });
}

/** An address of the search page; most combinations of everything, and many that find little. */
export const randomQuery = fc
	.record({
		q: fc.constantFrom("", "", "engl", "english work", "read", "walthamstow", "zzz"),
		near: fc.constantFrom("", "E17", "Brixton", "Stratford"),
		within: fc.constantFrom("", "1", "10"),
		area: fc.constantFrom("", "", "waltham-forest", "lambeth"),
		code: fc.constantFrom("", "", "", "", "KAFFEE24", "NOBODY99"),
		sort: fc.constantFrom("", ...SORTS),
		page: fc.constantFrom("", "2"),
		level: fc.subarray([...LEVELS], { maxLength: 2 }),
		day: fc.subarray([...DAYS], { maxLength: 3 }),
		time: fc.subarray([...TIMES], { maxLength: 2 }),
		kind: fc.subarray([...KINDS], { maxLength: 2 }),
		childcare: fc.subarray([...CHILDCARE]),
		facts: fc.subarray([...FACTS], { maxLength: 2 }),
		/** Most searches tick little. */
		ticked: fc.subarray(["level", "day", "time", "kind", "childcare", "facts"], { maxLength: 2 }),
	})
	.map(({ ticked, facts, ...search }) => {
		const params = new URLSearchParams();
		for (const name of ["q", "near", "within", "area", "code", "sort", "page"] as const) {
			if (search[name] !== "") params.set(name, search[name]);
		}
		for (const name of ["level", "day", "time", "kind", "childcare"] as const) {
			for (const value of ticked.includes(name) ? search[name] : []) params.append(name, value);
		}
		for (const fact of ticked.includes("facts") ? facts : []) params.set(fact, "yes");
		return params.toString();
	});

export async function insertClasses(db: Db, classes: readonly RandomClass[]): Promise<string[]> {
	const { id: provider_id } = await givenProvider(db);
	await db
		.insertInto("employer")
		.values({ id: newId(), name: "Clean and Bright", join_code: "KAFFEE24" })
		.onConflict((conflict) => conflict.column("join_code").doNothing())
		.execute();
	const venues = [];
	for (const place of PLACES) venues.push(await givenVenue(db, { provider_id, ...place }));
	const ids = [];
	for (const each of classes) ids.push(await insertClass(db, provider_id, venues, each));
	return ids;
}

async function insertClass(
	db: Db,
	provider_id: string,
	venues: readonly { id: string }[],
	{ title, place, levels, slots, facts, employer, lessons, taken, reports }: RandomClass,
): Promise<string> {
	const { id: employer_id } = await db
		.selectFrom("employer")
		.where("join_code", "=", "KAFFEE24")
		.select("id")
		.executeTakeFirstOrThrow();
	const { id } = await givenCourse(db, {
		provider_id,
		title,
		levels,
		slots: slots.map((slot) => ({ ...slot, ends: "21:00" })),
		venue_id: place === null ? null : venues[place]!.id,
		employer_id: employer === null ? null : employer_id,
		private: employer === "private" ? 1 : 0,
		...facts,
	});
	for (const local_date of lessons) await givenLesson(db, id, { local_date });
	for (let n = 0; n < taken; n++) {
		const learner = await givenLearner(db);
		await givenEnrolment(db, id, learner.id);
	}
	for (let n = 0; n < reports; n++) {
		await db
			.insertInto("wrong_report")
			.values({ id: newId(), course_id: id, kind: "time", at: "2026-03-01T09:00:00.000Z" })
			.execute();
	}
	await indexCourse(db, id);
	return id;
}
