/** Whose ids a column holds, when the row is a provider's. */
export type Holder =
	| "provider"
	| "course"
	| "lesson"
	| "enrolment"
	| "learner"
	| "assessment"
	| "plan"
	| "target"
	| "quote"
	| "account";

export type Owned = {
	column: string;
	of: Holder;
	/** What its file holds, for who takes it along; else why it is given to nobody. */
	says: string;
	given: boolean;
	/**
	 * When the provider goes: all rows, or those of classes in no pilot alone. The others stay as totals, with
	 * these columns emptied. `by-hand`: a step of its own, see `removal.server.ts`.
	 */
	leaves: "goes" | "stays" | "by-hand" | readonly string[];
};

export type Unowned = { why: string };

type Leaves = Owned["leaves"];

const owned = (column: string, of: Holder, leaves: Leaves, says: string): Owned => {
	return { column, of, leaves, says, given: true };
};
const kept = (column: string, of: Holder, leaves: Leaves, says: string): Owned => {
	return { column, of, leaves, says, given: false };
};
const none = (why: string): Unowned => ({ why });

/** Signs in with it, or is asked for it: a secret of the person alone. */
const secret = (): Owned => kept("person_id", "account", "by-hand", "how somebody signs in");

/**
 * How a provider owns the rows of each table, those that others point to first. A test reads the schema and
 * fails when a table is missing.
 */
export const PROVIDER_TABLES: Readonly<Record<string, Owned | Unowned>> = {
	provider: owned("id", "provider", "by-hand", "The provider itself"),
	provider_closure: owned("provider_id", "provider", "goes", "Days without lessons"),
	venue: owned("provider_id", "provider", "by-hand", "Places where classes meet"),
	person: owned("id", "account", "by-hand", "Staff with a role at this provider"),
	role_grant: owned("provider_id", "provider", "by-hand", "Who has which role"),
	invitation: kept("provider_id", "provider", "goes", "a way in for somebody who has not come yet"),
	session: secret(),
	ended_session: secret(),
	kept_form: secret(),
	half_sign_in: secret(),
	authenticator: secret(),
	passkey: secret(),
	recovery_code: secret(),
	code_miss: secret(),
	password_reset: secret(),
	sign_in_identity: secret(),
	employer_contact: kept("person_id", "account", "by-hand", "who sees the employer's page"),
	course: owned("provider_id", "provider", "by-hand", "Classes"),
	course_text: owned("course_id", "course", "by-hand", "Titles and summaries by language"),
	course_level: owned("course_id", "course", "stays", "Levels taught, by skill"),
	course_tutor: owned("course_id", "course", "goes", "Who teaches"),
	course_helper_language: owned("course_id", "course", "goes", "Languages somebody helps in"),
	weekly_slot: owned("course_id", "course", "stays", "Days and times of the week"),
	search_word: kept("course_id", "course", "goes", "made from the titles, to search by"),
	wrong_report: owned("course_id", "course", "goes", "What readers said is wrong"),
	confirmation_request: kept("course_id", "course", "goes", "links in letters, which open a page"),
	kept_class: kept("course_id", "course", "goes", "somebody's own list, of whom nothing is known"),
	private_link_course: kept("course_id", "course", "goes", "a learner's own link"),
	paid_time: owned("course_id", "course", "stays", "Paid working time for each lesson"),
	employer_month_class: owned(
		"course_id",
		"course",
		"stays",
		"What an employer was told of a month",
	),
	class_comparison: owned("course_id", "course", "stays", "Classes that are compared in a pilot"),
	lesson: owned("course_id", "course", "stays", "Lessons, each with its day and time"),
	lesson_note: owned("lesson_id", "lesson", "goes", "What was done in a lesson"),
	lesson_cover: owned("lesson_id", "lesson", "goes", "Who took a lesson for its tutor"),
	register: owned("lesson_id", "lesson", ["reopen_reason", "voided_reason"], "Registers handed in"),
	register_change: kept("lesson_id", "lesson", "goes", "answers to telephones that send again"),
	learner: owned("id", "learner", "by-hand", "Learners, volunteers and other Londoners it knows"),
	learner_reference: owned("provider_id", "provider", "goes", "What it calls a learner"),
	learner_merge: owned("provider_id", "provider", "stays", "Which record went into which"),
	learner_apart: owned("provider_id", "provider", "goes", "Two records that are two people"),
	consent: owned("learner_id", "learner", "by-hand", "What a learner agreed to, and when"),
	notice_given: owned("provider_id", "provider", "goes", "Notices a learner was given"),
	language_background: owned("learner_id", "learner", "by-hand", "Languages, and years of school"),
	unproven_contact: owned("learner_id", "learner", "by-hand", "Contacts that nobody has proved"),
	enrolment: owned("course_id", "course", ["message"], "Requests and places"),
	enrolment_event: owned("enrolment_id", "enrolment", "stays", "How a place came and went"),
	offer: owned("enrolment_id", "enrolment", "stays", "Offers of a place"),
	enrolment_break: owned("enrolment_id", "enrolment", "stays", "Breaks"),
	apology: owned("enrolment_id", "enrolment", "goes", "Who said before that she cannot come"),
	walk_in: owned("lesson_id", "lesson", ["name", "name_folded"], "Who came and was on no list"),
	mark: owned("enrolment_id", "enrolment", "stays", "Marks"),
	mark_revision: owned("enrolment_id", "enrolment", ["reason"], "Every change of a mark"),
	correction_request: owned("enrolment_id", "enrolment", "goes", "Marks that came late"),
	contact_attempt: owned("enrolment_id", "enrolment", "goes", "Who was rung, and what came of it"),
	next_step: owned("enrolment_id", "enrolment", "stays", "What comes after the class"),
	learning_outcome: owned("enrolment_id", "enrolment", "stays", "What the class was good for"),
	assessment: owned("provider_id", "provider", "by-hand", "Assessments"),
	skill_result: owned("assessment_id", "assessment", "by-hand", "Levels by skill"),
	criterion_result: owned("assessment_id", "assessment", "by-hand", "Lines of the curriculum"),
	learning_plan: owned("provider_id", "provider", "goes", "Learning plans"),
	plan_aim: owned("plan_id", "plan", "goes", "Aims"),
	plan_target: owned("plan_id", "plan", "goes", "Targets"),
	target_review: owned("target_id", "target", "goes", "How targets went"),
	plan_outcome: owned("plan_id", "plan", "goes", "Good things that were no target"),
	plan_agreement: owned("plan_id", "plan", "goes", "A learner's yes to her plan"),
	contact_change: owned("provider_id", "provider", "goes", "Contacts a learner changed herself"),
	message: owned("provider_id", "provider", "goes", "Letters"),
	personal_link: kept("provider_id", "provider", "goes", "opens a learner's own page"),
	private_link_enrolment: kept("enrolment_id", "enrolment", "goes", "a learner's own link"),
	link_ask: owned("provider_id", "provider", "goes", "Who asked for her link again"),
	erasure_request: owned("provider_id", "provider", "goes", "Who asked to be erased"),
	complaint: owned("provider_id", "provider", "goes", "Complaints"),
	pilot_arm: owned("course_id", "course", "stays", "Where a learner stood in a comparison"),
	survey_response: kept(
		"course_id",
		"course",
		"stays",
		"answers go to who evaluates alone, as totals",
	),
	quote: kept("course_id", "course", "goes", "a learner's own words; she said who may read them"),
	quote_choice: kept("quote_id", "quote", "goes", "a learner's own words, in a report"),
	import_file: kept("provider_id", "provider", "goes", "a list on its way in, gone within a day"),
	pilot_provider: owned("provider_id", "provider", "stays", "Pilots it takes part in"),
	budget_line: owned("provider_id", "provider", "stays", "Money planned and spent in a pilot"),
	equality_total: kept("provider_id", "provider", "stays", "protected totals of a pilot"),
	survey_answer: none("belongs to a survey that only totals are made of"),
	survey_link: none("opens a survey to the learner who has it"),
	equality_profile: none("sealed: what a learner says of herself goes to no provider"),
	private_link: none("a learner's own; what it opens is in the tables beside it"),
	lost_link: none("typed by anybody and looked up later; gone within a minute"),
	kept_list: none("somebody's own list, of whom nothing is known"),
	reset_ask: none("by the address of whoever asked; gone within minutes"),
	guess_count: none("how often somebody guessed wrong, by a keyed hash; gone within a day"),
	refused_sign_in: none("by the address that was refused; forgotten soon"),
	passkey_challenge: none("of one moment, for whoever signs in"),
	submission_key: none("ends a form that is sent twice; goes with what it made"),
	audit_entry: none("who did what: ids alone, in a chain that nobody may cut"),
	audit_seal: none("seals the audit"),
	audit_queue: none("what the audit has still to seal"),
	audit_stump: none("what is left of the oldest audit"),
	audit_gone: none("seals of sign-ins that are no longer kept"),
	erasure: none("who was erased, by id"),
	provider_removal: none("which provider left, by id"),
	area: none("boroughs are of the whole country"),
	area_part: none("boroughs of an area are of the whole country"),
	retired_code: none("code lists are of the whole program"),
	postcode: none("a directory of the whole country"),
	employer: none("an employer has classes of several providers"),
	employer_month: none("what an employer was told, fixed for ever"),
	pilot: none("belongs to who pays for it and who evaluates it"),
	pilot_area: none("of a pilot"),
	pilot_target: none("of a pilot"),
	pilot_design: none("of a pilot"),
	pilot_design_outcome: none("of a pilot"),
	logic_box: none("of a pilot"),
	logic_box_indicator: none("of a pilot"),
	logic_arrow: none("of a pilot"),
	release: none("published totals, fixed for ever"),
	unmet_need: none("searches that found nothing, of nobody"),
	setting: none("of the whole program"),
	setting_change: none("of the whole program"),
};

export function isOwned(entry: Owned | Unowned): entry is Owned {
	return "of" in entry;
}

/** In the order that a table comes after those it points to. */
export function ownedTables(): { table: string; owned: Owned }[] {
	return Object.entries(PROVIDER_TABLES).flatMap(([table, entry]) =>
		isOwned(entry) ? [{ table, owned: entry }] : [],
	);
}
