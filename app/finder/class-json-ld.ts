import { cefrOf } from "#app/assessments/levels.ts";
import { weekdayName } from "#app/i18n/format.ts";
import type { Translate } from "#app/i18n/namespaces.ts";
import type { Slot } from "./class-card.ts";
import type { ClassPage } from "./class-page.ts";

/** The class in the words of schema.org, for machines; only of a class that everybody may open. */
export function jsonLdOf(course: ClassPage, english: Translate, url: string) {
	const { title, summary, levels, helpers, provider, costPence } = course;
	return {
		"@context": "https://schema.org",
		"@type": "Course",
		name: title.own ?? title.english,
		description: summary.own || summary.english || undefined,
		url,
		inLanguage: "en",
		availableLanguage: helpers.length > 0 ? helpers : undefined,
		educationalLevel: levels.map(
			(level) => `${english(`levels.${level}`)} (CEFR ${cefrOf(level)})`,
		),
		provider: { "@type": "Organization", name: provider },
		isAccessibleForFree: costPence === null ? undefined : costPence === 0,
		offers: offerOf(course),
		hasCourseInstance: instanceOf(course),
	};
}

/** Inside a script element, where a `<` in a title could end it. */
export function asDataBlock(value: object): string {
	return JSON.stringify(value).replaceAll("<", "\\u003c");
}

function offerOf({ costPence, freeFor }: ClassPage) {
	if (costPence === null) return undefined;
	const paid = freeFor === null ? "Paid" : "Partially Free";
	return {
		"@type": "Offer",
		category: costPence === 0 ? "Free" : paid,
		price: (costPence / 100).toFixed(2),
		priceCurrency: "GBP",
	};
}

function instanceOf(course: ClassPage) {
	const { term, slots, online, venue, addressHidden } = course;
	const isOnsite = venue !== null || addressHidden || !online;
	const modes = [...(isOnsite ? ["Onsite"] : []), ...(online ? ["Online"] : [])];
	return {
		"@type": "CourseInstance",
		courseMode: modes.length === 1 ? modes[0] : "Blended",
		startDate: term?.from,
		endDate: term?.to,
		courseSchedule: slots.map((slot) => scheduleOf(slot, term)),
		location: placeOf(course),
		offers: offerOf(course),
	};
}

function scheduleOf({ weekday, starts, ends }: Slot, term: ClassPage["term"]) {
	return {
		"@type": "Schedule",
		repeatFrequency: "P1W",
		byDay: `https://schema.org/${weekdayName(weekday, "en")}`,
		startTime: starts,
		endTime: ends,
		startDate: term?.from,
		endDate: term?.to,
		scheduleTimezone: "Europe/London",
	};
}

/** Nothing of a hidden address: the card has no venue then. */
function placeOf({ venue, address }: ClassPage) {
	if (!venue || !address) return undefined;
	return {
		"@type": "Place",
		name: venue.name,
		address: {
			"@type": "PostalAddress",
			streetAddress: address.street,
			addressLocality: address.town,
			postalCode: address.postcode,
			addressCountry: "GB",
		},
	};
}
