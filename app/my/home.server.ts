import { attendedOf } from "#app/assessments/class-attendance.ts";
import { loadSkills } from "#app/assessments/skills-now.server.ts";
import { findOwnPage } from "#app/attendance/helper-people.server.ts";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { loadOwnRequests } from "#app/keeping/link.server.ts";
import type { LinkOwner } from "#app/keeping/personal-link.server.ts";
import { findMyPlan } from "#app/plans/my-plan.server.ts";
import { loadRegisterFacts } from "#app/registers/register-facts.server.ts";
import type { Db } from "#db/open.ts";
import { listMyDoors, type Opened } from "./doors.server.ts";
import {
	type EnrolmentRow,
	findMe,
	listMyEnrolments,
	listNextLessons,
} from "./home-queries.server.ts";
import { maySayNo } from "./lessons.ts";
import { myLessonOf } from "./my-lesson.ts";
import { lastLessons } from "./presence.server.ts";

const NEXT = 6;

export type MyHome = NonNullable<Awaited<ReturnType<typeof findMyHome>>>;
export type NextLesson = MyHome["lessons"][number];
export type MyClass = MyHome["classes"][number];

/** What one provider knows of her, as she may see it; null for who never asked it for a class. */
export async function findMyHome(db: Db, opened: Opened, language: LanguageTag, now: Date) {
	const { owner, token } = opened;
	const requests = await loadOwnRequests(db, owner, language, now);
	const me = requests.length > 0 ? await findMe(db, owner) : undefined;
	if (!me) return null;
	const { is_example, ...named } = me;
	return {
		...named,
		token,
		isExample: is_example === 1,
		requests: requests.filter(({ shown }) => shown !== "placed" && shown !== "ended"),
		lessons: await nextLessons(db, owner, language, now),
		last: await lastLessons(db, owner, language, now),
		classes: await myClasses(db, owner, language, now),
		skills: await loadSkills(db, owner.learnerId),
		plan: await findMyPlan(db, owner),
		doors: await listMyDoors(db, opened, now),
		/** She may give her time elsewhere. */
		helping: await findOwnPage(db, owner, language, now),
	};
}

async function nextLessons(db: Db, owner: LinkOwner, language: string, now: Date) {
	const ahead = { after: now.toISOString(), limit: NEXT };
	return (await listNextLessons(db, owner, ahead, language)).map((row) => {
		const lesson = myLessonOf(row);
		return { ...lesson, saidNo: row.apology_id !== null, maySayNo: maySayNo(lesson, now) };
	});
}

/** With the very figures of her tutor's pages. */
async function myClasses(db: Db, owner: LinkOwner, language: string, now: Date) {
	const rows = await listMyEnrolments(db, owner, language);
	const facts = await loadRegisterFacts(db, [...new Set(rows.map((row) => row.course_id))]);
	return rows.map((row) => ({ ...classOf(row), attended: attendedOf(facts, row.id, now) }));
}

function classOf(row: EnrolmentRow) {
	return {
		enrolmentId: row.id,
		isNow: row.state === "enrolled" || row.state === "active",
		ownTitle: row.own_title,
		englishTitle: row.english_title,
		startsOn: row.starts_on,
		endsOn: row.ended_on ?? row.ends_on,
		phone: row.phone,
		email: row.email,
	};
}
