import { canEvaluate } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { lockInOrder } from "#app/enrolments/lock-provider.server.ts";
import { forbidden, notFound } from "#app/http/errors.ts";
import type { FieldErrors } from "#app/http/forms.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import {
	insertArms,
	insertComparison,
	listArms,
	listComparable,
	listRequests,
} from "./arm-queries.server.ts";
import { type ArmCounts, armsOf, countArms, refusalOf } from "./arms.ts";
import { designOf } from "./design.server.ts";
import { openPilot } from "./pilots.server.ts";

/** One class as the page shows it: numbers, and no name. */
export type ComparableClass = {
	id: string;
	title: string;
	startsOn: LocalDate | null;
	endsOn: LocalDate | null;
	/** Null while nobody is compared there: then the counts say who would be. */
	openedOn: LocalDate | null;
	isMatched: boolean;
	counts: ArmCounts;
};

export async function openArms(db: Db, slug: string, language: string) {
	const pilot = await openPilot(db, slug);
	const arms = Map.groupBy(await listArms(db, pilot.id), ({ courseId }) => courseId);
	const requests = await listRequests(db, pilot.id);
	const classes = (await listComparable(db, pilot.id, language)).map(
		({ matched, ...course }): ComparableClass => {
			const kept = (arms.get(course.id) ?? []).map(({ arm }) => arm);
			const now = armsOf(requests, { courseId: course.id, isMatched: false });
			return {
				...{ id: course.id, title: course.title, startsOn: course.startsOn },
				...{ endsOn: course.endsOn, openedOn: course.openedOn, isMatched: matched === 1 },
				counts: countArms(course.openedOn === null ? [...now.values()] : kept),
			};
		},
	);
	return { pilot, classes, design: (await designOf(db, pilot.id))?.kind ?? null };
}

type Opening = { courseId: string; isMatched: boolean };

export type Opened = { ok: true } | { ok: false; errors: FieldErrors };

/** From now on the learners of the class are compared; who stands where is fixed, and the day. */
export async function openComparison(
	db: Db,
	person: Person,
	slug: string,
	{ courseId, isMatched }: Opening,
	now: Date,
): Promise<Opened> {
	if (!canEvaluate(person)) throw forbidden();
	const pilot = await openPilot(db, slug);
	await getCourse(db, pilot.id, courseId);
	return db.transaction().execute(async (trx): Promise<Opened> => {
		await lockInOrder(trx, [], [courseId]);
		const course = await getCourse(trx, pilot.id, courseId);
		if (course.openedOn !== null) return { ok: true };
		const today = londonDate(now);
		const design = (await designOf(trx, pilot.id))?.kind ?? null;
		const arms = armsOf(await listRequests(trx, pilot.id), { courseId, isMatched });
		const refusal = refusalOf({ design, isMatched, endsOn: course.endsOn, arms: arms.size }, today);
		if (refusal) return { ok: false, errors: { comparison: `compare:errors.${refusal}` } };
		const opening = { pilot_id: pilot.id, course_id: courseId };
		const said = { opened_on: today, opened_at: now.toISOString(), opened_by: person.id };
		await insertComparison(trx, { ...opening, ...said, matched: isMatched ? 1 : 0 });
		await insertArms(trx, arms, { ...opening, since: today });
		return { ok: true };
	});
}

async function getCourse(db: Db, pilotId: string, courseId: string) {
	const course = (await listComparable(db, pilotId, "en")).find(({ id }) => id === courseId);
	if (!course) throw notFound();
	return course;
}

/** For evaluation: who stands in which arm of the pilot since when, by the ids of learners. */
export async function loadArms(db: Db, pilotId: string, until: LocalDate) {
	return (await listArms(db, pilotId)).filter(({ since }) => since <= until);
}
