import type { Schema } from "#db/schema.ts";

type Tables = readonly (keyof Schema | "public_change")[];

/**
 * Tables that no rule takes rows of, each with its reason. Those of a learner stand in `PERSON_TABLES`
 * and go with her record; a test asks that every table of the schema stands somewhere.
 */
export const KEPT: readonly { why: string; tables: Tables }[] = [
	{
		why: "classes, places and codes: nobody is told of",
		tables: [
			...([
				"area",
				"area_part",
				"retired_code",
				"postcode",
				"provider",
				"provider_closure",
			] as const),
			...(["venue", "employer", "course", "course_text", "course_level"] as const),
			...(["course_helper_language", "weekly_slot", "search_word", "lesson", "register"] as const),
			...(["class_comparison", "setting", "wrong_report", "confirmation_request"] as const),
		],
	},
	{
		why: "pilots: plans, money and published totals, which are for ever",
		tables: [
			...(["pilot", "pilot_area", "pilot_provider", "pilot_target", "pilot_design"] as const),
			...(["pilot_design_outcome", "budget_line", "logic_box", "logic_box_indicator"] as const),
			...(["logic_arrow", "release", "paid_time"] as const),
		],
	},
	{
		why: "counts, small numbers hidden, of no person",
		tables: ["unmet_need", "equality_total", "employer_month", "employer_month_class"],
	},
	{
		why: "who of the staff did what, as long as there is an account; her name stays where she marked",
		tables: ["role_grant", "employer_contact", "course_tutor", "lesson_note", "lesson_cover"],
	},
	{ why: "which setting was which, and who changed it", tables: ["setting_change"] },
	{
		why: "two ids and no word, so that nobody is joined or parted a second time",
		tables: ["learner_merge", "learner_apart"],
	},
	{
		why: "who was erased and which provider left, by id, as long as a backup may hold them",
		tables: ["erasure", "provider_removal"],
	},
	{
		why: "gone within minutes, by the part that wrote it",
		tables: [
			...(["lost_link", "reset_ask", "refused_sign_in", "half_sign_in", "audit_queue"] as const),
			"passkey_challenge",
		],
	},
	{ why: "which class changed, for the finder; gone by an hourly job", tables: ["public_change"] },
	{
		why: "gone within a day of its end, by an hourly job",
		tables: ["password_reset", "guess_count", "ended_session", "kept_form"],
	},
	{ why: "gone 30 days after its end, by an hourly job", tables: ["invitation"] },
	{ why: "gone after 35 days, by an hourly job", tables: ["register_change", "submission_key"] },
	{
		why: "a list of classes of somebody we do not know, gone 12 months after its last use",
		tables: ["kept_list", "kept_class"],
	},
	{ why: "ends with the link it belongs to, and names a class", tables: ["private_link_course"] },
	{ why: "one sealed row for the whole audit that went", tables: ["audit_stump"] },
];
