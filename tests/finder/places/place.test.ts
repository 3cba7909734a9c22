import fc from "fast-check";
import { expect, test } from "vitest";
import { BOROUGHS, INTEGRATION_AREAS } from "#app/finder/places/boroughs.ts";
import { readOutcodes } from "#app/finder/places/outcodes.ts";
import { findPlace, isPostcode, milesBetween, outcodeOf } from "#app/finder/places/place.ts";
import { readStations } from "#app/finder/places/stations.ts";

test("London has 33 boroughs, 279 outcodes and 367 stations; the Integration Areas are five", () => {
	expect(BOROUGHS).toHaveLength(33);
	expect(INTEGRATION_AREAS).toHaveLength(5);
	expect(readOutcodes()).toHaveLength(279 + 88);
	expect(readStations()).toHaveLength(367);
});

test("every outcode lies in a known area or in none, and every point lies in England", () => {
	const areas = new Set([...BOROUGHS, ...INTEGRATION_AREAS].map((area) => area.gss));
	for (const { area } of readOutcodes()) if (area) expect(areas).toContain(area);
	for (const point of [...readOutcodes(), ...readStations(), ...BOROUGHS, ...INTEGRATION_AREAS]) {
		expect(point.latitude).toBeGreaterThan(51);
		expect(point.latitude).toBeLessThan(55);
		expect(Math.abs(point.longitude + 1)).toBeLessThan(2);
	}
});

test.each(["E17 4QH", "e174qh", " e17  4qh ", "E17-4QH", "Ｅ１７ 4qh", "e17 4qh, London"])(
	"%s is a postcode placed by its outcode",
	(typed) => {
		expect(findPlace(typed)).toEqual({
			kind: "postcode",
			name: "E17 4QH",
			outcode: "E17",
			area: "E09000031",
			latitude: 51.5862,
			longitude: -0.018,
			exact: false,
		});
	},
);

test.each(["e17", "E17", " E17 ", "E17 4", "e17 london"])("%s is the outcode E17", (typed) => {
	expect(findPlace(typed)).toMatchObject({ kind: "outcode", name: "E17", exact: false });
});

test.each([
	["Waltham forest", "Waltham Forest", "E09000031"],
	["WALTHAMFOREST", "Waltham Forest", "E09000031"],
	["London Borough of Hackney", "Hackney", "E09000012"],
	["hammersmith & fulham", "Hammersmith and Fulham", "E09000013"],
	["city of westminster", "Westminster", "E09000033"],
	["city of london", "City of London", "E09000001"],
	["the city of london", "City of London", "E09000001"],
	["Kingston", "Kingston upon Thames", "E09000021"],
	["bradford", "Bradford", "E08000032"],
	["Blackburn", "Blackburn with Darwen", "E06000008"],
])("%s is the borough or area %s", (typed, name, area) => {
	expect(findPlace(typed)).toMatchObject({ kind: "borough", name, area, exact: false });
});

test.each([
	["walthamstow central", "Walthamstow Central"],
	["Walthamstow", "Walthamstow Central"],
	["kings cross", "King's Cross St. Pancras"],
	["earl’s court", "Earl's Court"],
	["Elephant and Castle", "Elephant & Castle"],
	["brixton tube station", "Brixton"],
	["saint pauls", "St. Paul's"],
	["edgware road", "Edgware Road (Bakerloo)"],
	["Richmond", "Richmond"],
	["piccadilly circus", "Piccadilly Circus"],
])("%s is the station %s", (typed, name) => {
	expect(findPlace(typed)).toMatchObject({ kind: "station", name, exact: true });
});

test("a place nobody knows is none", () => {
	for (const typed of ["", "London", "M1 1AA", "ZZ99 9ZZ", "Timbuktu", "e", "17", "ab"]) {
		expect(findPlace(typed)).toBeNull();
	}
});

test("a postcode for large post only stands where its neighbours do", () => {
	expect(findPlace("W1A 1AA")).toMatchObject({
		name: "W1A 1AA",
		outcode: "W1A",
		latitude: 51.5145,
	});
});

test("the outcode is what stands before the last three signs", () => {
	expect(outcodeOf("SW1A 1AA")).toBe("SW1A");
	expect(outcodeOf("e11aa")).toBe("E1");
	expect(outcodeOf("E1 1")).toBe("E1");
	expect(outcodeOf("E11 1AA")).toBe("E11");
	expect(outcodeOf("EC1V9LT")).toBe("EC1V");
	expect(outcodeOf("Hackney")).toBeNull();
	expect(isPostcode("e17 4qh")).toBe(true);
	expect(isPostcode("e17")).toBe(false);
	expect(isPostcode("E17 4QC")).toBe(false);
});

test("every outcode, borough and station is found under its own name", () => {
	for (const { outcode } of readOutcodes())
		expect(findPlace(outcode.toLowerCase())?.name).toBe(outcode);
	for (const { outcode } of readOutcodes()) expect(outcodeOf(`${outcode}1aa`)).toBe(outcode);
	for (const { name, gss } of [...BOROUGHS, ...INTEGRATION_AREAS])
		expect(findPlace(name)?.area).toBe(gss);
	for (const { name } of readStations()) expect(findPlace(name)?.name).toBe(name);
});

test("King's Cross to Stratford is five miles, one degree of latitude is 69", () => {
	const miles = milesBetween(findPlace("King's Cross")!, findPlace("Stratford")!);
	expect(miles).toBeCloseTo(5.19, 1);
	const degree = milesBetween({ latitude: 51, longitude: 0 }, { latitude: 52, longitude: 0 });
	expect(degree).toBeCloseTo(69.09, 1);
});

test("distance is nought to itself and the same both ways", () => {
	const point = fc.record({
		latitude: fc.double({ min: -90, max: 90, noNaN: true }),
		longitude: fc.double({ min: -180, max: 180, noNaN: true }),
	});
	fc.assert(
		fc.property(point, point, (from, to) => {
			expect(milesBetween(from, from)).toBe(0);
			expect(milesBetween(from, to)).toBeCloseTo(milesBetween(to, from), 6);
			expect(milesBetween(from, to)).toBeLessThanOrEqual(12_437);
		}),
	);
});

test("nothing anybody types makes it throw", () => {
	fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void findPlace(text)));
});
