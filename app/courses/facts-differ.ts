import type { TextKey } from "#app/http/forms.ts";
import type { FactsTyped } from "./desk-form.ts";

/** What a field of the form is called; fields that begin alike are one fact. */
const NAMES: readonly (readonly [RegExp, TextKey])[] = [
	[/^title$/, "manage:facts.name"],
	[/^summary$/, "timetable:form.summary"],
	[/^bring$/, "timetable:form.bring"],
	[/^title-/, "timetable:form.title"],
	[/^summary-/, "timetable:form.summaryIn"],
	[/^bring-/, "timetable:form.bringIn"],
	[/^kind$/, "timetable:form.kind"],
	[/^pilot$/, "timetable:form.pilot"],
	[/^employer$/, "timetable:form.employer"],
	[/^private$/, "timetable:form.private"],
	[/^levels$/, "manage:facts.levels"],
	[/^starts-on$/, "manage:facts.startsOn"],
	[/^ends-on$/, "manage:facts.endsOn"],
	[/^(weekday|starts|ends)-\d$/, "manage:facts.slots"],
	[/^capacity$/, "manage:facts.capacity"],
	[/^venue$/, "manage:facts.venue"],
	[/^yes$/, "manage:facts.also"],
	[/^childcare$/, "manage:facts.childcare"],
	[/^creche-/, "timetable:form.crechePlaces"],
	[/^contact-email$/, "manage:facts.email"],
	[/^contact-phone$/, "manage:facts.phone"],
	[/^cost$/, "timetable:form.cost"],
	[/^cost-note$/, "timetable:form.costNote"],
	[/^free-for$/, "timetable:form.freeFor"],
	[/^helpers$/, "timetable:form.helpers"],
	[/^entry-note$/, "timetable:form.entryNote"],
	[/^webpage$/, "timetable:form.webpage"],
	[/^next$/, "timetable:form.next"],
];

/** These are words as they were typed; of the others a code would say nothing. */
const PLAIN =
	/^(title|summary|bring)|^(employer|starts-on|ends-on|capacity|contact-|cost|cost-note|helpers|entry-note|webpage)/;

export type Difference = {
	field: string;
	name: TextKey;
	/** Null where the value is a code or several. */
	now: string | null;
};

/** Where what is there now is not what she wrote, in the order of the form. */
export function factsDiffering(typed: FactsTyped, now: FactsTyped): Difference[] {
	const found: Difference[] = [];
	for (const [pattern, name] of NAMES) {
		const fields = [...new Set([...Object.keys(now), ...Object.keys(typed)])]
			.filter((field) => pattern.test(field))
			.filter((field) => wordsIn(typed, field) !== wordsIn(now, field));
		const [field] = fields;
		if (field === undefined) continue;
		found.push({ field, name, now: PLAIN.test(field) ? wordsIn(now, field) : null });
	}
	return found;
}

function wordsIn(typed: FactsTyped, field: string): string {
	return (typed[field] ?? []).filter(Boolean).toSorted().join(", ").replaceAll("\r\n", "\n");
}
