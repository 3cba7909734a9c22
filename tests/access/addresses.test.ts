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

test("the count of unmet need is an evaluator's page too, and nothing else of the desk is", () => {
	for (const path of [
		"/en/manage/unmet-need",
		"/ar/manage/unmet-need/",
		"/en/MANAGE/Unmet-Need",
		"/en/%6Danage/unmet%2Dneed",
	]) {
		expect(rolesFor(path), path).toEqual(["coordinator", "evaluator"]);
	}
	for (const path of [
		"/en/manage",
		"/en/manage/",
		"/en/manage/classes",
		"/en/manage/unmet-need-x",
		"/en/manage/unmet-need/x",
		"/en/manage/unmet-need//",
		"/en/manage/unmet-need/..",
		"/en/manage/x/unmet-need",
		"/en/manage//unmet-need",
		"/en/manage/classes/unmet-need",
	]) {
		expect(rolesFor(path), path).toEqual(["coordinator"]);
	}
	for (const path of ["/en/unmet-need", "/en/classes/manage/unmet-need"]) {
		expect(rolesFor(path), path).toBeNull();
	}
});
