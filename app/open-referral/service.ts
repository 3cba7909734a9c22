import { looksLikeEmail } from "#app/people/emails.ts";
import type { LocalDate } from "#db/columns.ts";
import type { ClassRow } from "./class-queries.server.ts";
import { feesOf } from "./costs.ts";
import { organizationOf } from "./organization.ts";

/** Where the site lives, and the day it is there. */
export type Site = { publicUrl: string; today: LocalDate };

/** What stands between the summary and what to bring. */
export const BRING = "\n\nWhat to bring: ";

/** A class as it stands in a list: its own columns and who gives it. */
export function serviceOf(row: ClassRow, { publicUrl, today }: Site) {
	const page = `${publicUrl}/en/classes/${row.slug}`;
	return {
		id: row.id,
		organization_id: row.provider_id,
		name: row.title,
		description: row.bring === "" ? row.summary : `${row.summary}${BRING}${row.bring}`,
		url: addressOf(row.webpage) ?? page,
		email: row.contact_email && looksLikeEmail(row.contact_email) ? row.contact_email : undefined,
		status: row.ends_on !== null && row.ends_on < today ? "inactive" : "active",
		fees: feesOf(row),
		eligibility_description: row.entry_note ?? undefined,
		assured_date: row.confirmed_on ?? undefined,
		last_modified: row.updated_at,
		organization: organizationOf({
			id: row.provider_id,
			name: row.provider_name,
			kind: row.provider_kind,
			email: row.provider_email,
			ukprn: row.ukprn,
			is_example: row.is_example,
		}),
	};
}

/** Nothing but the web is linked. */
function addressOf(webpage: string | null): string | null {
	if (webpage === null || !/^https?:\/\//i.test(webpage) || !URL.canParse(webpage)) return null;
	return new URL(webpage).href;
}
