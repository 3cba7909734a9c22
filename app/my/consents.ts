import type { TextKey } from "#app/http/forms.ts";
import type { ConsentTable } from "#db/tables/learners.ts";

export type ConsentKind = ConsentTable["kind"];

type Notice = {
	/** Raise it with every change of the words below. */
	version: string;
	title: TextKey;
	help: TextKey;
};

/** Everything she can say yes or no to on her own page, and with which words she was asked. */
export const CONSENTS = {
	contact: {
		version: "my-contact-2026-1",
		title: "my:consents.contact.title",
		help: "my:consents.contact.help",
	},
	reminders: {
		version: "my-reminders-2026-1",
		title: "my:consents.reminders.title",
		help: "my:consents.reminders.help",
	},
	"share-assessments": {
		version: "my-share-assessments-2026-1",
		title: "my:consents.share-assessments.title",
		help: "my:consents.share-assessments.help",
	},
} as const satisfies Record<ConsentKind, Notice>;

export const CONSENT_KINDS = Object.keys(CONSENTS).filter(isConsentKind);

export function isConsentKind(value: unknown): value is ConsentKind {
	return typeof value === "string" && Object.hasOwn(CONSENTS, value);
}
