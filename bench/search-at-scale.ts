/**
 * Times the search operation over a measuring database, each time another search, and prints
 * percentiles in milliseconds: `node bench/search-at-scale.ts file:/tmp/small.sqlite file:/tmp/large.sqlite`.
 */

import { LEVELS } from "#app/assessments/levels.ts";
import { Random } from "#app/demo/random.ts";
import { findClasses } from "#app/finder/finder.server.ts";
import { CHILDCARE, DAYS, SORTS, TIMES } from "#app/finder/finder-search.ts";
import { readOutcodes } from "#app/finder/places/outcodes.ts";
import { readSearch } from "#app/finder/search-params.ts";
import { openDb } from "#db/open.ts";

const SEARCHES = 2_000;
const WARM_UP = 200;
const WORDS = ["", "", "english", "read write", "work", "begin", "الإنجليزية"];

for (const url of process.argv.slice(2)) console.log(url, await measure(url));

async function measure(url: string) {
	const db = openDb(url);
	const random = new Random(1);
	const now = new Date();
	const loading = performance.now();
	await findClasses(db, searchOf(random), "en", now);
	const load = performance.now() - loading;
	const times: number[] = [];
	let classes = 0;
	for (let n = 0; n < SEARCHES + WARM_UP; n++) {
		const search = searchOf(random);
		const began = performance.now();
		const { total } = await findClasses(db, search, "en", now);
		if (n >= WARM_UP) times.push(performance.now() - began);
		classes += total;
	}
	await db.destroy();
	const megabytes = Math.round(process.memoryUsage().rss / 1_000_000);
	return {
		loadMs: Math.round(load),
		times: percentiles(times),
		classesFound: Math.round(classes / (SEARCHES + WARM_UP)),
		megabytes,
	};
}

function percentiles(times: number[]) {
	times.sort((one, other) => one - other);
	const at = (share: number) => Number(times[Math.floor(times.length * share)]!.toFixed(2));
	return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

function searchOf(random: Random) {
	const params = new URLSearchParams();
	const q = random.pick(WORDS);
	if (q !== "") params.set("q", q);
	if (random.chance(0.6)) {
		params.set("near", random.pick(readOutcodes()).outcode);
		if (random.chance(0.5)) params.set("within", random.pick(["1", "3", "10"]));
	}
	if (random.chance(0.5)) params.append("level", random.pick([...LEVELS]));
	if (random.chance(0.3)) params.append("day", random.pick([...DAYS]));
	if (random.chance(0.3)) params.append("time", random.pick([...TIMES]));
	if (random.chance(0.2)) params.append("childcare", random.pick([...CHILDCARE]));
	if (random.chance(0.2)) params.set("places", "yes");
	if (random.chance(0.3)) params.set("sort", random.pick([...SORTS]));
	if (random.chance(0.2)) params.set("page", "2");
	return readSearch(params, "en").search;
}
