import { languages } from "#app/i18n/languages.ts";
import { capacitiesOf } from "./capacity.ts";
import type { ClassRow } from "./class-queries.server.ts";
import { costOptionsOf } from "./costs.ts";
import { openId } from "./ids.ts";
import { locationOf } from "./location.ts";
import { isTrueOf } from "./meanings.ts";
import type { listLevels, SlotRow } from "./part-queries.server.ts";
import { scheduleOf } from "./schedule.ts";
import { type Site, serviceOf } from "./service.ts";
import { TERMS } from "./taxonomies.ts";
import { termOf } from "./terms.ts";

export type ClassParts = {
	levels: Awaited<ReturnType<typeof listLevels>>;
	slots: readonly SlotRow[];
	/** Somebody in the class helps in these. */
	helpers: readonly string[];
	/** The class is described in these. */
	texts: readonly string[];
};

/** Everything anybody may know of a class. */
export function wholeServiceOf(row: ClassRow, parts: ClassParts, site: Site) {
	const facts = { capacity: row.capacity, confirmedOn: row.confirmed_on };
	const counts = {
		taken: row.taken ?? 0,
		waiting: row.waiting ?? 0,
		openReports: row.open_reports ?? 0,
	};
	return {
		...serviceOf(row, site),
		additional_urls: [
			{
				id: openId("page", row.id),
				label: "Class page: places now, in several languages",
				url: `${site.publicUrl}/en/classes/${row.slug}`,
			},
		],
		schedules: parts.slots.map((slot) => scheduleOf(slot, row)),
		service_at_locations: parts.slots.map((slot) => placeOf(slot, row)),
		languages: languagesOf(row.id, parts),
		cost_options: costOptionsOf(row),
		contacts: contactsOf(row),
		capacities: capacitiesOf(row.id, { ...facts, ...counts }, site.today),
		attributes: attributesOf(row, parts.levels),
	};
}

/** A weekly time at a place, without its service around it. */
export function placeOf(slot: SlotRow, row: ClassRow) {
	const location = locationOf(row);
	return {
		id: slot.id,
		service_id: row.id,
		location_id: location?.id,
		location,
		schedules: [scheduleOf(slot, row)],
	};
}

export const LANGUAGE_NOTES = {
	helper: "Somebody in the class helps in this language",
	text: "The class is described in this language on its page",
} as const;

function languagesOf(service_id: string, { helpers, texts }: ClassParts) {
	const one = (code: string, about: keyof typeof LANGUAGE_NOTES) => ({
		id: openId("language", service_id, about, code),
		service_id,
		name: languageName(code),
		code,
		note: LANGUAGE_NOTES[about],
	});
	return [...helpers.map((code) => one(code, "helper")), ...texts.map((code) => one(code, "text"))];
}

const englishNames = new Intl.DisplayNames("en-GB", { type: "language", fallback: "code" });

function languageName(code: string): string {
	const known = languages.find(({ tag }) => tag === code);
	try {
		return known?.englishName ?? englishNames.of(code) ?? code;
	} catch (error) {
		if (error instanceof RangeError) return code;
		throw error;
	}
}

function contactsOf({ id, contact_email, contact_phone }: ClassRow) {
	if (!contact_email && !contact_phone) return [];
	const contact_id = openId("contact", id);
	return [
		{
			id: contact_id,
			service_id: id,
			title: "Questions about this class",
			email: contact_email ?? undefined,
			phones: contact_phone
				? [{ id: openId("phone", id), contact_id, number: contact_phone, type: "voice" }]
				: [],
		},
	];
}

function attributesOf(row: ClassRow, levels: ClassParts["levels"]) {
	return TERMS.filter(({ meaning }) => isTrueOf(meaning, row, levels)).map((term) => ({
		id: openId("attribute", row.id, term.id),
		link_id: row.id,
		link_type: "service",
		link_entity: "service",
		taxonomy_term_id: term.id,
		taxonomy_term: termOf(term),
	}));
}
