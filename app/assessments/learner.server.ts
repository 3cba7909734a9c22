import { canCoordinate, providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { isOpen } from "#app/enrolments/states.ts";
import { notFound } from "#app/http/errors.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { standingConsents } from "#app/learners/consents.server.ts";
import { agesOf } from "#app/learners/details.ts";
import { listOwnChanges, type PastChange } from "#app/learners/own-contact.server.ts";
import { loadRegisterFacts } from "#app/registers/register-facts.server.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { listAssessments } from "./assessment-queries.server.ts";
import { attendedOf, type LearnerClass, type Title, titlesOf } from "./class-attendance.ts";
import { type CriterionNow, criteriaNow } from "./criteria-now.ts";
import { listCriterionRows } from "./criteria-queries.server.ts";
import {
	findLearner,
	listEnrolments,
	listReferences,
	listTitles,
} from "./learner-queries.server.ts";
import { learnerScope, sightOf } from "./learner-scope.ts";
import { assessmentsOf, type PastAssessment } from "./past-assessment.ts";

type LearnerRow = NonNullable<Awaited<ReturnType<typeof findLearner>>>;
type EnrolmentRow = Awaited<ReturnType<typeof listEnrolments>>[number];

export type LearnerView = {
	id: string;
	name: string;
	fullName: string | null;
	sayName: string | null;
	language: string;
	/** Null for a tutor whose classes she has left: reaching her is no longer the tutor's work. */
	contact: Contact | null;
	/** Only for who coordinates a class of hers. */
	record: LearnerRecord | null;
	classes: LearnerClass[];
	/** Newest first. */
	past: PastAssessment[];
	/** Single lines of the curriculum, each with its last result. */
	criteria: CriterionNow[];
	/** Whether other providers see her assessments; null when it is not this person's to ask her. */
	sharing: { since: LocalDate | null } | null;
};

export type Contact = {
	phone: string | null;
	email: string | null;
	mayLeaveMessage: boolean;
	way: LearnerRow["contact_way"];
};

export type LearnerRecord = {
	crecheChildren: number;
	crecheAges: number[];
	/** What her providers call her, of those that she is asked by. */
	references: { provider: string; reference: string }[];
	/** How she is reached, changed by herself. */
	changes: PastChange[];
};

/** The learner as this person may see her; another's learner does not exist. */
export async function openLearner(
	db: Db,
	person: Person,
	learnerId: string,
	language: string,
	now: Date,
): Promise<LearnerView> {
	const { learner, enrolments, titles } = await getLearner(db, person, learnerId, language);
	const facts = await loadRegisterFacts(db, [...titles.keys()]);
	const isHers = enrolments.some((row) => canCoordinate(person, row));
	const sight = sightOf(person);
	const reaches = mayReach(person, enrolments);
	return {
		id: learner.id,
		name: learner.preferred_name,
		fullName: learner.full_name,
		sayName: learner.say_name,
		language: learner.language,
		contact: reaches ? contactOf(learner) : null,
		record: isHers ? await loadRecord(db, person, learner, now) : null,
		classes: enrolments.map((row) => ({
			...classOf(row, titles),
			attended: attendedOf(facts, row.id, now),
		})),
		past: assessmentsOf(await listAssessments(db, learner.id, sight), sight),
		criteria: criteriaNow(await listCriterionRows(db, learner.id, sight)),
		sharing: reaches ? { since: await sharedSince(db, learner.id) } : null,
	};
}

async function sharedSince(db: Db, learnerId: string): Promise<LocalDate | null> {
	const at = (await standingConsents(db, learnerId))["share-assessments"];
	return at ? londonDate(new Date(at)) : null;
}

/** Her row, and what of her enrolments is within this person's reach. */
export async function getLearner(db: Db, person: Person, learnerId: string, language: string) {
	const scope = learnerScope(person);
	const learner = await findLearner(db, scope, learnerId);
	if (!learner) throw notFound();
	const enrolments = await listEnrolments(db, scope, [learner.id]);
	const courseIds = [...new Set(enrolments.map((row) => row.course_id))];
	const titles = titlesOf(await listTitles(db, courseIds, language));
	return { learner, enrolments, titles };
}

/** A tutor reaches those who are in her classes now. */
export function mayReach(person: Person, enrolments: readonly EnrolmentRow[]): boolean {
	return enrolments.some((row) => isOpen(row.state) || canCoordinate(person, row));
}

function contactOf({ phone, email, may_leave_message, contact_way }: LearnerRow): Contact {
	return { phone, email, mayLeaveMessage: may_leave_message === 1, way: contact_way };
}

async function loadRecord(
	db: Db,
	person: Person,
	learner: LearnerRow,
	now: Date,
): Promise<LearnerRecord> {
	const { id, creche_children, creche_ages } = learner;
	const references = await listReferences(db, providersOf(person, "coordinator"), id);
	const changes = await listOwnChanges(db, id, now);
	return { crecheChildren: creche_children, crecheAges: agesOf(creche_ages), references, changes };
}

function classOf(
	row: EnrolmentRow,
	titles: ReadonlyMap<string, Title>,
): Omit<LearnerClass, "attended"> {
	return {
		enrolmentId: row.id,
		courseId: row.course_id,
		slug: row.slug,
		title: titles.get(row.course_id)!,
		provider: row.provider_name,
		state: row.state,
		askedOn: londonDate(new Date(row.asked_at)),
		startedOn: row.started_on,
		endedOn: row.ended_on,
	};
}
