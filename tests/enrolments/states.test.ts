import fc from "fast-check";
import { expect, test } from "vitest";
import {
	type EnrolmentState,
	isOpen,
	mayMove,
	placesFree,
	takesPlace,
} from "#app/enrolments/states.ts";

const STATES: EnrolmentState[] = [
	"enquiry",
	"assessed",
	"waiting",
	"offered",
	"declined",
	"expired",
	"enrolled",
	"active",
	"completed",
	"withdrawn",
	"transferred",
	"no-show",
	"closed",
];

const EDGES = new Set([
	"enquiry → assessed",
	"enquiry → waiting",
	"enquiry → offered",
	"enquiry → closed",
	"assessed → waiting",
	"assessed → offered",
	"assessed → closed",
	"waiting → offered",
	"waiting → closed",
	"offered → enrolled",
	"offered → declined",
	"offered → expired",
	"declined → waiting",
	"declined → closed",
	"expired → waiting",
	"expired → closed",
	"enrolled → active",
	"enrolled → no-show",
	"active → enrolled",
	"active → completed",
	"active → withdrawn",
	"active → transferred",
	"withdrawn → active",
]);

test.each(STATES.flatMap((from) => STATES.map((to) => ({ from, to }))))(
	"$from → $to",
	({ from, to }) => {
		expect(mayMove(from, to)).toBe(EDGES.has(`${from} → ${to}`));
	},
);

test("an offer and everything after it, until the end, takes a place; nothing else does", () => {
	expect(STATES.filter(takesPlace)).toEqual(["offered", "enrolled", "active"]);
});

test("whoever waits or has a place is open", () => {
	expect(STATES.filter(isOpen)).toEqual([
		"enquiry",
		"assessed",
		"waiting",
		"offered",
		"enrolled",
		"active",
	]);
});

test("places free are the capacity less offers and learners", () => {
	expect(placesFree(3, ["offered", "active", "waiting", "withdrawn", "no-show"])).toBe(1);
	expect(placesFree(1, ["active", "enrolled"])).toBe(0);
	expect(placesFree(null, ["active"])).toBeNull();
});

test("places free never depend on the order, and one more place is one more place free", () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...STATES)), fc.nat(60), (states, capacity) => {
			const free = placesFree(capacity, states)!;
			expect(placesFree(capacity, states.toReversed())).toBe(free);
			expect(placesFree(capacity + states.length, states)).toBe(
				capacity + states.length - states.filter(takesPlace).length,
			);
		}),
	);
});
