import { languages } from "#app/i18n/languages.ts";
import { CLASS_FACTS, ERRORS_COLUMN, VENUE_FLAGS, VENUE_TEXTS } from "./ncs-columns.ts";

/** Columns of our own list of classes, in plain words. Only the title must be there. */
export const OWN_COLUMNS: readonly string[] = [
	"reference",
	"title",
	"summary",
	"bring",
	"starts",
	...CLASS_FACTS,
	"cost",
	"cost_note",
	"entry",
	"online",
	"webpage",
	"venue",
	"address",
	"town",
	"postcode",
	...VENUE_FLAGS,
	...VENUE_TEXTS,
	...languages.flatMap(({ tag }) =>
		tag === "en" ? [] : ["title", "summary", "bring"].map((part) => ownColumn(`${part}_${tag}`)),
	),
];

/** Fewest columns a list can do with. */
export const OWN_REQUIRED = ["title"] as const;

export function ownColumn(fact: string): string {
	return fact.toLowerCase().replaceAll("-", "_");
}

/** `Step-free` and `step free` are `step_free`: people write a heading as they would say it. */
export function ownHeading(heading: string): string {
	if (heading.trim().toUpperCase() === ERRORS_COLUMN) return ERRORS_COLUMN;
	return heading
		.trim()
		.toLowerCase()
		.replace(/[\s_-]+/g, "_");
}

/** The columns a person would begin with, in the order she would think of them. */
export const EXAMPLE: Readonly<Record<string, string>> = {
	reference: "mon-beginners",
	title: "English for beginners",
	title_ar: "",
	summary: "Talk, listen and read a little. Everybody is welcome.",
	bring: "A pen",
	kind: "community",
	levels: "pre-entry; entry-1",
	times: "Mon 10:00-12:00; Wed 10:00-12:00",
	starts: "07/09/2026",
	ends: "11/12/2026",
	places: "16",
	cost: "0",
	free_for: "everyone",
	venue: "Example Community Hall",
	address: "1 Example Road",
	town: "London",
	postcode: "E17 7JN",
	step_free: "yes",
	station: "Walthamstow Central",
	bus: "",
	landmark: "",
	address_hidden: "no",
	online: "no",
	childcare: "creche",
	creche_ages: "1-4",
	creche_places: "8",
	women_only: "no",
	woman_teacher: "yes",
	no_papers: "yes",
	no_assessment: "yes",
	drop_in: "no",
	shift_friendly: "no",
	school_hours: "yes",
	helper_languages: "Arabic; Bengali",
	phone: "",
	email: "english@example.org",
	webpage: "",
	pilot: "",
	tutor: "",
	employer: "",
	private: "no",
	next_class: "",
};
