import type { Schema } from "#db/schema.ts";

/** What an act is about, in as many words as a reader can tell apart. */
export const SUBJECTS = [
	"record",
	"register",
	"assessments",
	"plan",
	"places",
	"class",
	"contact",
	"links",
	"surveys",
	"consents",
	"erasure",
	"lists",
	"accounts",
	"settings",
	"providers",
	"reports",
	"other",
] as const;

export type Subject = (typeof SUBJECTS)[number];

const OF_TABLE: Partial<Record<Subject, readonly (keyof Schema)[]>> = {
	record: ["learner", "learner_reference", "language_background", "learner_merge", "learner_apart"],
	register: ["mark", "register", "apology", "walk_in", "correction_request"],
	assessments: ["assessment", "skill_result", "criterion_result"],
	plan: [
		...(["learning_plan", "plan_aim", "plan_target", "target_review"] as const),
		...(["plan_outcome", "plan_agreement", "learning_outcome", "next_step"] as const),
	],
	places: ["enrolment", "offer", "enrolment_break", "pilot_arm"],
	contact: ["contact_attempt", "contact_change", "unproven_contact", "message"],
	links: ["private_link", "private_link_enrolment", "personal_link", "link_ask", "survey_link"],
	surveys: ["survey_response", "survey_answer", "quote", "quote_choice"],
	consents: ["consent"],
	erasure: ["erasure_request", "erasure"],
	accounts: [
		...(["person", "role_grant", "session", "invitation", "password_reset"] as const),
		...(["sign_in_identity", "authenticator", "passkey", "recovery_code"] as const),
	],
	settings: ["setting", "setting_change"],
	providers: ["provider", "area"],
	reports: ["release", "pilot"],
	lists: ["audit_entry", "import_file"],
};

export function subjectOfTable(table: string): Subject {
	return SUBJECTS.find((one) => OF_TABLE[one]?.some((name) => name === table)) ?? "other";
}

/** The first that fits the address holds. */
const OF_PAGE: readonly [RegExp, Subject][] = [
	[/^learners\/\*\/plan|certificate/, "plan"],
	[/^learners\/\*\/(assessments|criteria|classes)|\/assessments$/, "assessments"],
	[/surveys|voice/, "surveys"],
	[/absences|messages|contacts|reminders|own-page|^manage\/links/, "contact"],
	[/erasures/, "erasure"],
	[/^learners\/|^manage\/learners\/\*/, "record"],
	[/^lessons\/|^today/, "register"],
	[/waiting-list|requests|enrolments|offers/, "places"],
	[/^manage\/learners|import|volunteers/, "lists"],
	[/^manage\/classes/, "class"],
	[/^pilots\//, "reports"],
];

export function subjectOfPage(page: string): Subject {
	return OF_PAGE.find(([address]) => address.test(page))?.[1] ?? "other";
}

/** Who reads has seen a page; who changes has changed a row. */
export function subjectOf(entry: { act: string; kind: string; page: string | null }): Subject {
	return entry.act === "read" && entry.page !== null
		? subjectOfPage(entry.page)
		: subjectOfTable(entry.kind);
}
