import type { ProviderTable } from "#db/tables/places.ts";
import { openId } from "./ids.ts";

type Provider = Pick<ProviderTable, "id" | "name" | "kind" | "email" | "ukprn" | "is_example">;

const KINDS: Readonly<Record<ProviderTable["kind"], string>> = {
	college: "A college",
	council: "A service of a council",
	charity: "A charity",
	"employer-partner": "A partner of employers",
};

/** As it stands in lists and inside its services. */
export function organizationOf({ id, name, kind, email, ukprn, is_example }: Provider) {
	return {
		id,
		name,
		description: `${KINDS[kind]}${is_example === 1 ? ". Invented, as an example." : ""}`,
		email: email ?? undefined,
		organization_identifiers: ukprn === null ? [] : [identifierOf(id, ukprn)],
	};
}

function identifierOf(organization_id: string, ukprn: string) {
	return {
		id: openId("identifier", organization_id),
		organization_id,
		identifier_scheme: "GB-UKPRN",
		identifier_type: "UKPRN",
		identifier: ukprn,
	};
}
