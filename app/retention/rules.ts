import type { SettingName } from "#app/settings/settings.ts";
import type { Schema } from "#db/schema.ts";

export type RuleName =
	| "sessions"
	| "imports"
	| "contact-changes"
	| "messages"
	| "walk-ins"
	| "equality"
	| "enquiries"
	| "waiting"
	| "people"
	| "complaints"
	| "closed-accounts"
	| "sign-ins"
	| "audit";

export type RetentionRule = {
	name: RuleName;
	setting: Extract<SettingName, `retention.${RuleName}`>;
	unit: "days" | "months";
	/** Since when the time is counted. */
	since: string;
	/** What goes, in words for who runs the server and for the register of processing. */
	goes: string;
	/** What stays. */
	stays: string;
	tables: readonly (keyof Schema)[];
};

/**
 * How long each kind of data is kept, in the order in which it goes. The dry run, the privacy page
 * and docs/privacy/register-of-processing.md read this list; nothing goes that does not stand here.
 */
export const RULES: readonly RetentionRule[] = [
	{
		name: "sessions",
		setting: "retention.sessions",
		unit: "days",
		since: "the session's end",
		goes: "ended sessions of staff",
		stays: "nothing",
		tables: ["session"],
	},
	{
		name: "imports",
		setting: "retention.imports",
		unit: "days",
		since: "the upload",
		goes: "uploaded lists that nobody applied",
		stays: "nothing",
		tables: ["import_file"],
	},
	{
		name: "contact-changes",
		setting: "retention.contact-changes",
		unit: "days",
		since: "the change",
		goes: "the phone and e-mail from before a learner changed them",
		stays: "that they were changed, and when",
		tables: ["contact_change"],
	},
	{
		name: "messages",
		setting: "retention.messages",
		unit: "months",
		since: "the day the letter left or was given up",
		goes: "letters with their address and subject",
		stays: "nothing",
		tables: ["message"],
	},
	{
		name: "walk-ins",
		setting: "retention.walk-ins",
		unit: "months",
		since: "the lesson's register",
		goes: "names of people who came once and became no learner",
		stays: "that somebody came",
		tables: ["walk_in"],
	},
	{
		name: "equality",
		setting: "retention.equality",
		unit: "months",
		since: "the last class of the pilot, or of hers outside a pilot",
		goes: "sealed answers about equality",
		stays: "totals of each provider in the pilot, small numbers hidden",
		tables: ["equality_profile"],
	},
	{
		name: "enquiries",
		setting: "retention.enquiries",
		unit: "months",
		since: "the last word of the learner",
		goes: "requests that led to no place: they close, and their words go",
		stays: "that somebody asked, for the count",
		tables: ["enrolment"],
	},
	{
		name: "waiting",
		setting: "retention.waiting",
		unit: "months",
		since: "her last yes to waiting",
		goes: "entries of waiting lists: they close, and their words go",
		stays: "that somebody waited, for the count",
		tables: ["enrolment"],
	},
	{
		name: "people",
		setting: "retention.people",
		unit: "months",
		since: "the end of her last class, or of her last request as above",
		goes: "names, contacts, words, plans, links, consents and notices",
		stays: "marks, levels, outcomes and survey answers, under a record without a name",
		tables: ["learner"],
	},
	{
		name: "complaints",
		setting: "retention.complaints",
		unit: "months",
		since: "the answer",
		goes: "words, contact and answer of a complaint",
		stays: "what it was about, how it ended and when, for the count",
		tables: ["complaint"],
	},
	{
		name: "closed-accounts",
		setting: "retention.closed-accounts",
		unit: "months",
		since: "the day the account was closed",
		goes: "passwords, second factors and names at an organisation of closed accounts of staff",
		stays: "the name, beside what she marked and changed",
		tables: [
			"person",
			"sign_in_identity",
			"authenticator",
			"passkey",
			"recovery_code",
			"code_miss",
		],
	},
	{
		name: "sign-ins",
		setting: "retention.sign-ins",
		unit: "months",
		since: "the sign-in",
		goes: "entries of the audit about who came in and whose sign-in was refused",
		stays: "their seals, so that the rest is still verified",
		tables: ["audit_entry"],
	},
	{
		name: "audit",
		setting: "retention.audit",
		unit: "months",
		since: "the entry",
		goes: "the oldest part of the audit",
		stays: "a sealed mark of where it was cut",
		tables: ["audit_entry", "audit_seal", "audit_gone"],
	},
];

/** Kept by other means than a rule, and said in the register as well. */
export const OTHER_PERIODS = [
	{ what: "unmet need", period: "no personal data: counts by month, kept" },
	{ what: "logs of the server", period: "no personal data; 30 days, by whoever keeps the logs" },
	{ what: "exports", period: "none is kept: a file is made while it is fetched" },
	{ what: "links that were asked for again", period: "a minute" },
	{ what: "changes sent by a phone, keys of forms that were sent", period: "35 days" },
	{ what: "kept lists of classes", period: "12 months after the last use; classes alone" },
] as const;

export function ruleNamed(name: RuleName): RetentionRule {
	const rule = RULES.find((one) => one.name === name);
	if (!rule) throw new Error(`There is no rule ${name}.`);
	return rule;
}
