import type { Schema } from "#db/schema.ts";

/** Whose ids a column holds: hers, or those of rows of hers. */
export type Owner =
	| "learner"
	| "enrolment"
	| "assessment"
	| "response"
	| "quote"
	| "link"
	| "plan"
	| "target";

export type PersonTable = {
	table: keyof Schema;
	column: string;
	of: Owner;
	/** Rows that other tables belong to; their `id`, or this column. */
	gives?: { owner: Owner; column?: string };
	/** How the rows of one provider are told: by its own column, or by that of the class. */
	scope?: "provider_id" | "course_id";
	/** Shown to nobody who has only her link: staff can make one too. */
	sealed?: true;
	/** What erasing leaves: no row, the row as a count, an ended row, or the row with these columns empty. */
	erase: Leaves;
	/** What stays when her record has only grown old, where that is more: answers without a name. */
	age?: Leaves;
};

type Leaves = "delete" | "keep" | "end" | readonly string[];

/**
 * Every table with rows about a learner, those that others belong to first. A test reads the schema and
 * fails when a table that names her stands neither here nor among the exceptions.
 */
export const PERSON_TABLES: readonly PersonTable[] = [
	{ table: "learner", column: "id", of: "learner", erase: "keep" },
	{
		table: "learner_reference",
		column: "learner_id",
		of: "learner",
		scope: "provider_id",
		erase: "delete",
	},
	{ table: "consent", column: "learner_id", of: "learner", erase: "delete" },
	{
		table: "notice_given",
		column: "learner_id",
		of: "learner",
		scope: "provider_id",
		erase: "delete",
	},
	{
		table: "complaint",
		column: "learner_id",
		of: "learner",
		scope: "provider_id",
		erase: "delete",
	},
	{
		table: "enrolment",
		column: "learner_id",
		of: "learner",
		scope: "course_id",
		gives: { owner: "enrolment" },
		erase: ["message"],
	},
	{ table: "enrolment_event", column: "enrolment_id", of: "enrolment", erase: "keep" },
	{ table: "offer", column: "enrolment_id", of: "enrolment", erase: "keep" },
	{ table: "enrolment_break", column: "enrolment_id", of: "enrolment", erase: "keep" },
	{ table: "apology", column: "enrolment_id", of: "enrolment", erase: "delete" },
	{ table: "mark", column: "enrolment_id", of: "enrolment", erase: "keep" },
	{ table: "mark_revision", column: "enrolment_id", of: "enrolment", erase: ["reason"] },
	{ table: "correction_request", column: "enrolment_id", of: "enrolment", erase: "delete" },
	{
		table: "walk_in",
		column: "matched_enrolment_id",
		of: "enrolment",
		erase: ["name", "name_folded"],
	},
	{
		table: "assessment",
		column: "learner_id",
		of: "learner",
		scope: "provider_id",
		gives: { owner: "assessment" },
		erase: ["note"],
	},
	{ table: "skill_result", column: "assessment_id", of: "assessment", erase: "keep" },
	{ table: "criterion_result", column: "assessment_id", of: "assessment", erase: "keep" },
	{ table: "pilot_arm", column: "learner_id", of: "learner", scope: "course_id", erase: "keep" },
	{
		table: "survey_response",
		column: "learner_id",
		of: "learner",
		scope: "course_id",
		gives: { owner: "response" },
		erase: "delete",
		age: "keep",
	},
	{
		table: "survey_answer",
		column: "response_id",
		of: "response",
		sealed: true,
		erase: "delete",
		age: ["device_hash"],
	},
	{ table: "survey_link", column: "response_id", of: "response", erase: "delete" },
	{
		table: "quote",
		column: "learner_id",
		of: "learner",
		scope: "course_id",
		gives: { owner: "quote" },
		erase: "delete",
	},
	{ table: "quote_choice", column: "quote_id", of: "quote", erase: "delete" },
	{
		table: "learning_plan",
		column: "learner_id",
		of: "learner",
		scope: "provider_id",
		gives: { owner: "plan" },
		erase: "delete",
	},
	{ table: "plan_aim", column: "plan_id", of: "plan", erase: "delete" },
	{
		table: "plan_target",
		column: "plan_id",
		of: "plan",
		gives: { owner: "target" },
		erase: "delete",
	},
	{ table: "target_review", column: "target_id", of: "target", erase: "delete" },
	{ table: "plan_outcome", column: "plan_id", of: "plan", erase: "delete" },
	{ table: "plan_agreement", column: "plan_id", of: "plan", erase: "delete" },
	{
		table: "contact_change",
		column: "learner_id",
		of: "learner",
		scope: "provider_id",
		erase: "delete",
	},
	{ table: "next_step", column: "enrolment_id", of: "enrolment", erase: "keep" },
	{ table: "learning_outcome", column: "enrolment_id", of: "enrolment", erase: "keep" },
	{
		table: "equality_profile",
		column: "learner_id",
		of: "learner",
		sealed: true,
		erase: "delete",
	},
	{ table: "language_background", column: "learner_id", of: "learner", erase: "delete" },
	{ table: "contact_attempt", column: "enrolment_id", of: "enrolment", erase: "delete" },
	{ table: "message", column: "enrolment_id", of: "enrolment", erase: "delete" },
	{
		table: "personal_link",
		column: "learner_id",
		of: "learner",
		scope: "provider_id",
		erase: "delete",
	},
	{
		table: "private_link_enrolment",
		column: "enrolment_id",
		of: "enrolment",
		gives: { owner: "link", column: "link_id" },
		erase: "delete",
	},
	{ table: "private_link", column: "id", of: "link", erase: "end" },
	{ table: "link_ask", column: "learner_id", of: "learner", scope: "provider_id", erase: "delete" },
	{ table: "unproven_contact", column: "learner_id", of: "learner", erase: "delete" },
	{
		table: "erasure_request",
		column: "learner_id",
		of: "learner",
		scope: "provider_id",
		erase: "keep",
	},
];

/** Name her by her id alone, for reasons of their own. */
export const NOT_HERS = {
	learner_merge: "which record went into which: two ids and no word",
	learner_apart: "two records that are two people: two ids and no word",
	erasure: "the list of who was erased, by id, for restores",
	audit_entry: "who did what with a record: ids and names of fields",
} as const satisfies Partial<Record<keyof Schema, string>>;
