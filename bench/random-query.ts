import { LEVELS } from "#app/assessments/levels.ts";
import type { Random } from "#app/demo/random.ts";
import { CHILDCARE, DAYS, SORTS, TIMES } from "#app/finder/finder-search.ts";
import { readOutcodes } from "#app/finder/places/outcodes.ts";

const OUTCODES = readOutcodes();
const WORDS = ["", "", "english", "read write", "work", "begin", "الإنجليزية"];

/** What somebody might look for; hardly ever the same twice. */
export function randomQuery(random: Random): URLSearchParams {
	const params = new URLSearchParams();
	const q = random.pick(WORDS);
	if (q !== "") params.set("q", q);
	if (random.chance(0.6)) {
		params.set("near", random.pick(OUTCODES).outcode);
		if (random.chance(0.5)) params.set("within", random.pick(["1", "3", "10"]));
	}
	if (random.chance(0.5)) params.append("level", random.pick([...LEVELS]));
	if (random.chance(0.3)) params.append("day", random.pick([...DAYS]));
	if (random.chance(0.3)) params.append("time", random.pick([...TIMES]));
	if (random.chance(0.2)) params.append("childcare", random.pick([...CHILDCARE]));
	if (random.chance(0.2)) params.set("places", "yes");
	if (random.chance(0.3)) params.set("sort", random.pick([...SORTS]));
	if (random.chance(0.2)) params.set("page", "2");
	return params;
}
