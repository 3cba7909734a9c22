import type { Db } from "#db/open.ts";
import type { ClassComparisonTable, PilotArmTable } from "#db/tables/arms.ts";
import type { Arm } from "./arms.ts";

/** Every class of the pilot that is held or was, with when its comparison was opened. */
export function listComparable(db: Db, pilotId: string, language: string) {
	return db
		.selectFrom("course")
		.leftJoin("course_text as own", (join) =>
			join.onRef("own.course_id", "=", "course.id").on("own.language", "=", language),
		)
		.leftJoin("course_text as english", (join) =>
			join.onRef("english.course_id", "=", "course.id").on("english.language", "=", "en"),
		)
		.leftJoin("class_comparison as opened", "opened.course_id", "course.id")
		.where("course.pilot_id", "=", pilotId)
		.where("course.state", "not in", ["draft", "cancelled"])
		.select((eb) => [
			"course.id",
			"course.slug",
			eb.fn.coalesce("own.title", "english.title", "course.slug").as("title"),
			"course.starts_on as startsOn",
			"course.ends_on as endsOn",
			"opened.opened_on as openedOn",
			"opened.matched",
		])
		.orderBy("english.title")
		.orderBy("course.starts_on")
		.orderBy("course.id")
		.execute();
}

/** What the learners of these classes have asked for anywhere in the pilot. */
export function listRequests(db: Db, pilotId: string) {
	return db
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.where("course.pilot_id", "=", pilotId)
		.where("enrolment.role", "=", "learner")
		.select([
			"enrolment.learner_id as learnerId",
			"enrolment.course_id as courseId",
			"enrolment.state",
		])
		.orderBy("enrolment.id")
		.execute();
}

export function listArms(db: Db, pilotId: string) {
	return db
		.selectFrom("pilot_arm")
		.where("pilot_id", "=", pilotId)
		.select(["learner_id as learnerId", "course_id as courseId", "arm", "since"])
		.orderBy("learner_id")
		.execute();
}

/** Opened twice, it was opened the first time. */
export async function insertComparison(trx: Db, row: ClassComparisonTable): Promise<boolean> {
	const result = await trx
		.insertInto("class_comparison")
		.values(row)
		.onConflict((conflict) => conflict.column("course_id").doNothing())
		.executeTakeFirst();
	return result.numInsertedOrUpdatedRows === 1n;
}

const AT_ONCE = 200;

/** Who has an arm in the pilot keeps it. */
export async function insertArms(
	trx: Db,
	arms: ReadonlyMap<string, Arm>,
	of: Omit<PilotArmTable, "learner_id" | "arm">,
): Promise<void> {
	const rows = [...arms].map(([learner_id, arm]) => ({ ...of, learner_id, arm }));
	for (let at = 0; at < rows.length; at += AT_ONCE) {
		await trx
			.insertInto("pilot_arm")
			.values(rows.slice(at, at + AT_ONCE))
			.onConflict((conflict) => conflict.columns(["pilot_id", "learner_id"]).doNothing())
			.execute();
	}
}

export function listArmsOf(db: Db, learnerIds: readonly string[]) {
	return db
		.selectFrom("pilot_arm")
		.where("learner_id", "in", learnerIds)
		.select(["pilot_id", "learner_id", "since"])
		.execute();
}

export function deleteArm(
	trx: Db,
	{ pilot_id, learner_id }: Pick<PilotArmTable, "pilot_id" | "learner_id">,
) {
	return trx
		.deleteFrom("pilot_arm")
		.where("pilot_id", "=", pilot_id)
		.where("learner_id", "=", learner_id)
		.execute();
}
