import { loadRequestFacts } from "#app/enrolments/request-facts.server.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { loadSaidSteps } from "#app/outcomes/next-step-facts.server.ts";
import { openClasses, type Pilot, type PilotCourse } from "#app/pilots/pilots.server.ts";
import { registersOf } from "#app/registers/register-facts.server.ts";
import type { Db } from "#db/open.ts";
import type { CourseFacts, CourseHead } from "./course-facts.ts";
import { enrolmentAt } from "./enrolment-at.ts";
import { type Besides, foldCourse } from "./fold-course.ts";
import type { Period } from "./report-model.ts";
import type { OpenSubject } from "./subject.server.ts";

/** Every class of the subject; its marks are counted as they come and never kept. */
export async function loadCourseFacts(
	db: Db,
	{ pilots }: Pick<OpenSubject, "pilots">,
	period: Period,
	now: Date,
): Promise<CourseFacts[]> {
	const heads = new Map<string, CourseHead>();
	for (const pilot of pilots) {
		for (const course of await openClasses(db, pilot.id))
			heads.set(course.id, headOf(course, pilot));
	}
	const ids = [...heads.keys()];
	const fold = { period, now, besides: await loadBesides(db, ids, period, now) };
	const facts: CourseFacts[] = [];
	for await (const register of registersOf(db, ids)) {
		facts.push(asKnown(foldCourse(heads.get(register.courseId)!, register, fold), period));
	}
	return facts;
}

function headOf({ id, title, kind, area, levels, ...row }: PilotCourse, pilot: Pilot): CourseHead {
	return {
		...{ id, title, kind, area, levels },
		pilot: pilot.slug,
		providerId: row.provider_id,
		startsOn: row.starts_on,
		endsOn: row.ends_on,
	};
}

async function loadBesides(
	db: Db,
	courseIds: readonly string[],
	{ until }: Period,
	now: Date,
): Promise<(enrolmentId: string) => Besides> {
	const requests = await loadRequestFacts(db, courseIds, { until, today: londonDate(now) });
	const steps = await loadSaidSteps(db, courseIds);
	return (id) => ({
		offeredOn: requests.offeredOn.get(id) ?? null,
		firstEverOn: requests.firstEverOn.get(id) ?? null,
		stateThen: requests.statesThen.get(id) ?? null,
		steps: steps.get(id) ?? [],
	});
}

function asKnown(course: CourseFacts, { until }: Period): CourseFacts {
	const enrolments = course.enrolments.flatMap((one) => enrolmentAt(one, until) ?? []);
	return { ...course, enrolments };
}
