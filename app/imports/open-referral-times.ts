import { DAYS } from "#app/open-referral/schedule.ts";
import {
	allIn,
	type FeedCheck,
	numberIn,
	type Thing,
	tell,
	textIn,
} from "./open-referral-values.ts";

const NAMES: ReadonlyMap<string, string> = new Map(
	DAYS.map((day, n) => [day, ["mon", "tue", "wed", "thu", "fri", "sat", "sun"][n]!]),
);
const CLOCK = /^(\d\d:\d\d)(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/;

/** The weekly times and the term of a service, wherever its directory keeps them. */
export function readTimes(check: FeedCheck, service: Thing, places: readonly Thing[]) {
	const all = [service, ...places].flatMap((thing) => allIn(check, thing, "schedules"));
	const weekly = all.map((thing) => weeklyOf(check, thing)).filter((one) => one !== null);
	const days = (name: "from" | "to") =>
		weekly
			.map((one) => one[name])
			.filter((day) => day !== "")
			.sort();
	return {
		times: [...new Set(weekly.flatMap(({ times }) => times))].join("; "),
		starts: days("from")[0] ?? "",
		ends: days("to").at(-1) ?? "",
	};
}

/** Null for what a class of ours cannot be: every second week, the last Friday of a month. */
function weeklyOf(check: FeedCheck, thing: Thing) {
	const freq = textIn(check, thing, "freq");
	const interval = numberIn(check, thing, "interval") ?? 1;
	const days = textIn(check, thing, "byday")
		.split(",")
		.map((day) => day.trim().toUpperCase());
	const [opens, closes] = ["opens_at", "closes_at"].map((name) => clockIn(check, thing, name));
	const isWeekly =
		freq === "WEEKLY" && interval === 1 && days.every((day) => NAMES.has(day)) && opens && closes;
	if (!isWeekly) {
		tell(check, thing.at, "feed-weekly");
		return null;
	}
	return {
		times: days.map((day) => `${NAMES.get(day)} ${opens}-${closes}`),
		from: textIn(check, thing, "valid_from").slice(0, 10),
		to: textIn(check, thing, "valid_to").slice(0, 10),
	};
}

/** As the clock on the wall shows it: an offset that somebody wrote beside it moves no lesson. */
function clockIn(check: FeedCheck, thing: Thing, name: string): string {
	return CLOCK.exec(textIn(check, thing, name))?.[1] ?? "";
}
