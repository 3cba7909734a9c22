import { LEVELS, type Level } from "#app/assessments/levels.ts";
import { type MissingFact, missingToPublish } from "./course-publish.ts";
import { type CourseFacts, mayClose, mayPublish, YES_NO_FACTS } from "./desk-facts.ts";
import type { DeskCourseRow } from "./desk-queries.server.ts";

/** What a desk page shows of a class besides its facts. */
export function plainOf(row: DeskCourseRow) {
	const englishTitle = row.english_title ?? row.reference ?? row.slug;
	return {
		id: row.id,
		slug: row.slug,
		state: row.state,
		title: row.own_title || englishTitle,
		englishTitle,
		provider: row.provider,
		providerId: row.provider_id,
		isExample: row.is_example === 1,
		venue: row.venue,
		postcode: row.postcode,
		employer: row.employer,
		joinCode: row.code_ended_at === null ? row.join_code : null,
		isPrivate: row.private === 1,
		mayPublish: mayPublish(row.state),
		mayClose: mayClose(row.state),
	};
}

export function factsOf(
	row: DeskCourseRow,
	{ levels, slots }: Pick<CourseFacts, "slots"> & { levels: Level[] },
): CourseFacts {
	return {
		title: row.english_title ?? "",
		levels: LEVELS.filter((level) => levels.includes(level)),
		slots,
		startsOn: row.starts_on,
		endsOn: row.ends_on,
		capacity: row.capacity,
		venueId: row.venue_id,
		contactEmail: row.contact_email,
		contactPhone: row.contact_phone,
		childcare: row.childcare,
		yes: YES_NO_FACTS.filter((fact) => row[fact] === 1),
	};
}

export function missingOf(facts: CourseFacts): MissingFact[] {
	return missingToPublish({ ...facts, online: facts.yes.includes("online") });
}
