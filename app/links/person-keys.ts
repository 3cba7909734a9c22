import { CODES, fieldOf } from "./person-codes.ts";

/** A reason that says of which list it is, such as `priority-childcare`. */
const OF_LIST = /^(priority|result)-(.+)$/;

/** Where the words of a code may stand, the likeliest first; none for what people wrote. */
export function keysOf(table: string, column: string, code: string): string[] {
	if (column === "fields") return [`links:data.field.${fieldOf(code)}`];
	const [, list, listed] = OF_LIST.exec(table === "enrolment_event" ? code : "") ?? [];
	if (list) return [`places:${list === "priority" ? "priority" : "outcome"}.${listed}`];
	const places = CODES[`${table}.${column}`] ?? CODES[column] ?? [];
	return [places].flat().map((place) => `${place}.${code}`);
}
