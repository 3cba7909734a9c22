/**
 * Times the search operation over a measuring database, each time another search, and prints
 * percentiles in milliseconds: `node bench/search-at-scale.ts file:/tmp/small.sqlite file:/tmp/large.sqlite`.
 */

import { Random } from "#app/demo/random.ts";
import { findClasses } from "#app/finder/finder.server.ts";
import { readSearch } from "#app/finder/search-params.ts";
import { openDb } from "#db/open.ts";
import { percentiles } from "./percentiles.ts";
import { randomQuery } from "./random-query.ts";

const SEARCHES = 2_000;
const WARM_UP = 200;

for (const url of process.argv.slice(2)) console.log(url, await measure(url));

async function measure(url: string) {
	const db = openDb(url);
	const random = new Random(1);
	const next = () => readSearch(randomQuery(random), "en").search;
	const now = new Date();
	const loading = performance.now();
	await findClasses(db, next(), "en", now);
	const load = performance.now() - loading;
	const times: number[] = [];
	let classes = 0;
	for (let n = 0; n < SEARCHES + WARM_UP; n++) {
		const search = next();
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
