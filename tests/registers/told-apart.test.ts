import { expect, test } from "vitest";
import { toldApart } from "#app/registers/told-apart.ts";

const row = (enrolment_id: string, preferred_name: string, full_name: string | null) => ({
	enrolment_id,
	preferred_name,
	full_name,
});

test("only who shares a name is called by her full name", () => {
	const rows = [
		row("1", "Ewa", "Ewa Nowak"),
		row("2", "Ewa", null),
		row("3", "Amina", "Amina Ali"),
	];
	expect([...toldApart(rows)]).toEqual([
		["1", "Ewa Nowak"],
		["2", "Ewa"],
		["3", "Amina"],
	]);
});

test("the one row of a class of nobody has no name", () => {
	expect(toldApart([{ enrolment_id: null, preferred_name: null, full_name: null }]).size).toBe(0);
});
