import { fold } from "#app/i18n/fold.ts";
import { addDays } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { EnrolmentTable } from "#db/tables/learners.ts";
import { lastTermOf, type Term } from "./calendar.ts";
import { STUDIES, type Study, type StudyPerson, studyPeople } from "./comparison-answers.ts";
import { addComparedLessons, addStay, stayOf } from "./comparison-lessons.ts";
import { addComparedAnswers } from "./comparison-surveys.ts";
import type { FilledCourse } from "./filled-course.ts";
import { demoId } from "./ids.ts";
import { NAMES } from "./names.ts";
import { personId, pilotId, providerId, staffOf } from "./people.ts";
import type { ProviderSlug } from "./providers.ts";
import { Random } from "./random.ts";
import { Rows } from "./rows.ts";

/** One of the seeds whose first study shows what is true of it: not all do, of so few people. */
const SEED = 2022;
const LESSONS_SEED = 2041;
const AREA = "E09000025";
const PROVIDER: ProviderSlug = "northern-bridges";
const LANGUAGES = ["ar", "bn", "ur", "pl"] as const;

/** Pilots with a waiting list, all of last term: one with a small effect, one with none, one too small. */
const PILOTS: readonly { slug: string; name: string; summary: string; study: Study }[] = [
	{
		slug: "first-steps-newham",
		name: "First Steps in Newham",
		summary: "More asked than there were places: those who waited are compared.",
		study: STUDIES.effect,
	},
	{
		slug: "evening-cafe",
		name: "Evening English Café",
		summary: "English over tea in the evening, compared with those who waited.",
		study: STUDIES.none,
	},
	{
		slug: "english-outdoors",
		name: "English Outdoors",
		summary: "Walks and gardening in English: three classes so far.",
		study: STUDIES.few,
	},
];

/** Nobody else draws from it, and no class of it is in the finder: its term is over. */
export async function addComparison(db: Db, now: Date): Promise<void> {
	const rows = new Rows();
	const term = lastTermOf(now);
	for (const [number, pilot] of PILOTS.entries()) {
		addPilot(rows, pilot, term);
		const people = Map.groupBy(studyPeople(pilot.study, SEED + number), (one) => one.classNumber);
		for (const [classNumber, own] of people) addClass(rows, { pilot, classNumber, own, term });
	}
	await db.transaction().execute((trx) => rows.write(trx));
}

type Pilot = (typeof PILOTS)[number];

function addPilot(rows: Rows, { slug, name, summary }: Pilot, { startsOn, endsOn }: Term): void {
	const id = pilotId(slug);
	const [strand, fund] = ["community-based", "controlling-migration-fund"] as const;
	rows.add("pilot", {
		id,
		slug,
		name,
		summary,
		strand,
		fund,
		starts_on: startsOn,
		ends_on: endsOn,
	});
	rows.add("pilot_area", { pilot_id: id, area_id: AREA });
	rows.add("pilot_provider", { pilot_id: id, provider_id: providerId(PROVIDER) });
	const said = { said_by: EVALUATOR, said_at: `${addDays(startsOn, -30)}T10:00:00.000Z` };
	const design = demoId("design", slug);
	rows.add("pilot_design", {
		id: design,
		pilot_id: id,
		version: 1,
		design: "waiting-list",
		...said,
	});
	rows.add("pilot_design_outcome", { design_id: design, indicator: "belonging" });
}

const EVALUATOR = personId("evaluator@demo.test");

type OfClass = { pilot: Pilot; classNumber: number; own: readonly StudyPerson[]; term: Term };

function addClass(rows: Rows, { pilot, classNumber, own, term }: OfClass): void {
	const slug = `${pilot.slug}-${classNumber + 1}`;
	const id = demoId("course", slug);
	rows.add("course", courseRow(id, slug, pilot, term));
	const title = `${pilot.name}, group ${classNumber + 1}`;
	const english = { title, summary: pilot.summary, bring: "", status: "written" as const };
	rows.add("course_text", { course_id: id, language: "en", ...english });
	rows.add("course_level", { course_id: id, skill: "speaking", level: "entry-1" });
	rows.add("class_comparison", {
		...{ course_id: id, pilot_id: pilotId(pilot.slug), matched: 0, opened_on: term.startsOn },
		...{ opened_at: `${term.startsOn}T08:00:00.000Z`, opened_by: EVALUATOR },
	});
	const random = new Random(SEED + classNumber);
	// Its own, so that the studies show what they showed before there were lessons.
	const lessons = new Random(LESSONS_SEED + classNumber);
	const course = addComparedLessons(rows, lessons, courseOf(id, slug, pilot, term), classNumber);
	for (const [number, person] of own.entries()) {
		const learnerId = addLearner(rows, random, `${slug}-${number}`, term.startsOn);
		const stay = stayOf(lessons, course, demoId("enrolment", learnerId), person);
		addEnrolment(rows, { id, learnerId, person, leftOn: stay.leftOn }, term);
		if (person.treated) addStay(rows, lessons, course, learnerId, stay);
		rows.add("pilot_arm", {
			...{ pilot_id: pilotId(pilot.slug), learner_id: learnerId, course_id: id },
			...{ arm: person.treated ? "treatment" : "waiting", since: term.startsOn },
		});
		const of = { learnerId, courseId: id, pilotId: pilotId(pilot.slug) };
		addComparedAnswers(rows, random, of, person, term);
	}
}

function courseOf(id: string, slug: string, { study }: Pilot, term: Term) {
	return {
		...{ id, slug, providerId: providerId(PROVIDER), tutorId: personId(staffOf(PROVIDER)) },
		...{ capacity: study.places, levels: ["entry-1"], finished: true, full: true, ...term },
	} satisfies Omit<FilledCourse, "takenLessons">;
}

function courseRow(id: string, slug: string, pilot: Pilot, { startsOn, endsOn }: Term) {
	const at = `${startsOn}T09:00:00.000Z`;
	return {
		...{
			id,
			slug,
			reference: slug,
			provider_id: providerId(PROVIDER),
			pilot_id: pilotId(pilot.slug),
		},
		...({ venue_id: null, kind: "community", state: "finished", childcare: "none" } as const),
		...{ starts_on: startsOn, ends_on: endsOn, capacity: pilot.study.places },
		...{ cost_pence: 0, cost_note: null, entry_note: null, webpage: null },
		...({
			online: 0,
			women_only: 0,
			no_papers: 1,
			drop_in: 0,
			shift_friendly: 0,
			school_hours: 0,
		} as const),
		...{ contact_email: null, contact_phone: null, confirmed_on: startsOn, places_version: 0 },
		...{ created_at: at, updated_at: at },
	};
}

function addLearner(rows: Rows, random: Random, key: string, startsOn: LocalDate): string {
	const id = demoId("learner", "compared", key);
	const language = random.pick(LANGUAGES);
	const name = random.pick(NAMES[language]);
	rows.add("learner", {
		...{ id, preferred_name: name, name_folded: fold(name), full_name: null, say_name: null },
		...({ language, email: null, phone: null, may_leave_message: 0 } as const),
		created_at: `${addDays(startsOn, -20)}T10:00:00.000Z`,
	});
	return id;
}

type Enrolled = {
	id: string;
	learnerId: string;
	person: StudyPerson;
	leftOn: LocalDate | null;
};

type End = Pick<
	EnrolmentTable,
	"state" | "ended_on" | "outcome" | "achieved_on" | "withdrawal_reason"
>;

function addEnrolment(rows: Rows, enrolled: Enrolled, term: Term): void {
	const { id: courseId, learnerId, person } = enrolled;
	const id = demoId("enrolment", learnerId);
	const asked = `${addDays(term.startsOn, -20)}T10:00:00.000Z`;
	const end = endOf(enrolled, term);
	const { state } = end;
	rows.add("enrolment", {
		...({ id, course_id: courseId, learner_id: learnerId, role: "learner" } as const),
		...{ reference: `D${demoId("reference", learnerId).slice(0, 8)}`, message: null },
		...{ asked_speaking: null, asked_reading: null, asked_at: asked, ...end },
		enrolled_on: person.treated ? addDays(term.startsOn, -7) : null,
		started_on: person.treated ? term.startsOn : null,
		planned_end: person.treated ? term.endsOn : null,
	});
	rows.add("enrolment_event", {
		...{ id: demoId("event", id), enrolment_id: id, from_state: null, to_state: state, at: asked },
		...{ person_id: personId(staffOf(PROVIDER)), reason: null },
	});
}

function endOf({ person, leftOn }: Enrolled, { endsOn }: Term): End {
	const none = { ended_on: null, outcome: null, achieved_on: null, withdrawal_reason: null };
	if (!person.treated) return { ...none, state: "closed" };
	if (leftOn === null) {
		return {
			...none,
			state: "completed",
			ended_on: endsOn,
			outcome: "achieved",
			achieved_on: endsOn,
		};
	}
	const why = { outcome: "not-achieved", withdrawal_reason: "other-personal" } as const;
	return { ...none, state: "withdrawn", ended_on: leftOn, ...why };
}
