import { hashPassword } from "#app/people/passwords.server.ts";
import { ACCOUNTS, DEMO_PASSWORD } from "./accounts.ts";
import { lastTermOf, termOf } from "./calendar.ts";
import { demoId } from "./ids.ts";
import { TUTORS } from "./names.ts";
import { PILOTS } from "./pilots.ts";
import { PROVIDERS, type ProviderSlug } from "./providers.ts";
import type { Rows } from "./rows.ts";

export const providerId = (slug: ProviderSlug): string => demoId("provider", slug);
export const pilotId = (slug: string): string => demoId("pilot", slug);
export const personId = (email: string): string => demoId("person", email);
/** Somebody teaches the classes of those who show nobody their screen. */
export const staffOf = (provider: ProviderSlug): string => `staff@${provider}.demo.test`;

export function addProviders(rows: Rows): void {
	for (const provider of PROVIDERS) {
		rows.add("provider", {
			...provider,
			id: providerId(provider.slug),
			ukprn: null,
			email: `classes@${provider.slug}.demo.test`,
			is_example: 1,
		});
	}
}

export async function addPeople(rows: Rows, at: string): Promise<void> {
	const hash = await hashPassword(DEMO_PASSWORD);
	for (const { email, name, role, provider } of ACCOUNTS) {
		addPerson(rows, email, name, hash, at);
		rows.add("role_grant", {
			person_id: personId(email),
			role,
			provider_id: provider ? providerId(provider) : "",
		});
	}
	for (const [index, { slug }] of PROVIDERS.entries()) {
		const email = staffOf(slug);
		addPerson(rows, email, TUTORS[index]!, null, at);
		rows.add("role_grant", {
			person_id: personId(email),
			role: "tutor",
			provider_id: providerId(slug),
		});
	}
}

function addPerson(rows: Rows, email: string, name: string, hash: string | null, at: string): void {
	rows.add("person", {
		id: personId(email),
		name,
		email,
		email_folded: email,
		password_hash: hash,
		language: "en",
		disabled_at: null,
		created_at: at,
	});
}

export function addPilots(rows: Rows, now: Date): void {
	const { startsOn } = lastTermOf(now);
	const { endsOn } = termOf(now);
	for (const { areas, ...pilot } of PILOTS) {
		const id = pilotId(pilot.slug);
		rows.add("pilot", { ...pilot, id, starts_on: startsOn, ends_on: endsOn });
		for (const area_id of areas) rows.add("pilot_area", { pilot_id: id, area_id });
	}
}
