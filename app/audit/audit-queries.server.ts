import type { Owner } from "#app/links/person-tables.ts";
import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";

const AT_ONCE = 500;

type Owned = { id: string; owner: string };

/** One step from a row of hers towards her. */
export const OWNERS_OF: Record<
	Exclude<Owner, "learner">,
	{ next: Owner; list: (db: Db, ids: readonly string[]) => Promise<Owned[]> }
> = {
	enrolment: { next: "learner", list: listByEnrolment },
	assessment: { next: "learner", list: (db, ids) => listLearners(db, "assessment", ids) },
	response: { next: "learner", list: (db, ids) => listLearners(db, "survey_response", ids) },
	quote: { next: "learner", list: (db, ids) => listLearners(db, "quote", ids) },
	plan: { next: "learner", list: (db, ids) => listLearners(db, "learning_plan", ids) },
	target: {
		next: "plan",
		list: (db, ids) =>
			chunked(ids, (some) =>
				db
					.selectFrom("plan_target")
					.where("id", "in", some)
					.select(["id", "plan_id as owner"])
					.execute(),
			),
	},
	link: {
		next: "enrolment",
		list: (db, ids) =>
			chunked(ids, (some) =>
				db
					.selectFrom("private_link_enrolment")
					.where("link_id", "in", some)
					.select(["link_id as id", "enrolment_id as owner"])
					.execute(),
			),
	},
};

export function listByEnrolment(db: Db, ids: readonly string[]): Promise<Owned[]> {
	return listLearners(db, "enrolment", ids);
}

function listLearners(
	db: Db,
	table: "enrolment" | "assessment" | "survey_response" | "quote" | "learning_plan",
	ids: readonly string[],
): Promise<Owned[]> {
	return chunked(ids, (some) =>
		db.selectFrom(table).where("id", "in", some).select(["id", "learner_id as owner"]).execute(),
	);
}

/** Whom of these she works for the learner has been in a class of. */
export function listSharedProviders(
	db: Db,
	learnerIds: readonly string[],
	providerIds: readonly string[],
) {
	return chunked(learnerIds, (some) =>
		db
			.selectFrom("enrolment")
			.innerJoin("course", "course.id", "enrolment.course_id")
			.where("enrolment.learner_id", "in", some)
			.where("course.provider_id", "in", providerIds)
			.select(["enrolment.learner_id", "course.provider_id"])
			.distinct()
			.orderBy("enrolment.learner_id")
			.orderBy("course.provider_id")
			.execute(),
	);
}

/** Learners of these whom she saw on that page since the moment, with the fields. */
export function listSeenSince(
	db: Db,
	{ by, page, since }: { by: string; page: string; since: Instant },
	learnerIds: readonly string[],
) {
	return chunked(learnerIds, (some) =>
		db
			.selectFrom("audit_entry")
			.where("by_ref", "=", by)
			.where("at", ">=", since)
			.where("act", "=", "read")
			.where("page", "=", page)
			.where("learner_ref", "in", some)
			.select(["learner_ref", "fields"])
			.execute(),
	);
}

async function chunked<T>(ids: readonly string[], list: (some: string[]) => Promise<T[]>) {
	const all: T[] = [];
	for (let at = 0; at < ids.length; at += AT_ONCE) {
		all.push(...(await list(ids.slice(at, at + AT_ONCE))));
	}
	return all;
}
