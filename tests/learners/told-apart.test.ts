import { expect, test } from "vitest";
import { toldApart } from "#app/learners/told-apart.ts";

const row = (learner_id: string, preferred_name: string, full_name: string | null) => ({
	learner_id,
	preferred_name,
	full_name,
});

const names = (rows: readonly ReturnType<typeof row>[]) =>
	toldApart(rows).map(({ preferred_name }) => preferred_name);

test("only who shares a name is called by her full name", () => {
	const rows = [
		row("1", "Ewa", "Ewa Nowak"),
		row("2", "Ewa", null),
		row("3", "Amina", "Amina Ali"),
	];
	expect(names(rows)).toEqual(["Ewa Nowak", "Ewa", "Amina"]);
});

test("who is in a list twice is not her own namesake", () => {
	const twice = [row("1", "Ewa", "Ewa Nowak"), row("1", "Ewa", "Ewa Nowak")];
	expect(names(twice)).toEqual(["Ewa", "Ewa"]);
	expect(names([...twice, row("2", "Ewa", "Ewa Kowal")])).toEqual([
		"Ewa Nowak",
		"Ewa Nowak",
		"Ewa Kowal",
	]);
});

test("the one row of a class of nobody stays as it is", () => {
	const nobody = { learner_id: null, preferred_name: null, full_name: null };
	expect(toldApart([nobody, nobody])).toEqual([nobody, nobody]);
});
