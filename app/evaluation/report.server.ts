import { loadSkillHistories } from "#app/assessments/assessment-facts.server.ts";
import type { PilotFacts } from "#app/pilots/pilot.ts";
import { openClasses, openPilot, type Pilot, type PilotCourse } from "#app/pilots/pilots.server.ts";
import { factsByCourse, loadRegisterFacts } from "#app/registers/register-facts.server.ts";
import type { Db } from "#db/open.ts";
import type { CourseFacts, ReportFacts } from "./report-facts.ts";
import type { ReportView } from "./report-view.ts";
import { showTrueNumbers } from "./working-view.ts";

export async function loadWorkingView(db: Db, slug: string, now: Date): Promise<ReportView> {
	return showTrueNumbers(await loadReportFacts(db, await openPilot(db, slug)), now);
}

/** All a report is made of; of learners nothing but ids. */
export async function loadReportFacts(db: Db, pilot: Pilot): Promise<ReportFacts> {
	const courses = await openClasses(db, pilot.id);
	const facts = await loadRegisterFacts(
		db,
		courses.map(({ id }) => id),
	);
	const byCourse = factsByCourse(facts);
	const learnerIds = facts.enrolments.map(({ learnerId }) => learnerId);
	return {
		pilot: pilotFacts(pilot),
		courses: courses.map((course) => ({ ...courseFacts(course), ...byCourse.get(course.id) })),
		histories: await loadSkillHistories(db, learnerIds),
	};
}

/** Neither its id nor its summary: these are the facts that are published. */
function pilotFacts({ id: _id, summary: _summary, ...facts }: Pilot): PilotFacts {
	return facts;
}

function courseFacts({ id, title, kind, area, levels, ends_on }: PilotCourse): CourseFacts {
	const register = { lessons: [], enrolments: [], marks: [] };
	return { id, title, kind, area, levels, endsOn: ends_on, ...register };
}
