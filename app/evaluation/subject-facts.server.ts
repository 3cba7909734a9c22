import { loadSkillHistories } from "#app/assessments/assessment-facts.server.ts";
import { loadFirstLanguages } from "#app/background/first-languages.server.ts";
import type { PilotFacts } from "#app/pilots/pilot.ts";
import type { Pilot } from "#app/pilots/pilots.server.ts";
import { loadCourseEmployers } from "#app/workplace/course-employers.server.ts";
import type { Db } from "#db/open.ts";
import { loadComparison } from "./comparison-facts.server.ts";
import { loadCourseFacts } from "./course-facts.server.ts";
import type { Period } from "./report-model.ts";
import { loadSetupFacts } from "./setup-facts.server.ts";
import type { OpenSubject } from "./subject.server.ts";
import type { SubjectFacts } from "./subject-facts.ts";
import { loadSurveyFacts } from "./survey-facts.server.ts";
import { loadVoiceFacts } from "./voice-facts.server.ts";

/** Everything the sections are made of. Each part loads its own field, in a file of its own. */
export async function loadSubjectFacts(
	db: Db,
	subject: OpenSubject,
	period: Period,
	now: Date,
): Promise<SubjectFacts> {
	const courses = await loadCourseFacts(db, subject, period, now);
	const learnerIds = courses.flatMap(({ enrolments }) => enrolments.map((one) => one.learnerId));
	const surveys = await loadSurveyFacts(db, subject.pilots, period.until);
	return {
		subject: publicSubject(subject),
		period,
		courses,
		histories: await loadSkillHistories(db, learnerIds),
		languages: await loadFirstLanguages(db, learnerIds),
		surveys,
		voices: await loadVoiceFacts(db, subject.pilots, period.until),
		setup: await loadSetupFacts(db, subject.pilots),
		comparison: await loadComparison(db, subject.pilots, surveys, period.until),
		workplaces: await loadCourseEmployers(
			db,
			courses.map(({ id }) => id),
		),
		profiles: null,
	};
}

/** Neither ids nor summaries: this is what is published. */
function publicSubject({ slug, name, pilots }: OpenSubject): SubjectFacts["subject"] {
	return { slug, name, pilots: pilots.map(pilotFacts) };
}

function pilotFacts({ slug, name, strand, fund, startsOn, endsOn, areas }: Pilot): PilotFacts {
	return { slug, name, strand, fund, startsOn, endsOn, areas };
}
