import { expect, test } from "vitest";
import { missingToPublish, type PublishFacts } from "#app/courses/course-publish.ts";

const complete: PublishFacts = {
	title: "English for beginners",
	levels: ["entry-1"],
	slots: [{ weekday: 1 }],
	startsOn: "2026-01-12",
	endsOn: "2026-03-27",
	capacity: 16,
	venueId: "venue",
	online: false,
	contactEmail: null,
	contactPhone: "020 7946 0001",
};

test("a class that says everything can be published", () => {
	expect(missingToPublish(complete)).toEqual([]);
});

test("each gap is named", () => {
	expect(missingToPublish({ ...complete, title: " " })).toEqual(["title"]);
	expect(missingToPublish({ ...complete, levels: [] })).toEqual(["levels"]);
	expect(missingToPublish({ ...complete, startsOn: null })).toEqual(["dates"]);
	expect(missingToPublish({ ...complete, endsOn: null })).toEqual(["dates"]);
	expect(missingToPublish({ ...complete, slots: [] })).toEqual(["slots"]);
	expect(missingToPublish({ ...complete, capacity: null })).toEqual(["capacity"]);
	expect(missingToPublish({ ...complete, venueId: null })).toEqual(["venue"]);
	expect(missingToPublish({ ...complete, contactPhone: "" })).toEqual(["contact"]);
});

test("an online class needs no venue, and an e-mail address is a contact", () => {
	const online = { ...complete, venueId: null, online: true };
	expect(missingToPublish({ ...online, contactPhone: null, contactEmail: "a@b.test" })).toEqual([]);
});

test("several gaps come in the order in which a page asks for them", () => {
	const empty = { ...complete, capacity: null, levels: [], contactPhone: null };
	expect(missingToPublish(empty)).toEqual(["levels", "capacity", "contact"]);
});
