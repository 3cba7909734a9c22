import type { TextKey } from "#app/http/forms.ts";
import type { RuleName } from "#app/retention/rules.ts";

export type NoticeName =
	| "join"
	| "record"
	| "contact"
	| "survey"
	| "equality"
	| "quote"
	| "link"
	| "complaint";

type Notice = {
	/** Counted up with every change of its words in any language: a test compares their hashes. */
	version: string;
	/** What for, and whether she has to answer. */
	lines: readonly TextKey[];
	/** How long, with `{{time}}` where a setting says it. */
	keep: TextKey;
	/** The rule whose period `{{time}}` is; null where the words say it themselves. */
	rule: RuleName | null;
};

/** What is told at the moment of asking: who asks and where her rights stand is added to each. */
export const NOTICES: Record<NoticeName, Notice> = {
	join: {
		version: "join-2026-1",
		lines: ["privacy:notice.for.join"],
		keep: "privacy:notice.keep.enquiries",
		rule: "enquiries",
	},
	record: {
		version: "record-2026-1",
		lines: ["privacy:notice.for.join"],
		keep: "privacy:notice.keep.people",
		rule: "people",
	},
	contact: {
		version: "contact-2026-1",
		lines: ["privacy:notice.for.contact"],
		keep: "privacy:notice.keep.people",
		rule: "people",
	},
	survey: {
		version: "survey-2026-1",
		lines: ["privacy:notice.for.survey", "privacy:notice.choice"],
		keep: "privacy:notice.keep.people",
		rule: "people",
	},
	equality: {
		version: "equality-2026-1",
		lines: ["privacy:notice.for.equality", "privacy:notice.choice"],
		keep: "privacy:notice.keep.equality",
		rule: "equality",
	},
	quote: {
		version: "quote-notice-2026-1",
		lines: ["privacy:notice.for.quote", "privacy:notice.choice"],
		keep: "privacy:notice.keep.people",
		rule: "people",
	},
	link: {
		version: "link-2026-1",
		lines: ["privacy:notice.for.link"],
		keep: "privacy:notice.keep.link",
		rule: null,
	},
	complaint: {
		version: "complaint-2026-1",
		lines: ["privacy:notice.for.complaint"],
		keep: "privacy:notice.keep.complaints",
		rule: "complaints",
	},
};

export function noticeVersion(name: NoticeName): string {
	return NOTICES[name].version;
}

/** What stands in every notice besides its own lines. */
export const COMMON: readonly TextKey[] = [
	"privacy:notice.title",
	"privacy:notice.who",
	"privacy:notice.whoSite",
	"privacy:notice.rights",
];

/** Every text of a notice: what its version stands for. */
export function textsOf(name: NoticeName): TextKey[] {
	const { lines, keep } = NOTICES[name];
	return [...COMMON, ...lines, keep];
}
