import { FREE_FOR } from "#app/open-referral/costs.ts";
import { BRING } from "#app/open-referral/service.ts";
import { LANGUAGE_NOTES } from "#app/open-referral/whole-service.ts";
import { parseHelperLanguages } from "./helper-languages.ts";
import { readPlace } from "./open-referral-place.ts";
import { readTerms } from "./open-referral-terms.ts";
import { readTimes } from "./open-referral-times.ts";
import {
	allIn,
	type FeedCheck,
	numberIn,
	oneIn,
	type Thing,
	textIn,
} from "./open-referral-values.ts";

/** A service as a row of our own list: then the same rules hold for both, in the same words. */
export function rowOfService(check: FeedCheck, service: Thing): Record<string, string> {
	const places = allIn(check, service, "service_at_locations");
	const [summary = "", bring = ""] = textIn(check, service, "description").split(BRING);
	return {
		reference: textIn(check, service, "id"),
		title: textIn(check, service, "name"),
		summary,
		bring,
		...readTimes(check, service, places),
		...readTerms(check, service),
		...readPlace(check, places),
		...readCost(check, service),
		...readContact(check, service),
		places: readCapacity(check, service),
		entry: textIn(check, service, "eligibility_description"),
		webpage: textIn(check, service, "url"),
		helper_languages: readLanguages(check, service),
	};
}

/** One price is a price; of several only the words can be told. */
function readCost(check: FeedCheck, service: Thing): Record<string, string> {
	const options = allIn(check, service, "cost_options").map((one) => ({
		condition: textIn(check, one, "option"),
		amount: numberIn(check, one, "amount"),
		note: textIn(check, one, "amount_description"),
	}));
	const [first, ...others] = options;
	if (!first) {
		const fees = textIn(check, service, "fees");
		return /^free\.?$/i.test(fees) ? { cost: "0" } : { cost_note: fees };
	}
	if (others.length > 0) {
		const words = options.map(({ condition, amount, note }) =>
			[condition, amount === null ? "" : `£${amount}`, note].filter(Boolean).join(" "),
		);
		return { cost_note: words.join("; ") };
	}
	const freeFor = Object.entries(FREE_FOR).find(([, words]) => words === first.condition)?.[0];
	return {
		cost: first.amount === null ? "" : String(first.amount),
		cost_note: first.note || (freeFor ? "" : first.condition),
		free_for: freeFor ?? "",
	};
}

function readContact(check: FeedCheck, service: Thing): Record<string, string> {
	const contacts = allIn(check, service, "contacts");
	const emails = [service, ...contacts].map((one) => textIn(check, one, "email"));
	const phones = [...contacts, service].flatMap((one) => allIn(check, one, "phones"));
	const numbers = phones.map((one) => textIn(check, one, "number"));
	return { email: emails.find(Boolean) ?? "", phone: numbers.find(Boolean) ?? "" };
}

/** How many it holds: how many are free today is known where its register is. */
function readCapacity(check: FeedCheck, service: Thing): string {
	for (const capacity of allIn(check, service, "capacities")) {
		const unit = oneIn(check, capacity, "unit");
		const isPlaces = unit !== null && /place/i.test(textIn(check, unit, "name"));
		const most = numberIn(check, capacity, "maximum");
		if (isPlaces && most !== null) return String(most);
	}
	return "";
}

/** Languages somebody speaks there; in which ones it is described is another matter. */
function readLanguages(check: FeedCheck, service: Thing): string {
	const spoken = allIn(check, service, "languages")
		.filter((one) => textIn(check, one, "note") !== LANGUAGE_NOTES.text)
		.map((one) => textIn(check, one, "code") || textIn(check, one, "name"))
		.flatMap((name) => parseHelperLanguages(name) ?? []);
	return [...new Set(spoken)].filter((tag) => tag !== "en").join("; ");
}
