import { expect, test } from "vitest";
import { rolesFor } from "#app/access/addresses.ts";

test("an address is guarded however the router would still read it", () => {
	for (const path of ["/en/manage", "/en/MANAGE/learners", "/en/%6Danage", "/en/m%61n%41ge/"]) {
		expect(rolesFor(path), path).toEqual(["coordinator"]);
	}
	expect(rolesFor("/en/%70ilots/p/report")).toEqual(["evaluator"]);
});

test("what anybody may read stays open, and a broken percent sign ends nothing", () => {
	for (const path of ["/en/classes", "/en/pilots/p/releases/r", "/en/%zz", "/en/constructor"]) {
		expect(rolesFor(path), path).toBeNull();
	}
});
