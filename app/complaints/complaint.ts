import type { TextKey } from "#app/http/forms.ts";
import type { ComplaintTable } from "#db/tables/privacy.ts";

export type About = ComplaintTable["about"];
export type Outcome = (typeof OUTCOMES)[number];

/** In the order of the form. */
export const ABOUT = ["class", "staff", "place", "data", "site", "other"] as const;
export const OUTCOMES = ["right", "partly", "not-right", "not-ours"] as const;

export const LONGEST_WORDS = 2000;
export const LONGEST_CONTACT = 254;

type Elsewhere = { name: TextKey; phone: string | null; web: string };

/**
 * Who looks at it when our answer is not enough. Read on 27 November 2026 at ico.org.uk, on pages of
 * councils about lgo.org.uk, and at gov.uk/complain-further-education-apprenticeship.
 */
export const ELSEWHERE: readonly Elsewhere[] = [
	{ name: "privacy:further.data", phone: "0303 123 1113", web: "ico.org.uk/make-a-complaint" },
	{ name: "privacy:further.council", phone: "0300 061 0614", web: "www.lgo.org.uk" },
	{
		name: "privacy:further.college",
		phone: null,
		web: "www.gov.uk/complain-further-education-apprenticeship",
	},
];
