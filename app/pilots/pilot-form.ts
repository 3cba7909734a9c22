import { type FieldErrors, type Parsed, textOf } from "#app/http/forms.ts";
import { fold } from "#app/i18n/fold.ts";
import { isLocalDate } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import type { PilotTable } from "#db/tables/pilots.ts";
import { MOST_QUARTERS, quartersOf } from "./quarters.ts";

export const STRANDS = [
	"greater-support",
	"workplace",
	"coming-together",
	"community-based",
] as const satisfies readonly PilotTable["strand"][];

export const FUNDS = [
	"esol-plus",
	"london-family-fund",
	"integration-areas",
	"controlling-migration-fund",
	"other",
] as const satisfies readonly PilotTable["fund"][];

/** What an evaluator says of a pilot; areas and providers by id, in the order of the ids. */
export type PilotDetails = {
	name: string;
	summary: string;
	strand: PilotTable["strand"];
	fund: PilotTable["fund"];
	startsOn: LocalDate;
	endsOn: LocalDate;
	areaIds: readonly string[];
	providerIds: readonly string[];
};

export type Typed = Record<string, string[]>;

const LONGEST = { name: 120, summary: 600 } as const;

export function typedDetails(details: PilotDetails): Typed {
	return {
		name: [details.name],
		summary: [details.summary],
		strand: [details.strand],
		fund: [details.fund],
		"starts-on": [details.startsOn],
		"ends-on": [details.endsOn],
		areas: [...details.areaIds],
		providers: [...details.providerIds],
	};
}

export function parseDetails(form: FormData): Parsed<PilotDetails> {
	const [name, summary] = [textOf(form, "name", LONGEST.name), textOf(form, "summary", 600)];
	const strand = STRANDS.find((one) => one === form.get("strand"));
	const fund = FUNDS.find((one) => one === form.get("fund"));
	const days = readDays(form);
	const errors: FieldErrors = {
		...(name === "" && { name: "pilots:errors.name" }),
		...(summary === "" && { summary: "pilots:errors.summary" }),
		...(!strand && { strand: "pilots:errors.strand" }),
		...(!fund && { fund: "pilots:errors.fund" }),
		...daysErrors(days),
	};
	if (!strand || !fund || Object.keys(errors).length > 0) return { ok: false, errors };
	const [areaIds, providerIds] = [chosenIn(form, "areas"), chosenIn(form, "providers")];
	return { ok: true, value: { name, summary, strand, fund, ...days, areaIds, providerIds } };
}

type Days = Pick<PilotDetails, "startsOn" | "endsOn">;

function readDays(form: FormData): Days {
	return { startsOn: fold(textOf(form, "starts-on")), endsOn: fold(textOf(form, "ends-on")) };
}

function daysErrors({ startsOn, endsOn }: Days): FieldErrors {
	if (!isLocalDate(startsOn)) return { "starts-on": "manage:errors.day" };
	if (!isLocalDate(endsOn)) return { "ends-on": "manage:errors.day" };
	if (endsOn < startsOn) return { "ends-on": "manage:errors.endsBefore" };
	const isLong = quartersOf({ startsOn, endsOn }).length >= MOST_QUARTERS;
	return isLong ? { "ends-on": "pilots:errors.long" } : {};
}

/** Each id once, in an order that does not depend on the page. */
export function chosenIn(form: FormData, name: string): string[] {
	const chosen = form.getAll(name).filter((value) => typeof value === "string");
	return [...new Set(chosen)].toSorted();
}
